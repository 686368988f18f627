"""The room of "Sources and checks": says who, and how wrong may it be?"""

"""The room of "Sources": says who, and how wrong may it be?"""

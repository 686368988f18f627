"""What a figure offers to take along: addresses of this site, and nothing that is markup."""

import xml.etree.ElementTree as ET

import segno

from lib.live.share import share


def test_link_code_and_file_point_to_the_visitors_own_address():
    offer = share("pressure", "How fast?", "hole_and_patch", "https://leak.example")
    assert offer["link"] == "https://leak.example/hole_and_patch"
    assert 'src="https://leak.example/figure/pressure"' in offer["embed"]
    assert 'title="How fast?"' in offer["embed"] and "height=" in offer["embed"]
    assert offer["offline"] == "/offline/pressure.html"


def test_the_code_for_phones_is_a_square_picture():
    offer = share("pressure", "t", "p", "https://leak.example")
    drawn = segno.make("https://leak.example/p", micro=False)
    assert offer["qr"] == drawn.svg_inline(scale=4, border=2, light="white")
    qr = ET.fromstring(offer["qr"])
    assert qr.tag.endswith("svg")
    assert (
        qr.get("width") == qr.get("height")
        or qr.get("viewBox").split()[2:] == [qr.get("viewBox").split()[2]] * 2
    )


def test_words_are_never_markup():
    offer = share("pressure", 'a "b" <c>', "p", 'http://x"><script>')
    assert "<c>" not in offer["embed"] and "<script>" not in offer["embed"]

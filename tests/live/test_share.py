"""What a figure offers to take along: addresses of this site, and nothing that is markup."""

import xml.etree.ElementTree as ET

from lib.live.share import share


def test_link_figure_and_file_are_relative_to_the_root_that_the_browser_found():
    offer = share("pressure", "How fast?", "hole_and_patch", "https://leak.example")
    assert (offer["link"], offer["figure"]) == ("hole_and_patch", "figure/pressure")
    assert 'src="https://leak.example/figure/pressure"' in offer["embed"]
    assert 'title="How fast?"' in offer["embed"] and "height=" in offer["embed"]
    assert offer["offline"] == "offline/pressure.html"


def test_a_server_that_does_not_know_its_address_offers_no_code_for_phones():
    assert "qr" not in share("pressure", "t", "p", "")


def test_the_code_for_phones_is_a_square_picture():
    qr = ET.fromstring(share("pressure", "t", "p", "https://leak.example")["qr"])
    assert qr.tag.endswith("svg")
    assert (
        qr.get("width") == qr.get("height")
        or qr.get("viewBox").split()[2:] == [qr.get("viewBox").split()[2]] * 2
    )


def test_words_are_never_markup():
    offer = share("pressure", 'a "b" <c>', "p", 'http://x"><script>')
    assert "<c>" not in offer["embed"] and "<script>" not in offer["embed"]

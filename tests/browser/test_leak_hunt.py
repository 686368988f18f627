"""The hunt for the leak as it is played: by finger, by keyboard, by link, and once again."""

import re
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from lib.hole_and_patch import leak_hunt, leak_rooms
from lib.hole_and_patch.leak_rooms import DOORS, HATCHES, NUMBERS, PLACE, ROOMS
from lib.pages import PAGES
from lib.site import files
from tests.browser.test_take_along import field, unfold
from tests.browser.visit import figure

pytestmark = pytest.mark.browser
SWEEP = leak_hunt.sweep()
ALL = frozenset(range(len(ROOMS)))
LIVES = ".tm-live[data-figure=leak_hunt][data-alive]"


def room_of(number):
    return NUMBERS.rows[NUMBERS.texts.index(str(number))]


def hunt(page, address):
    page.goto(address)
    expect(page.locator(LIVES)).to_be_visible(timeout=30_000)
    return figure(page, "leak_hunt")


def number(one):
    return re.search(r"Leak number (\d\d)", one.locator(".tm-hunt > details summary").text_content())[1]


def count(one):
    return one.locator(".tm-hunt [role=status]").first


def shut(one, key):
    """A finger on a ring."""
    k = HATCHES.positions.index(key)
    one.locator(f"svg:visible [data-gate='{k}']").click()


def wait_an_hour(page, one):
    one.get_by_role("button", name="Let an hour pass").click()
    expect(one.get_by_role("button", name="Open the hatch again")).to_be_visible()


def say(one, name):
    one.get_by_label("It leaks in").select_option(label=name)
    one.get_by_role("button", name="Say so").click()


def best(suspects):
    """The hatch that a hunter with a plan shuts next."""

    def worst(door):
        far = leak_rooms.beyond(door)
        return max(leak_rooms.fewest(suspects & far), leak_rooms.fewest(suspects - far))

    return min(
        (
            d
            for d in DOORS
            if suspects & leak_rooms.beyond(d) not in ((), suspects) and suspects & leak_rooms.beyond(d)
        ),
        key=worst,
    )


def gauges(one):
    return [float(text) for text in one.locator("[data-number]").all_text_contents()[:2]]


@pytest.mark.parametrize("leak", [10, 23, 42, 58, 71, 99])
def test_a_plan_finds_the_leak_by_what_the_page_tells(watched, page, site, leak):
    """By fingers on the picture and by nothing but the gauges; the end counts rightly."""
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": 390, "height": 844})
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no={leak}")
    suspects, tries = ALL, 0
    while len(suspects) > 1:
        key = best(suspects)
        shut(one, key)
        wait_an_hour(page, one)
        near, far = gauges(one)
        seen = SWEEP.values_at(
            (
                NUMBERS.texts.index(str(leak)),
                HATCHES.positions.index(key),
                len(SWEEP.controls[2]) - 1,
            )
        )
        assert [f"{near:.1f}", f"{far:.1f}"] == list(seen.numbers[:2])
        beyond = leak_rooms.beyond(key)
        suspects = suspects & beyond if far < 750 else suspects - beyond
        tries += 1
        expect(count(one)).to_contain_text(f"Tries: {tries}.")
        crossed = one.locator("svg:visible .tm-hunt-out >> visible=true")
        assert crossed.count() == len(ROOMS) - len(suspects)
    (found,) = suspects
    assert found == room_of(leak) and tries <= 5
    expect(count(one)).to_contain_text(f"It can be {ROOMS[found].name}.")
    one.get_by_role("button", name="Say so").click()  # the last one stands in the list already
    over = one.locator("p.tm-hunt-over")
    expect(over).to_be_focused()
    words = "1 try" if tries == 1 else f"{tries} tries"
    expect(over).to_have_text(
        f"Found: {ROOMS[found].name}. That took you {words}. Well searched. The best plan never"
        f" needs more than 5. With luck, {SWEEP.hunt.luck[found]} would have done."
    )
    story = one.locator(".tm-hunt-won")
    expect(story).to_contain_text("In 2018 the crew shut hatches too.")
    story.locator("summary").click()
    expect(story.get_by_text("In the morning the crew shuts hatches")).to_be_visible()
    expect(story.locator(".tm-mark")).to_have_text(["quoted", "confirmed", "confirmed"])
    assert watched.faults == []


def test_a_keyboard_plays_it_all(page, site):
    """From the first Tab to the end: the button, the list of rooms, the list of hatches."""
    page.emulate_media(reduced_motion="reduce")
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no=10")  # Rassvet
    stops = []
    for _ in range(8):
        page.keyboard.press("Tab")
        stops.append(
            page.evaluate(
                "document.activeElement.ariaLabel ?? document.activeElement.labels?.[0]?.textContent"
                " ?? document.activeElement.textContent"
            )
        )
    assert stops[:5] == ["Let an hour pass", "It leaks in", "Say so", "Leak number 10", "Shut this hatch"]
    go, hatches = (
        one.get_by_role("button", name="Let an hour pass"),
        one.get_by_label("Shut this hatch"),
    )
    for tried, key in enumerate(("rassvet", "ms09")):
        hatches.focus()
        page.keyboard.press("Home")
        page.keyboard.type(leak_rooms.to(key)[:12])  # a list finds what is typed
        expect(hatches).to_have_value(str(HATCHES.positions.index(key)))
        expect(count(one)).to_contain_text(f"Tries: {tried}.")  # to choose costs nothing
        go.focus()
        page.keyboard.press("Enter")
        expect(count(one)).to_contain_text(f"Tries: {tried + 1}.")
    expect(count(one)).to_contain_text("It can be Rassvet.")
    one.get_by_role("button", name="Say so").focus()
    page.keyboard.press("Enter")
    expect(one.locator("p.tm-hunt-over")).to_contain_text("Found: Rassvet. That took you 2 tries.")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Find another leak"
    page.keyboard.press("Enter")  # and the next hunt begins where this one did
    expect(one.get_by_role("button", name="Let an hour pass")).to_be_focused()


def test_the_hour_plays_in_steps_and_what_is_seen_is_told(page, site):
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no=10")
    shut(one, "ms09")
    expect(one.locator(".tm-live-headline")).to_have_text(
        "Shut: Rassvet to Soyuz MS-09. Now let an hour pass."
    )
    seen = page.evaluate(
        """() => new Promise(done => {
          const [slider] = document.querySelectorAll("#tm-leak_hunt-leak_min");
          const seen = new Set();
          const look = setInterval(() => {
            seen.add(slider.value);
            if (slider.value === "6") { clearInterval(look); done([...seen]); }
          }, 10);
          document.querySelector(".tm-hunt-go").click();
        })"""
    )
    assert len(seen) >= 5
    sentence = one.locator(".tm-live-sentence")
    expect(sentence).to_have_attribute("aria-live", "polite")
    expect(sentence).to_contain_text("Side A has come down to")
    one.get_by_role("button", name="Open the hatch again").click()
    expect(one.get_by_label("Shut this hatch")).to_have_value("0")
    expect(count(one)).to_contain_text("Tries: 1.")


def test_another_hatch_begins_its_hour_anew_and_one_hatch_counts_once(page, site):
    page.emulate_media(reduced_motion="reduce")
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no=10")
    for key, tries in (("zarya", 1), ("kibo", 2), ("zarya", 2)):
        shut(one, key)
        expect(one.get_by_role("slider").last).to_have_value("0")
        wait_an_hour(page, one)
        expect(count(one)).to_contain_text(f"Tries: {tries}.")
    shut(one, "zarya")  # a second touch opens it
    expect(one.get_by_label("Shut this hatch")).to_have_value("0")
    one.get_by_role("button", name="Let an hour pass").click()  # all open: nothing is tried
    expect(one.locator(".tm-live-headline")).to_have_text(
        "With all hatches open, all rooms fell by 1.5\u202fmmHg."
    )
    expect(count(one)).to_contain_text("Tries: 2.")


def test_a_wrong_word_counts_and_rules_a_room_out(page, site):
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no=10")
    say(one, "Kibo")
    expect(count(one)).to_contain_text("No: Kibo does not leak.")
    expect(count(one)).to_contain_text("one of 14 rooms")
    # Nobody says it twice: neither from the list nor by a finger.
    expect(one.get_by_label("It leaks in")).to_have_value("-1")
    expect(one.locator(".tm-hunt option:disabled")).to_have_text(["Kibo"])
    touches = one.locator("svg:visible .tm-hunt-touch")
    touches.nth(PLACE["kibo"]).click()
    expect(one.get_by_label("It leaks in")).to_have_value("-1")
    touches.nth(PLACE["rassvet"]).click()
    expect(one.get_by_label("It leaks in")).to_have_value(str(PLACE["rassvet"]))
    one.get_by_role("button", name="Say so").click()
    expect(one.locator("p.tm-hunt-over")).to_have_text(
        "Found: Rassvet. That took you 0 tries and 1 wrong guess. A lucky guess: to be sure takes at least 2."
    )


def test_where_motion_is_unwanted_the_hour_is_over_at_once(page, site):
    page.emulate_media(reduced_motion="reduce")
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no=10")
    shut(one, "zarya")
    stands = """() => { document.querySelector(".tm-hunt-go").click();
      return document.querySelector("#tm-leak_hunt-leak_min").value; }"""
    assert page.evaluate(stands) == "6"


def test_a_double_click_shuts_a_hatch_and_waits_once(page, site):
    page.emulate_media(reduced_motion="reduce")
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no=10")
    k = HATCHES.positions.index("zarya")
    one.locator(f"svg:visible [data-gate='{k}']").dblclick()
    expect(one.get_by_label("Shut this hatch")).to_have_value(f"{k}")
    one.get_by_role("button", name="Let an hour pass").dblclick()
    expect(one.get_by_role("button", name="Open the hatch again")).to_be_visible()
    expect(count(one)).to_contain_text("Tries: 1.")


def test_a_few_suspects_are_named_and_more_are_counted(page, site):
    page.emulate_media(reduced_motion="reduce")
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no=13")  # Kibo
    for key, words in (("destiny", "one of 4 rooms"), ("harmony", "Kibo, Harmony or Columbus")):
        shut(one, key)
        wait_an_hour(page, one)
        expect(count(one)).to_contain_text(f"It can be {words}.")


def test_the_room_that_is_meant_and_the_one_that_leaked_are_marked(page, site):
    """And a wrong word is remembered at the end, whatever the tries."""
    page.emulate_media(reduced_motion="reduce")
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no=10")
    say(one, "Kibo")
    page.reload()
    expect(one.locator(".tm-hunt option:disabled")).to_have_text(["Kibo"])
    for key in ("rassvet", "ms09"):
        shut(one, key)
        wait_an_hour(page, one)
    room = one.locator("svg:visible .tm-hunt-touch").nth(PLACE["rassvet"]).bounding_box()
    meant, leaked = (
        one.locator(f"svg:visible .tm-hunt-{name} >> visible=true") for name in ("chosen", "leak")
    )
    assert meant.bounding_box() == pytest.approx(room, abs=4)
    expect(leaked).to_have_count(0)
    one.get_by_role("button", name="Say so").click()
    expect(meant).to_have_count(0)
    box = leaked.bounding_box()
    assert room["x"] < box["x"] < room["x"] + room["width"]
    assert room["y"] < box["y"] < room["y"] + room["height"]
    expect(one.locator("p.tm-hunt-over")).to_have_text(
        "Found: Rassvet. That took you 2 tries and 1 wrong guess. The best plan never needs more"
        " than 5. With luck, 2 would have done."
    )


def test_a_leak_that_chance_brings_back_is_hunted_anew(page, site):
    page.emulate_media(reduced_motion="reduce")
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no=11")
    page.evaluate("Math.random = () => 0")  # the first of all others
    shut(one, "zarya")
    wait_an_hour(page, one)
    expect(count(one)).to_contain_text("Tries: 1.")
    one.locator("summary", has_text="Leak number").click()
    for found in ("10", "11"):
        one.locator("details").get_by_role("button", name="Another leak").click()
        assert number(one) == found
        expect(count(one)).to_contain_text("Tries: 0. It can be one of 15 rooms.")


def test_another_number_stops_the_hour(page, site):
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no=11")
    one.locator("summary", has_text="Leak number").click()
    one.get_by_role("button", name="Let an hour pass").click()  # with all hatches open
    one.locator("details").get_by_role("button", name="Another leak").click()
    page.wait_for_timeout(1200)
    expect(count(one)).to_contain_text("Tries: 0. It can be one of 15 rooms.")
    expect(one.get_by_role("slider").last).to_have_value("0")


def test_chance_draws_every_room_and_tells_no_address(page, site):
    one = hunt(page, f"{site}/figure/leak_hunt")
    assert "leak_no" not in page.url
    drawn = page.evaluate(
        """() => Array.from({ length: 300 }, () => {
          [...document.querySelectorAll(".tm-hunt button")]
            .find(it => it.textContent === "Another leak").click();
          return document.querySelector(".tm-hunt > details summary").textContent.slice(-2);
        })"""
    )
    assert {room_of(n) for n in drawn} == ALL
    assert all(one != other for one, other in pairwise(drawn))
    assert number(one) == drawn[-1]


def test_two_visitors_meet_two_leaks(browser, site):
    """Each tab has its own; a page that is loaded again has the same."""
    met = set()
    for _ in range(6):
        page = browser.new_context().new_page()
        one = hunt(page, f"{site}/figure/leak_hunt")
        first = number(one)
        page.reload()
        expect(page.locator(LIVES)).to_be_visible()
        assert number(one) == first
        met.add(first)
        page.close()
    assert len(met) >= 3


def test_a_page_that_is_loaded_again_forgets_no_try(page, site):
    page.emulate_media(reduced_motion="reduce")
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no=42")
    shut(one, "zarya")
    wait_an_hour(page, one)
    far = leak_rooms.beyond("zarya")
    same = far if room_of(42) in far else ALL - far
    say(one, ROOMS[next(k for k in same if k != room_of(42))].name)
    expect(count(one)).to_contain_text("Tries: 1.")
    page.wait_for_function("() => location.search.includes('leak_min=60')")
    told = parse_qs(urlsplit(page.url).query)
    assert told == {"leak_no": ["42"], "leak_hatch": ["zarya"], "leak_min": ["60"]}
    before = count(one).text_content().split(". ", 1)[1]
    page.reload()
    expect(count(one)).to_contain_text(before)
    # Nor does who opens the plain link again.
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no=42")
    expect(count(one)).to_contain_text(before)
    # To start again is to ask for it.
    one.locator("summary", has_text="Leak number").click()
    one.get_by_role("button", name="Start again").click()
    expect(count(one)).to_contain_text("Tries: 0. It can be one of 15 rooms.")
    page.wait_for_function("() => !location.search.includes('leak_min')")


def test_a_link_brings_the_same_leak_to_another(page, browser, site):
    one = hunt(page, f"{site}/figure/leak_hunt")
    mine = number(one)
    link = field(unfold(page, "leak_hunt"), "link")
    assert parse_qs(urlsplit(link).query) == {"leak_no": [mine]}
    other = browser.new_context().new_page()
    assert number(hunt(other, link)) == mine
    other.close()


def test_the_first_number_travels_too(page, site):
    """It is what a page without scripts shows, and yet no other leak than any."""
    hunt(page, f"{site}/figure/leak_hunt?leak_no=10")
    assert "leak_no=10" in field(unfold(page, "leak_hunt"), "link")


@pytest.mark.parametrize("said", ["9", "100", "glue", "", "11&leak_no=12"])
def test_a_bad_number_is_told_and_played_as_the_first(page, site, said):
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no={said}")
    expect(one.locator(".tm-hunt .tm-live-note", has_text="Leak number")).to_be_visible()
    assert number(one) == "10"


def test_a_typed_number_is_that_leak(page, site):
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no=10&leak_hatch=zarya&leak_min=60")
    expect(count(one)).to_contain_text("Tries: 1.")
    one.locator("summary", has_text="Leak number").click()
    box = one.get_by_role("textbox", name=re.compile("Leak number"))
    box.fill("37")
    box.press("Enter")
    expect(count(one)).to_contain_text("Tries: 0. It can be one of 15 rooms.")
    expect(one.get_by_label("Shut this hatch")).to_have_value("0")
    assert number(one) == "37"


@pytest.mark.parametrize("width", [320, 390, 700, 1366])
def test_targets_are_large_enough_for_a_finger(page, site, width):
    page.set_viewport_size({"width": width, "height": 900})
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no=10")
    sizes = one.locator("svg:visible .tm-hunt-touch").evaluate_all(
        "all => all.map(it => it.getBoundingClientRect()).map(b => [b.width, b.height])"
    )
    assert len(sizes) == len(ROOMS) + len(DOORS)
    assert min(min(size) for size in sizes) >= 44
    for control in one.locator(".tm-hunt :is(button, select)").all():
        if control.is_visible():
            assert control.bounding_box()["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_game_goes_on_whatever_event_is_chosen(page, site):
    """A named event sets the other figures of the page; a leak that is hunted stays."""
    page.emulate_media(reduced_motion="reduce")
    one = hunt(page, f"{site}/hole_and_patch?bet=off&leak_no=23&leak_hatch=zarya&leak_min=60")
    page.get_by_role("link", name="Mir-Spektr, 1997").click()
    expect(page.locator(".tm-cases a[aria-current]")).to_have_text("Mir-Spektr, 1997")
    assert number(one) == "23"
    expect(count(one)).to_contain_text("Tries: 1.")


def test_back_to_another_leak_is_back_to_its_tries(page, site):
    page.emulate_media(reduced_motion="reduce")
    one = hunt(page, f"{site}/hole_and_patch?bet=off&leak_no=23#leak_hunt")
    shut(one, "zarya")
    wait_an_hour(page, one)
    tries = count(one).text_content()
    page.get_by_role("link", name="Mir-Spektr, 1997").click()
    expect(page.locator(".tm-cases a[aria-current]")).to_have_text("Mir-Spektr, 1997")
    one.locator("summary", has_text="Leak number").click()
    one.locator("details").get_by_role("button", name="Another leak").click()
    expect(count(one)).to_contain_text("Tries: 0. It can be one of 15 rooms.")
    page.wait_for_function("() => !location.search.includes('leak_no=23')")
    page.go_back()
    expect(count(one)).to_have_text(tries)
    assert number(one) == "23"


def test_other_controls_leave_the_drawn_number_out_of_the_address(page, site):
    hunt(page, f"{site}/hole_and_patch?bet=off#leak_hunt")
    page.get_by_role("slider", name=re.compile("Width of the hole")).first.press("End")
    page.wait_for_function("() => location.search.includes('hole_mm=100')")
    assert "leak" not in page.evaluate("location.search")


def test_from_a_disk_without_a_server(page, tmp_path):
    """As ``make site`` writes it, the network off."""
    for name, body in files(PAGES):
        if name.startswith(("figure/leak", "sweep/leak", "live/page", "live/site", "boot", "cards")):
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(body)
    page.context.set_offline(True)
    page.emulate_media(reduced_motion="reduce")
    one = hunt(page, (tmp_path / "figure" / "leak_hunt.html").as_uri() + "?leak_no=10")
    shut(one, "rassvet")
    wait_an_hour(page, one)
    expect(count(one)).to_contain_text("Tries: 1. It can be Rassvet or Soyuz MS-09.")


@pytest.mark.parametrize("media", [{"forced_colors": "active"}, {"media": "print"}], ids=str)
def test_in_lines_alone_every_word_still_stands_out(page, site, media):
    """Neither paper nor forced colours have a dark window: shapes are lines, words are ink."""
    page.emulate_media(**media)
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no=10&leak_hatch=zarya&leak_min=60")
    looks = one.locator("svg:visible [data-layer]").evaluate_all(
        """all => all.map(g => g.firstElementChild).map(it =>
          [it.tagName, getComputedStyle(it).fill, getComputedStyle(it).stroke])"""
    )
    assert {fill for tag, fill, _ in looks if tag != "text"} == {"none"}
    assert {fill for tag, fill, _ in looks if tag == "text"} == {"rgb(0, 0, 0)"}


def test_without_a_script_it_says_how_it_is_played_and_how_it_ended(browser, site):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}/figure/leak_hunt?leak_no=42")
    expect(page.locator(".tm-live-headline")).to_have_text(
        "Air leaks from one room. Shut a hatch to find out where."
    )
    expect(page.locator("svg:visible")).to_have_count(1)
    page.locator("summary", has_text="All hatches").click()
    expect(page.get_by_role("cell", name="Rassvet to Soyuz MS-09")).to_be_visible()
    page.locator("summary", has_text="Says who?").click()
    expect(page.get_by_text("a detector that hears ultrasound")).to_be_visible()
    page.close()


@pytest.mark.parametrize("width", [390, 1366])
def test_nothing_below_jumps_while_it_is_played(page, site, width):
    """From the still to the end; at the end the room of the controls is the room of the words."""
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    one = hunt(page, f"{site}/figure/leak_hunt?leak_no=10")  # Rassvet

    def below():
        return page.evaluate("scrollY + document.querySelector('.tm-live-more').getBoundingClientRect().top")

    start = below()
    for key in ("zarya", "zvezda", "rassvet", "ms09"):
        shut(one, key)
        assert below() == start
        wait_an_hour(page, one)
        assert below() == start
    one.get_by_role("button", name="Say so").click()
    expect(one.locator("p.tm-hunt-over")).to_be_visible()
    assert abs(below() - start) <= 8
    one.get_by_role("button", name="Find another leak").click()
    assert below() == start


def test_nothing_runs_at_rest(page, site):
    hunt(page, f"{site}/figure/leak_hunt?leak_no=10")
    changes = page.evaluate(
        """() => new Promise(done => {
          let seen = 0;
          new MutationObserver(all => { seen += all.length; }).observe(
            document.querySelector(".tm-live"),
            { subtree: true, childList: true, attributes: true });
          setTimeout(() => done(seen), 600);
        })"""
    )
    assert changes == 0

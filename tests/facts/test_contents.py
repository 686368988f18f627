"""What is in the room: every table loads, every key is cited, and the sentences say the numbers."""

import csv
import re
import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from lib import facts
from lib.facts import vocabulary
from lib.facts.everything import read_everything

ALL = [
    *facts.facts().values(),
    *facts.tables().values(),
    *facts.events(),
    *facts.ships(),
    *facts.activities(),
    *facts.troubles(),
    *facts.cases().values(),
]


def test_the_room_holds_together():
    facts.check()


def test_every_table_is_there():
    """As long as its file: no row is lost on the way, and no file is left unread."""
    read = set()
    for records in vars(read_everything(facts.HERE)).values():
        record, *_ = records.values() if isinstance(records, Mapping) else records
        path = facts.HERE / record.FILE
        read.add(path)
        if path.suffix == ".csv":
            with path.open(encoding="utf-8", newline="") as file:
                assert len(records) == sum(1 for _ in csv.reader(file)) - 1 > 0
        else:
            assert list(records) == list(tomllib.loads(path.read_text(encoding="utf-8")))
    assert read == {*facts.HERE.glob("*.csv"), *facts.HERE.glob("*.toml")}


@pytest.mark.parametrize("record", ALL, ids=lambda record: type(record).__name__)
def test_every_key_used_stands_in_the_source_table(record):
    assert record.source
    for key in record.source:
        assert facts.source(key).key == key
    assert record.mark in vocabulary.MARKS


@pytest.mark.parametrize("fact", facts.facts().values(), ids=lambda fact: fact.key)
def test_every_sentence_says_its_number(fact):
    """A sentence that says another number than its value would have two places to change."""
    if isinstance(fact.value, str):
        wanted = re.findall(r"\d+(?:\.\d+)?", fact.value) if fact.low is not None else []
    else:
        wanted = [fact.value]
    digits = re.findall(r"\d[\d\u202f]*(?:\.\d+)?", fact.says)
    said = {float(number.replace("\u202f", "")) for number in digits}
    words = {"half": 0.5, "two": 2.0, "three": 3.0, "five": 5.0, "six": 6.0}
    said |= {words[word] for word in re.findall(r"[a-z]+", fact.says.lower()) if word in words}
    assert {float(number) for number in wanted} <= said


@pytest.mark.parametrize("fact", facts.facts().values(), ids=lambda fact: fact.key)
def test_number_and_band_of_every_fact(fact):
    if isinstance(fact.value, str):
        with pytest.raises(TypeError, match="is a text, not a number"):
            _ = fact.number
    else:
        low, high = fact.band
        assert low <= fact.number <= high
        assert fact.unit or abs(fact.number) < 100


def test_recalled_values_wear_their_key_and_the_other_way_round():
    """A value without an opened source may not look better than it is."""
    for fact in facts.facts().values():
        if set(fact.source) == {"RECALLED"}:
            assert fact.mark == "recalled", fact.key
        if "JUDGEMENT" in fact.source:
            assert fact.mark == "judgement", fact.key


def test_an_unknown_key_is_named():
    for ask, what in ((facts.fact, "fact"), (facts.source, "source"), (facts.table, "table")):
        with pytest.raises(KeyError, match=f"there is no {what} called 'nonsense'"):
            ask("nonsense")


def test_nothing_can_be_changed():
    with pytest.raises(TypeError):
        facts.facts()["hole_nasa"] = None
    with pytest.raises(TypeError):
        facts.cases()["coin"].scenario["hole_mm"] = 5
    with pytest.raises(AttributeError):
        facts.fact("hole_nasa").value = 5
    assert facts.ships() is facts.ships()


def test_events_run_from_the_leak_to_the_landing():
    first, *_, last = facts.events()
    assert (first.utc, first.lane) == (datetime(2018, 8, 29, 23, tzinfo=UTC), "pressure")
    assert last.utc == datetime(2018, 12, 20, 5, 2, 48, tzinfo=UTC)
    assert {event.lane for event in facts.events()} == vocabulary.LANES


def test_event_times_of_ships_are_those_of_the_ships():
    at = {ship.name: ship for ship in facts.ships()}
    times = {event.utc for event in facts.events() if event.lane == "ships"}
    assert times == {
        at["Soyuz MS-08"].undocking,
        at["Soyuz MS-09"].undocking,
        at["Soyuz MS-09"].landing,
        at["Soyuz MS-10"].launch,
        at["Soyuz MS-11"].docking,
    }


def test_nobody_is_accused():
    """What was said is told; who did it was never shown in public, and one fact says so."""
    maker, inquiry = facts.fact("hole_maker"), facts.fact("inquiry_handed_over")
    assert maker.says == "Who drilled the hole, and where, was never shown in public."
    assert set(inquiry.source) < set(maker.source) and inquiry.mark == "quoted"
    for said in ("26 November 2021", "Roscosmos", "law-enforcement", "No result was published."):
        assert said in inquiry.says
    text = " ".join(record.says for record in (*facts.facts().values(), *facts.cases().values()))
    text += " ".join(f"{event.title} {event.text}" for event in facts.events())
    assert not re.search(r"sabot|culprit|guilty|blame|crime|suspect\b", text, re.IGNORECASE)


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("soyuz_no_hit_15_years", "that nothing pierces the Soyuz, its tanks included."),
        (
            "catalogue_splinters",
            "Most of the 17\u202f400 catalogued objects came from more than 200",
        ),
        ("shots_fastest", "Laboratories have launched at up to 16\u202fkm/s."),
        ("shots_end", "The handbook's law of the single wall was tested below 8\u202fkm/s;"),
    ],
)
def test_claims_reach_as_far_as_their_sources(key, says):
    assert says in facts.fact(key).says


def test_station_of_the_leak_day():
    station = {element.name: element for element in facts.station()}
    assert [name for name, element in station.items() if not element.sound] == ["Soyuz MS-09"]
    assert station["Soyuz MS-09"].trouble == "hole in the orbital module"
    assert station["Soyuz MS-09"].attached_to == "Rassvet"
    assert [name for name, element in station.items() if not element.attached_to] == ["Unity"]


def test_every_emergency_step_leads_on_to_the_landing():
    """A step that nobody waits for would run beside the network and never count."""
    steps = {step.id: step for step in facts.activities()}
    on_the_way, waiting = set(), ["E21"]
    while waiting:
        name = waiting.pop()
        on_the_way.add(name)
        waiting += steps[name].predecessors
    # The full check belongs to a normal day, the rescuers come after the landing.
    assert set(steps) - on_the_way == {"E12n", "E23"}
    assert {steps[name].branch for name in on_the_way} == vocabulary.BRANCHES - {"nominal"}


def test_only_the_steps_up_to_the_shut_hatch_run_on_the_reserve_clock():
    """Lifeboat notes, section 3d: suits, undocking and landing run on the ship's own air."""
    on_clock = [step.id for step in facts.activities() if step.on_reserve_clock]
    assert on_clock == ["E01", "E02", "E02s", *(f"E{n:02}" for n in range(3, 11))]


def test_cases_of_each_page():
    by_page = [facts.cases(page) for page in sorted(vocabulary.PAGES)]
    assert {key for cases in by_page for key in cases} == set(facts.cases())
    for page, cases in zip(sorted(vocabulary.PAGES), by_page, strict=True):
        assert {case.page for case in cases.values()} == {page}
    assert facts.cases("hole_and_patch")["ms09_nasa"].scenario["hole_mm"] == 2.0
    assert sum(len(facts.cases(page)) for page in vocabulary.PAGES) == len(facts.cases())


def test_cases_of_lost_ships_name_a_ship():
    names = {ship.name for ship in facts.ships()}
    for case in facts.cases("lifeboat_timeline").values():
        lost = case.scenario.get("lost")
        assert lost is None or f"Soyuz {lost}" in names


def test_tables_give_columns():
    table = facts.table("debris_by_year")
    by_year = dict(zip(table.numbers("year"), table.numbers("flux"), strict=True))
    assert by_year[2018] == facts.fact("flux_3mm_2018").value == 1.19e-4
    with pytest.raises(KeyError, match="has no column 'month'"):
        table.column("month")
    with pytest.raises(ValueError, match="Drew"):
        facts.table("crew_2018").numbers("person")


def test_facts_told_twice_agree():
    """The few numbers that stand both as a fact and in a table or a case."""
    value = {key: fact.value for key, fact in facts.facts().items()}
    assert facts.table("population").rows[-1][1:] == (
        value["population_10cm"],
        value["population_1cm"],
        value["population_1mm"],
    )
    leak = facts.cases("hole_and_patch")
    assert leak["ms09_nasa"].scenario["hole_mm"] == value["hole_nasa"]
    assert leak["ms09_roscosmos_esa"].scenario["hole_mm"] == value["hole_roscosmos_esa"]
    assert leak["ms09_nasa"].scenario["volume_m3"] == value["volume_leak_day"]
    assert leak["ms09_taped"].scenario["patch_at_h"] == value["tape_after"]
    assert leak["ms09_taped"].scenario["closes_percent"] == value["tape_closes"]
    debris = facts.cases("debris_primer")
    assert debris["soyuz_3_km_s"].scenario["particle_mm"] == value["om_critical_3_km_s"]
    assert debris["soyuz_7_km_s"].scenario["particle_mm"] == value["om_critical_7_km_s"]
    assert debris["bare_wall_grain"].scenario["particle_mm"] == value["om_critical_bare"]


# Facts are read alone, in "Says who?" and in the ledger: what "it" is must be said.
LEANS = re.compile(
    r"(?:It|Its|They|Their|That|This|These|Meanwhile|The same|The latter)\b(?! took)"
    r"|(?:On|In|At|With) (?:the same|such)\b|A year later"
)


@pytest.mark.parametrize("one", [*facts.facts().values(), *facts.tables().values()], ids=lambda one: one.key)
def test_a_fact_can_be_read_alone(one):
    """No word for what another fact said; no key, and no word to those who keep the table."""
    assert not LEANS.match(one.says)
    told = f"{one.says} {one.note}"
    assert not [key for key in facts.sources() if len(key) > 7 and re.search(rf"\b{key}\b", told)]
    assert not re.search(r"th(?:ese|e) notes|show as", told)


def test_sources_are_named_for_readers():
    for by in facts.sources().values():
        told = f"{by.author_or_agency} {by.title_or_subject} {by.document_or_address}"
        assert not re.search(r"th(?:ese|e) notes|show as|in the note", told)
        assert not re.search(r"\d,\d{3}(?!\d)|\d (?:mm|km|kg|%|m[23]|ft3)(?!\w)", by.title_or_subject)

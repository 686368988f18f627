"""The plain CSV lists: sources, events, station, emergency steps, lifeboat troubles, as records."""

from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType

from lib.facts.reading import csv_rows, typeset
from lib.facts.records import Activity, Element, Event, Source, Trouble
from lib.facts.vocabulary import BRANCHES, CONFIDENCE, LANES, MARKS, PRECISIONS


def read_sources(folder: Path) -> Mapping[str, Source]:
    columns = "key,author_or_agency,title_or_subject,year,document_or_address"
    sources: dict[str, Source] = {}
    for row in csv_rows(folder / "sources.csv", columns):
        key, author, title, *rest = (row.text(column) for column in columns.split(","))
        source = Source(key, author, typeset(title), *rest)
        if source.key in sources:
            raise row.error(f"key {source.key!r} stands twice")
        sources[source.key] = source
    return MappingProxyType(sources)


def read_events(folder: Path, sources: Collection[str]) -> tuple[Event, ...]:
    columns = "utc,precision,lane,title,text,source,mark"
    events: list[Event] = []
    for row in csv_rows(folder / "events.csv", columns):
        event = Event(
            utc=row.instant("utc"),
            precision=row.one_of("precision", PRECISIONS),
            lane=row.one_of("lane", LANES),
            title=typeset(row.text("title")),
            text=row.sentence("text"),
            source=row.keys("source", sources),
            mark=row.one_of("mark", MARKS),
        )
        if len(event.title) > 60:
            raise row.error(f"title is longer than 60 characters: {event.title!r}")
        if events and event.utc < events[-1].utc:
            raise row.error("utc is out of order: events are sorted by time")
        events.append(event)
    return tuple(events)


def read_station(folder: Path) -> tuple[Element, ...]:
    columns = "element,kind,segment,attached_to,port,volume_m3,sound_on_2018_08_30,mark,note"
    rows = csv_rows(folder / "station_2018.csv", columns)
    names = {row.text("element") for row in rows}
    station = []
    for row in rows:
        sound, _, trouble = row.text("sound_on_2018_08_30").partition(": ")
        if sound not in ("yes", "no"):
            raise row.error(f"sound_on_2018_08_30 must begin with yes or no, got {sound!r}")
        station.append(
            Element(
                name=row.text("element"),
                kind=row.text("kind"),
                segment=row.text("segment"),
                attached_to=row.one_of("attached_to", names, empty=True),
                port=row.text("port"),
                volume_m3=row.number("volume_m3"),
                sound=sound == "yes",
                trouble=trouble,
                mark=row.one_of("mark", MARKS),
                note=row.remark("note"),
            )
        )
    return tuple(station)


def read_activities(folder: Path, sources: Collection[str]) -> tuple[Activity, ...]:
    columns = (
        "id,activity,predecessors,min_min,mode_min,max_min,on_reserve_clock,branch,confidence,"
        "mark,source,justification"
    )
    rows = csv_rows(folder / "emergency_activities.csv", columns)
    ids = {row.text("id") for row in rows}
    activities = []
    for row in rows:
        activity = Activity(
            id=row.text("id"),
            activity=row.text("activity"),
            predecessors=row.items("predecessors"),
            min_min=row.number("min_min"),
            mode_min=row.number("mode_min"),
            max_min=row.number("max_min"),
            on_reserve_clock=row.one_of("on_reserve_clock", {"yes", "no"}) == "yes",
            branch=row.one_of("branch", BRANCHES),
            confidence=row.one_of("confidence", CONFIDENCE),
            mark=row.one_of("mark", MARKS),
            source=row.keys("source", sources),
            justification=row.text("justification"),
        )
        if not 0 <= activity.min_min <= activity.mode_min <= activity.max_min:
            raise row.error("min_min, mode_min and max_min are out of order")
        for other in activity.predecessors:
            if other not in ids:
                raise row.error(f"predecessor {other!r} is not an id of this file")
        activities.append(activity)
    return tuple(activities)


def read_troubles(folder: Path, sources: Collection[str]) -> tuple[Trouble, ...]:
    columns = "start,end,what,aboard,sound_seats,way_out,source,mark"
    troubles = []
    for row in csv_rows(folder / "troubles.csv", columns):
        trouble = Trouble(
            start=row.day("start"),
            end=row.day("end"),
            what=row.sentence("what"),
            aboard=row.optional_whole("aboard"),
            sound_seats=row.optional_whole("sound_seats"),
            way_out=row.remark("way_out"),
            source=row.keys("source", sources),
            mark=row.one_of("mark", MARKS),
        )
        if trouble.end < trouble.start:
            raise row.error("end is before start")
        troubles.append(trouble)
    return tuple(troubles)

"""A table as a file: by pandas and by a spreadsheet, where people write points or commas."""

import re
import shutil
import subprocess
from xml.etree import ElementTree

import pandas as pd
import pytest

from lib.figures import FIGURES
from lib.live.model.layers import Curve
from lib.look.steps import rows_of
from tests.browser.visit import figure, told
from tests.lacking import lacks

pytestmark = pytest.mark.browser
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
GERMAN = """<?xml version="1.0"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>de-DE</value></prop></item></oor:items>"""
ANY = "CSV:44/59/9,34,76,1"  # what its window offers: commas, semicolons and tabs part cells; UTF-8


def main_of(name):
    return next(
        (layer for layer in FIGURES[name].default.layers if isinstance(layer, Curve) and layer.main), None
    )


CURVES = [name for name in FIGURES if main_of(name)]
WHOLE = [name for name, it in FIGURES.items() if it.default.table and it.default.table.whole]


def taken(page, site, name, folder):
    """The file that the panel gives."""
    page.goto(f"{site}/figure/{name}?bet=off")
    told(page, name)
    figure(page, name).get_by_role("button", name="Take it with you").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV", exact=True).click()
    file = folder / f"{name}.csv"
    download.value.save_as(file)
    text = file.read_text(encoding="utf-8")
    assert text[0] == "\ufeff" and not re.search("[\u202f\u00a0\u2212]", text)
    return file


@pytest.mark.parametrize("name", CURVES)
def test_pandas_reads_rows_at_round_values_with_each_unit_once(page, site, name, tmp_path):
    table = pd.read_csv(taken(page, site, name, tmp_path), comment="#", encoding="utf-8-sig")
    sweep = FIGURES[name].default
    position = sweep.default
    at = next(k for k, layer in enumerate(sweep.layers) if layer is main_of(name))
    x = sweep.values_at(position).layers[at]["x"]
    round_values = [value * sweep.factor(position) for value, _ in rows_of(x, sweep.x.log)]
    assert table.iloc[:, 0].tolist() == pytest.approx(round_values, rel=1e-9)
    assert all(kind.kind in "if" for kind in table.dtypes), table.dtypes
    for column in table.columns:
        assert "[]" not in column and column.count("[") <= 1
        unit = re.search(r"\[(.+)\]", column)
        assert not unit or column.count(unit[1]) == 1 or unit[1] in ("h", "m")


@pytest.mark.parametrize("name", WHOLE)
def test_pandas_reads_every_row_of_a_list(page, site, name, tmp_path):
    file = taken(page, site, name, tmp_path)
    table = pd.read_csv(file, comment="#", encoding="utf-8-sig")
    assert len(table) == len(FIGURES[name].default.table.rows)


def opened(file, folder):
    """The cells that LibreOffice makes of a file for who lives in Germany."""
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(GERMAN, encoding="utf-8")
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={profile.parent.as_uri()}",
            "--headless",
            f"--infilter={ANY}",
            "--convert-to",
            "fods",
            "--outdir",
            str(folder),
            str(file),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    tree = ElementTree.parse(folder / f"{file.stem}.fods")
    rows = []
    for row in tree.iter(f"{TABLE}table-row"):
        cells = [
            (cell.get(f"{OFFICE}value"), "".join(cell.itertext()).strip())
            for cell in row.iter(f"{TABLE}table-cell")
            for _ in range(int(cell.get(f"{TABLE}number-columns-repeated", "1")))
        ]
        if cells and not cells[0][1].startswith("#"):
            rows.append(cells)
    return rows


def number(value, text):
    assert value or not text, f"{text} is no number"
    return float(value or "nan")


@pytest.mark.parametrize("name", ["force", "shield", "hatch"])
def test_a_german_spreadsheet_reads_numbers(new_context, site, name, tmp_path):
    if not shutil.which("soffice"):
        lacks("no LibreOffice: apt install libreoffice-calc-nogui")
    german = new_context(locale="de-DE").new_page()
    file = taken(german, site, name, tmp_path)
    english = pd.read_csv(file, comment="#", encoding="utf-8-sig", sep=";", decimal=",")
    heads, *rows = opened(file, tmp_path)
    assert [text for _, text in heads][: len(english.columns)] == list(english.columns)
    seen = [[number(*cell) for cell in row] for row in rows]
    assert [row[: len(english.columns)] for row in seen] == [
        pytest.approx(row, nan_ok=True) for row in english.to_numpy().tolist()
    ]
    assert any(value % 1 for row in seen for value in row)

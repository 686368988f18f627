"""Comments do not travel, and nothing else of a script is lost with them."""

import subprocess
from pathlib import Path

import pytest

from lib.live.delivery.comments import without_comments
from lib.live.delivery.page import BOOT, BROWSER, boot_script, served
from tests.lacking import lacks

CHECKS = Path(__file__).parents[1] / "javascript"
COMPILER = CHECKS / "node_modules" / ".bin" / "tsc"
SCRIPTS = [BOOT, *sorted(BROWSER.glob("*.js"))]


@pytest.mark.parametrize(
    ("script", "bare"),
    [
        ("// @ts-check\n/** What it is. */\nlet a;\n", "let a;\n"),
        ("  // alone\nlet a; // beside\n/* two\n lines */\n", "let a;\n"),
        ("a = /** @type {A} */ (b);\n", "a =  (b);\n"),
        ("return/* so */a;\n", "return a;\n"),
        ("let a /* its\nend */ let b;\n", "let a \n let b;\n"),
        ('a = "//"; b = \'/*\'; c = "\\"//";\n', None),
        ("a = `//${b ? `/*${{ c }}*/` : \"//\"}//\\`//`;\n", None),
        ("a = /[/*]\\/\\/*/g; b = c / d / e; f = (g) / 2; // h\n",
         "a = /[/*]\\/\\/*/g; b = c / d / e; f = (g) / 2;\n"),
        ("if (a) return /\\/*/.test(b);\n", None),
        ("const a = `${b}`; // c", "const a = `${b}`;"),
    ],
)  # fmt: skip
def test_what_is_no_comment_stays(script, bare):
    assert without_comments(script) == (script if bare is None else bare)


@pytest.mark.parametrize(
    "script", ["{ a } /b/.test(c);\n", "a++ / 2;\n", 'a = "b;\n', "a = `b;\n", "a = /b;\n"]
)
def test_what_cannot_be_told_is_refused(script):
    with pytest.raises(ValueError, match=r"a division|an end|what is this"):
        without_comments(script)


def test_nothing_that_is_sent_holds_a_comment():
    ours = [boot_script(), *(text for name, text in served().items() if name.endswith(".js"))]
    assert len(ours) == 6
    for text in ours:
        assert "@ts-check" not in text and "/**" not in text


def test_a_compiler_reads_the_same_program_with_and_without(tmp_path):
    """It writes both anew without comments; what it writes must not differ in one letter."""
    if not COMPILER.exists():
        lacks("no TypeScript: make javascript installs it")
    told = []
    for which, read in (("with", str), ("without", without_comments)):
        place, out = tmp_path / which, tmp_path / f"{which}_out"
        place.mkdir()
        for script in SCRIPTS:
            (place / script.name).write_text(read(script.read_text("utf-8")), "utf-8")
        files = [str(place / script.name) for script in SCRIPTS]
        subprocess.run(
            [
                COMPILER,
                "--allowJs",
                "--removeComments",
                "--noCheck",
                "--ignoreConfig",
                "--target",
                "esnext",
                "--module",
                "esnext",
                "--moduleResolution",
                "bundler",
                "--outDir",
                out,
                *files,
            ],
            check=True,
            capture_output=True,
            text=True,
            cwd=tmp_path,
        )
        told.append({script.name: (out / script.name).read_text("utf-8") for script in SCRIPTS})
    assert len(told[0]) > 30
    assert told[0] == told[1]

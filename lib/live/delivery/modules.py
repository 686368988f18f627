"""The browser's modules in one script: those that a page needs, in the order of their imports.

It is made by writing the modules one after the other without comments, import and export words.
That is right only for plain modules (named exports, imports of siblings, no top-level name used
twice); anything else is refused here, under the module's name.
"""

import re
from collections.abc import Mapping

from lib.live.delivery.comments import without_comments

IMPORT = re.compile(r'^import\s*\{([\w$\s,]*)\}\s*from\s*"\./([\w.-]+)";[ \t]*\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?function\b|const\b|let\b|class\b)", re.MULTILINE)
NAME = re.compile(r"^(?:async )?(?:function\*?|const|let|var|class)\s+([\w$]+)", re.MULTILINE)
# What is left of a module system once the plain words are gone.  A library of others is asked for
# late, at its own address.
REST = re.compile(r"^\s*(?:import|export)\b.*|\bimport\s*\((?!new URL\().*|\bimport\.meta\b.*", re.MULTILINE)
UNPACKED = re.compile(r"^(?:const|let|var)\s*[\[{].*", re.MULTILINE)


def bundle(modules: Mapping[str, str], entry: str) -> str:
    """The modules that ``entry`` needs as one script, each after those that it imports.

    >>> bundle({"a.js": 'import { b } from "./b.js";\\nb();\\n', "b.js": "export const b = f;\\n"},
    ...        "a.js")
    'const b = f;\\nb();\\n'
    """
    order: dict[str, str] = {}
    names: dict[str, str] = {}
    below: list[str] = []

    def add(file: str) -> None:
        if file in order:
            return
        if file in below:
            raise ValueError(f"{file}: imports run in a circle, {' → '.join(below)}")
        if file not in modules:
            raise ValueError(f"{below[-1] if below else 'the page'} imports {file}: no such module")
        below.append(file)
        try:
            text = without_comments(modules[file])
        except ValueError as error:
            raise ValueError(f"{file}: {error}") from None
        for _, sibling in IMPORT.findall(text):
            add(sibling)
        bare = EXPORT.sub("", IMPORT.sub("", text))
        for odd in (REST.search(bare), UNPACKED.search(bare)):
            if odd:
                raise ValueError(f"{file}: not a plain module: {odd.group().strip()}")
        if re.search(r"</script|<!--", bare, re.IGNORECASE):
            raise ValueError(f"{file}: holds </script or <!--, which would end the page's script")
        for name in NAME.findall(bare):
            if name in names:
                raise ValueError(f"{file}: {name} is a name of {names[name]} too")
            names[name] = file
        for wanted, sibling in IMPORT.findall(text):
            for name in filter(None, (word.strip() for word in wanted.split(","))):
                if names.get(name) != sibling:
                    raise ValueError(f"{file}: {sibling} has no {name}")
        below.pop()
        order[file] = bare

    add(entry)
    return "".join(order.values())

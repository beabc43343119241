#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every figure of the library is a plain, self-contained SVG that any renderer draws alike.

    check_figures.py CONTENT_FOLDER
"""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

SVG = "{http://www.w3.org/2000/svg}"
PLAIN = {"svg", "title", "desc", "g", "rect", "circle", "ellipse", "line", "polyline", "polygon", "path", "text", "tspan"}
SMALLEST_TEXT = 12.0


def complaints(path):
    try:
        root = ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        yield f"not well-formed: {error}"
        return
    for name in ("title", "desc"):
        if root.find(SVG + name) is None:
            yield f"has no <{name}> for people who cannot see it"
    for element in root.iter():
        tag = element.tag.removeprefix(SVG)
        if tag not in PLAIN:
            yield f"<{tag}> is not drawn alike everywhere"
        for attribute, value in element.attrib.items():
            if attribute in ("style", "class") or "url(" in value or attribute.endswith("href"):
                yield f"<{tag} {attribute}=…> is not drawn alike everywhere"
            if attribute == "font-size" and float(value.removesuffix("px")) < SMALLEST_TEXT:
                yield f"text of size {value} is too small to read"


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    figures = sorted(pathlib.Path(sys.argv[1]).rglob("*.svg"))
    found = [f"{path}: {complaint}" for path in figures for complaint in complaints(path)]
    print("\n".join(found + [f"{len(figures)} figures, {len(found)} complaints"]))
    return 1 if found or not figures else 0


if __name__ == "__main__":
    sys.exit(main())

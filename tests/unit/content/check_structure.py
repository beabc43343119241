#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the editorial form of every topic of the built-in library that can be counted.

    check_structure.py CONTENT_FOLDER

Teaching text of a topic 1,100 words or more, 6 questions or more, each with level and kind, an answer that takes 50 to 130 seconds at 150 words a
minute, a common wrong answer and 3 or more key points; a figure or table; further reading; no TeX that Git hosts mangle.
"""
import pathlib
import re
import sys

LEVELS = "beginner|intermediate|advanced"
KINDS = "concept|derivation|coding|design|scenario"
# Pages of the bank hold questions only; these folders hold no topics.
FREE_FORM = {"question-bank", "coding-challenges", "guides", "projects"}


def words(markdown):
    markdown = re.sub(r"^```.*?^```$", "", markdown, flags=re.S | re.M)
    markdown = re.sub(r"\$\$.*?\$\$", " f ", markdown, flags=re.S)
    return len(re.findall(r"\w[\w'’.-]*", re.sub(r"\$[^$\n]+\$", " f ", markdown)))


def question_complaints(title, body):
    name = f"question “{title[:50]}”"
    if not re.search(rf"^\*Level: ({LEVELS}) · Kind: ({KINDS})\*$", body, re.M):
        yield f"{name}: no line of level and kind"
    if "**Common wrong answer:**" not in body:
        yield f"{name}: no common wrong answer"
    if len(re.findall(r"^- \[ \] ", body, re.M)) < 3:
        yield f"{name}: fewer than 3 key points"
    answer = re.sub(r"^(\*Level:.*|\*\*Common wrong answer:.*|- \[ \] .*)$", "", body, flags=re.M)
    count = words(answer)
    if not 125 <= count <= 325:
        yield f"{name}: the answer has {count} words, not some 150 to 300"


def complaints(path):
    text = path.read_text(encoding="utf-8")
    if not text.startswith("---\n"):
        yield "no front matter"
        return
    body = text.split("\n---\n", 1)[1]
    teaching, _, rest = body.partition("\n## Interview questions\n")
    questions, _, reading = rest.partition("\n## Further reading\n")
    if path.parent.name not in FREE_FORM:
        if (count := words(teaching)) < 1100:
            yield f"teaches in {count} words"
        if not reading.strip():
            yield "no further reading"
        if "](" not in teaching.replace("[](", "") and "\n|" not in teaching:
            yield "neither figure nor table"
    parts = re.split(r"^### (.+)$", questions, flags=re.M)[1:]
    if path.parent.name not in FREE_FORM and len(parts) // 2 < 6:
        yield f"{len(parts) // 2} questions"
    for title, answer in zip(parts[::2], parts[1::2]):
        yield from question_complaints(title, answer)
    prose = re.sub(r"^```.*?^```$", "", body, flags=re.S | re.M)
    for formula in re.findall(r"\$\$(.+?)\$\$|(?<![\\$])\$([^$\n]+)\$", prose, flags=re.S):
        tex = "".join(formula)
        if re.search(r"\\[{},;:!_]", tex):
            yield f"a Git host mangles the formula {tex.strip()[:60]}"


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    topics = [path for path in sorted(pathlib.Path(sys.argv[1]).glob("*/*.md")) if path.name != "README.md"]
    found = [f"{path}: {complaint}" for path in topics for complaint in complaints(path)]
    print("\n".join(found + [f"{len(topics)} topics, {len(found)} complaints"]))
    return 1 if found or not topics else 0


if __name__ == "__main__":
    sys.exit(main())

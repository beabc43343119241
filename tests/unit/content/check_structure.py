#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the editorial form of every topic of the built-in library that can be counted.

    check_structure.py CONTENT_FOLDER

Every subject of the classic question bank (bank_subjects.tsv) has its question; an answer of the bank links to the section that teaches it.

Teaching text of a topic 1,100 words or more, 6 questions or more, each with level and kind, an answer that takes 50 to 130 seconds at 150 words a
minute, a common wrong answer and 3 or more key points; a figure or table; further reading; no TeX that Git hosts mangle. In the tracks that have
been edited so far the questions of a page rise from beginner to advanced.
"""
import pathlib
import re
import sys

LEVELS = "beginner|intermediate|advanced"
KINDS = "concept|derivation|coding|design|scenario"
# Pages of the bank hold questions only; these folders hold no topics.
FREE_FORM = {"question-bank", "coding-challenges", "guides", "projects"}
RISING_TRACKS = {"classic-ml", "deep-learning", "question-bank"}
# Its answers are programs, complete where they stand.
UNLINKED_BANK_PAGES = {"coding-classics"}


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
    answer = re.sub(r"^(\*Level:.*|See also \[.*|\*\*Common wrong answer:.*|- \[ \] .*)$", "", body, flags=re.M)
    count = words(answer)
    if not 125 <= count <= 325:
        yield f"{name}: the answer has {count} words, not some 150 to 300"


def heading_parts(text):
    """The questions of a page: heading, answer, heading, answer …"""
    questions = text.partition("\n## Interview questions\n")[2].partition("\n## Further reading\n")[0]
    return re.split(r"^### (.+)$", questions, flags=re.M)[1:]


def bank_complaints(bank):
    """What the folder of the question bank lacks; a foreign library without a bank lacks nothing."""
    if not bank.is_dir():
        return
    pages = {path.stem: heading_parts(path.read_text(encoding="utf-8")) for path in sorted(bank.glob("*.md"))}
    subjects = pathlib.Path(__file__).with_name("bank_subjects.tsv").read_text(encoding="utf-8").splitlines()
    for subject, page, words_of_heading in (line.split("\t") for line in subjects if not line.startswith("#")):
        if not any(words_of_heading.lower() in heading.lower() for heading in pages.get(page, [])[::2]):
            yield f"{bank}: no question on “{subject}” (“{words_of_heading}”) on page {page}"
    for page, parts in pages.items():
        for title, answer in zip(parts[::2], parts[1::2]):
            if page not in UNLINKED_BANK_PAGES and not re.search(r"^See also \[.+\]\(\.\./\S+\.md#\S+\)", answer, re.M):
                yield f"{bank / page}.md: question “{title[:50]}”: no link to the section that teaches it"


def complaints(path):
    text = path.read_text(encoding="utf-8")
    if not text.startswith("---\n"):
        yield "no front matter"
        return
    body = text.split("\n---\n", 1)[1]
    teaching, _, rest = body.partition("\n## Interview questions\n")
    reading = rest.partition("\n## Further reading\n")[2]
    if path.parent.name not in FREE_FORM:
        if (count := words(teaching)) < 1100:
            yield f"teaches in {count} words"
        if not reading.strip():
            yield "no further reading"
        if "](" not in teaching.replace("[](", "") and "\n|" not in teaching:
            yield "neither figure nor table"
    parts = heading_parts(body)
    if path.parent.name not in FREE_FORM and len(parts) // 2 < 6:
        yield f"{len(parts) // 2} questions"
    for title, answer in zip(parts[::2], parts[1::2]):
        yield from question_complaints(title, answer)
    levels = [LEVELS.split("|").index(level) for level in re.findall(rf"^\*Level: ({LEVELS}) ·", "\n".join(parts[1::2]), re.M)]
    if path.parent.name in RISING_TRACKS and path.stem not in UNLINKED_BANK_PAGES and levels != sorted(levels):
        yield "a question is easier than the one before it"
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
    found += bank_complaints(pathlib.Path(sys.argv[1]) / "question-bank")
    print("\n".join(found + [f"{len(topics)} topics, {len(found)} complaints"]))
    return 1 if found or not topics else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every coding challenge has all its parts.

    check_challenges.py CONTENT_FOLDER

A challenge is a numbered section `## 3. Name (easy|medium|hard)` of a topic of coding-challenges. In this order it has a statement, an example, a
folded hint and a solution that is run, with its output; then why it works, what it costs, and follow-ups with their answers. A Python solution
asserts. An SQL solution reads its data from a file beside the topic, and data that the statement shows equal that file.
"""
import pathlib
import re
import sys

TITLE = re.compile(r"(\d+)\. .+ \((?:easy|medium|hard)\)")
SOLUTION = re.compile(r"^```(python|sql) run\n(.*?)^```\n\n```text output\n", re.S | re.M)
DATA = re.compile(r"^```sql\n(.*?)^```$", re.S | re.M)


def complaints(folder, number, title, body):
    """What is wrong with the challenge that should have this number, in sentences."""
    named = TITLE.fullmatch(title)
    if not named or int(named[1]) != number:
        yield f"is not called “{number}. … (easy, medium or hard)”"
    solution = SOLUTION.search(body)
    if not solution:
        yield "no solution with output"
        return
    example, hint = body.find("**Example.**"), body.find("<details><summary>Hint")
    if not 0 < example < hint < solution.start() or not body[:example].strip():
        yield "statement, example, hint and solution are not there in this order"
    for part in ("**Why.**", "**Cost.**", "**Follow-ups.**"):
        if body.find(part) < solution.end():
            yield f"no “{part}” after the solution"
    if not re.search(r"\?\*\S* \S", body.partition("**Follow-ups.**")[2]):
        yield "follow-ups without an answer"
    language, code = solution.groups()
    if language == "python" and "assert " not in code:
        yield "the solution asserts nothing"
    if language == "sql":
        source = re.match(r"\.read (\S+)\n", code)
        if not source or not (folder / source[1]).is_file():
            yield "the solution does not read its data from a file"
        elif (shown := DATA.search(body)) and shown[1] != (folder / source[1]).read_text(encoding="utf-8"):
            yield f"the data shown are not those of {source[1]}"


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    found, counts = [], {"python": 0, "sql": 0}
    for path in sorted(pathlib.Path(sys.argv[1], "coding-challenges").glob("*.md")):
        teaching = path.read_text(encoding="utf-8").partition("\n## Interview questions\n")[0]
        parts = re.split(r"^## (.+)$", teaching, flags=re.M)[1:]
        challenges = [part for part in zip(parts[::2], parts[1::2]) if re.match(r"\d+\. ", part[0])]
        for number, (title, body) in enumerate(challenges, 1):
            found += [f"{path}: {title}: {complaint}" for complaint in complaints(path.parent, number, title, body)]
            if solution := SOLUTION.search(body):
                counts[solution[1]] += 1
    print("\n".join(found + [f"{counts['python']} challenges in Python, {counts['sql']} in SQL, {len(found)} complaints"]))
    return 1 if found or not all(counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())

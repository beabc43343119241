#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every fence of the library that is marked `run` and compares what it prints with the output shown below it.

    run_fences.py CONTENT_FOLDER

A fence ```python run or ```sql run is a process of its own, started in the folder of its file; a fence ```text output right after it must
equal its standard output byte for byte. Exit 0 when all do.
"""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

FENCE = re.compile(r"^```(python|sql) run\n(.*?)^```\n(?:\n*^```text output\n(.*?)^```$)?", re.S | re.M)
SECONDS = 60


def run(language, code, folder):
    if language == "sql":
        return subprocess.run(["sqlite3", "-batch", ":memory:"], input=code, capture_output=True, text=True,
                              timeout=SECONDS, cwd=folder)
    with tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8") as script:
        script.write(code)
        script.flush()
        environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", PYTHONIOENCODING="utf-8")
        return subprocess.run(["/usr/bin/python3", "-B", script.name], capture_output=True, text=True, timeout=SECONDS,
                              cwd=folder, env=environment)


def check(path, line, language, code, expected):
    """The complaint about one fence, or None."""
    try:
        result = run(language, code, path.parent)
    except subprocess.TimeoutExpired:
        return f"{path}:{line}: did not end within {SECONDS} s"
    if result.returncode or result.stderr:
        return f"{path}:{line}: exit {result.returncode}\n{result.stderr}"
    if expected is None and result.stdout:
        return f"{path}:{line}: prints, but no output is shown"
    if expected is not None and result.stdout != expected:
        return f"{path}:{line}: the output shown is not what it prints, which is:\n{result.stdout}"
    return None


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    jobs = []
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count() or 2) as pool:
        for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.md")):
            text = path.read_text(encoding="utf-8")
            for fence in FENCE.finditer(text):
                line = text.count("\n", 0, fence.start()) + 1
                jobs.append(pool.submit(check, path, line, fence[1], fence[2], fence[3]))
        complaints = [complaint for job in jobs if (complaint := job.result())]
    for complaint in complaints:
        print(complaint)
    print(f"{len(jobs)} fences run, {len(complaints)} differ")
    return 1 if complaints or not jobs else 0


if __name__ == "__main__":
    sys.exit(main())

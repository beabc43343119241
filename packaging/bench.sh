#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and runs the benchmarks and prints their tables. Every figure that is compared stands beside a yardstick measured in the same run.
#   packaging/bench.sh [NAME …]     NAME: such as catalogue; all of them without one
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
"$here/install-dependencies.sh" test
cd "$root"
cmake --preset release -DWAYMARK_BENCH=ON >/dev/null
export QT_QPA_PLATFORM=offscreen
names=("$@")
if [[ ${#names[@]} -eq 0 ]]; then
    for source in tests/bench/bench_*.cpp; do
        name=${source##*/bench_}
        names+=("${name%.cpp}")
    done
fi
for name in "${names[@]}"; do
    cmake --build --preset release --target "bench_$name" >/dev/null
    echo "== $name"
    "build/release/tests/bench/bench_$name"
done

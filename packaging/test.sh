#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds everything and runs every test, headless. Installs what is missing first.
#   packaging/test.sh [arguments for ctest, such as -R reader]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
"$here/install-dependencies.sh" test
cd "$root"
export CCACHE_DIR=${CCACHE_DIR:-$root/build/ccache} CCACHE_SLOPPINESS=pch_defines,time_macros

if [[ $# -eq 0 ]]; then
    echo "== Formatting"
    git ls-files -z 'src/*.cpp' 'src/*.h' 'tests/*.cpp' 'tests/*.h' | xargs -0 clang-format --dry-run -Werror

    echo "== Sanitizers (address, undefined behaviour): the unit tests and the fuzzers' corpora"
    cmake --preset asan -DWAYMARK_WERROR=ON
    cmake --build --preset asan --target tests_unit tests_fuzz
    # The hostile set bounds processor time, which means nothing under sanitizers; the fuzzers' corpora run here instead.
    xvfb-run -a ctest --preset asan -L 'unit|fuzz' -E '^(walls_|tst_hostile)'
fi

echo "== Every test"
cmake --preset release -DWAYMARK_WERROR=ON -DBUILD_TESTING=ON
cmake --build --preset release
xvfb-run -a ctest --preset release "$@"

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Waymark if needed and starts it on the built-in library. Installs what is missing first.
#   packaging/run.sh [options of waymark]
# Without a display it renders the four pages of the demo to PNG instead and prints where they are.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
build="$root/build/release"

"$here/install-dependencies.sh" run
cd "$root"
log="$root/build/run.log"
mkdir -p "$root/build"
build_waymark() {
    [[ -f $build/build.ninja ]] || cmake --preset release -DBUILD_TESTING=OFF -DWAYMARK_BENCH=OFF
    cmake --build "$build" --target waymark
}
# Silent when there is nothing to do; the build's own words when it fails.
[[ -x $build/src/desktop/waymark ]] || echo "Building Waymark; the first time takes a few minutes …" >&2
if ! build_waymark >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "Waymark could not be built. The whole log is $log" >&2
    exit 1
fi

# A session without a runtime folder (root, containers) would make Qt complain.
export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-/tmp/waymark-runtime-$(id -u)}
mkdir -p -m 700 "$XDG_RUNTIME_DIR"
waymark="$build/src/desktop/waymark"
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} || $* == *--screenshot* ]]; then
    exec "$waymark" "$@"
fi
pictures="$root/build/demo"
mkdir -p "$pictures"
echo "There is no display here, so the four pages of the demo are rendered to pictures instead:"
for page in study practice plan progress; do
    QT_QPA_PLATFORM=offscreen "$waymark" --demo --screenshot "$pictures/$page.png" --page "$page" --theme light --size 1280x800 "$@"
    echo "  $pictures/$page.png"
done

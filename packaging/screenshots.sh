#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Renders every page of the demo, light and dark, English and Chinese, at 1280×800 and at 2×, and the first start.
#   packaging/screenshots.sh DIR
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
folder=${1:?"usage: packaging/screenshots.sh DIR"}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

"$here/install-dependencies.sh" run
cd "$root"
[[ -f build/release/build.ninja ]] || cmake --preset release >/dev/null
cmake --build --preset release --target waymark >/dev/null
export QT_QPA_PLATFORM=offscreen
waymark=build/release/src/desktop/waymark

shot() { # FILE options…
    local file=$1
    shift
    "$waymark" --screenshot "$folder/$file" --size 1280x800 "$@"
    echo "$folder/$file"
}
for theme in light dark; do
    for language in en zh_CN; do
        for page in study practice plan progress; do
            shot "$page-$theme-$language.png" --demo --page "$page" --theme "$theme" --language "$language"
        done
    done
done
for page in study practice plan progress; do
    QT_SCALE_FACTOR=2 shot "$page-light-en@2x.png" --demo --page "$page" --theme light --language en
    profile=$(mktemp -d)
    shot "$page-empty.png" --data "$profile" --page "$page" --theme light --language en
    rm -rf "$profile"
done

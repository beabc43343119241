#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings translations/*.ts up to date with the sources. What is new is marked unfinished there, for a person to translate.
#   packaging/update-translations.sh [FOLDER]      FOLDER: where the .ts files are; translations/ without
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
folder=${1:-$root/translations}
lupdate=$(command -v lupdate6 || command -v /usr/lib/qt6/bin/lupdate)
options=(-silent -I "$root/src" "$root/src" "$root/ui" -no-ui-lines -locations none -no-obsolete)
"$lupdate" "${options[@]}" -ts "$folder/waymark_zh_CN.ts"
"$lupdate" "${options[@]}" -pluralonly -ts "$folder/waymark_en.ts"

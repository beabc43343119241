#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check_translations.sh ROOT: every sentence of the sources has its translation. Works on a copy.
set -e
root=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$root"/translations/*.ts "$folder"
"$root/packaging/update-translations.sh" "$folder" 2>/dev/null
messages=$(grep -c '<message' "$folder/waymark_zh_CN.ts")
missing=$(cat "$folder"/*.ts | grep -c 'type="unfinished"' || true)
[ "$missing" -eq 0 ] || grep -B3 'type="unfinished"' "$folder"/*.ts | grep '<source>' || true
echo "$messages sentences, $missing without a translation"
[ "$missing" -eq 0 ] && [ "$messages" -gt 300 ]

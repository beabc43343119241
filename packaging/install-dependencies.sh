#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing of debian-packages.txt. Does nothing, and asks for nothing, when nothing is missing.
#   packaging/install-dependencies.sh run|test
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
purpose=${1:?"usage: install-dependencies.sh run|test"}

wanted=()
while read -r package only; do
    [[ -z $package || $package == \#* ]] && continue
    [[ -n $only && $only != "$purpose" ]] && continue
    # A Node.js that was installed another way brings its own npm; Debian's would conflict with it.
    [[ $package == nodejs ]] && command -v node >/dev/null && continue
    [[ $package == npm ]] && command -v npm >/dev/null && continue
    wanted+=("$package")
done < "$here/debian-packages.txt"

installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' 2>/dev/null | sed -n 's/^ii //p')
missing=()
for package in "${wanted[@]}"; do
    grep -qxF "$package" <<<"$installed" || missing+=("$package")
done
[[ ${#missing[@]} -eq 0 ]] && exit 0

sudo=()
if [[ $(id -u) -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing and installing them needs root: ${missing[*]}" >&2
        exit 1
    fi
    sudo=(sudo)
fi
echo "Installing ${#missing[@]} missing packages: ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
"${sudo[@]}" apt-get update -q >&2
"${sudo[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}" >&2

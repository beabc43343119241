#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the .deb, installs it into a clean root and starts it there. Needs root, for debootstrap and chroot.
#   packaging/package.sh [ROOT]      ROOT: folder for the clean root; a temporary one, removed afterwards, without
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
"$here/install-dependencies.sh" run
cd "$root"
cmake -S . -B build/package -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX=/usr -DBUILD_TESTING=OFF -DWAYMARK_BENCH=OFF >/dev/null
cmake --build build/package
(cd build/package && cpack -G DEB)
package=$(ls -t build/package/*.deb | head -n 1)
echo "$package"

command -v debootstrap >/dev/null || apt-get install -y -q --no-install-recommends debootstrap >&2
clean=${1:-$(mktemp -d)}
[[ $# -ge 1 ]] || trap 'rm -rf "$clean"' EXIT
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | head -n 1)
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
[[ -d $clean/usr ]] || debootstrap --variant=minbase "$release" "$clean" "$mirror"
cp /etc/apt/sources.list "$clean/etc/apt/" 2>/dev/null || true
cp -r /etc/apt/sources.list.d /etc/apt/apt.conf.d "$clean/etc/apt/"
cp /etc/resolv.conf "$clean/etc/" 2>/dev/null || true
cp "$package" "$clean/tmp/waymark.deb"
chroot "$clean" sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends /tmp/waymark.deb'
chroot "$clean" env QT_QPA_PLATFORM=offscreen HOME=/root waymark --demo --screenshot /tmp/study.png --page study
chroot "$clean" env HOME=/root waymark-cli tracks
echo "Installed and started in $clean; the picture is $clean/tmp/study.png"

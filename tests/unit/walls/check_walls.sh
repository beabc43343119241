#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check_walls.sh widgets|no-widgets LINKS ARCHIVE NM: does a room link, or ask for symbols of, Qt Widgets, Charts or PrintSupport?
expect=$1 links=$2 archive=$3 nm=$4
found=$(grep -E '^Qt6?::(Widgets|Charts|PrintSupport|SvgWidgets)$' "$links"
        "$nm" -C --undefined-only "$archive" 2>/dev/null | grep -E ' (QWidget|QApplication|QMainWindow|QDialog|QAbstractItemView|QTextBrowser|QChart|QPrinter)::' | sort -u | head -5)
case $expect in
    no-widgets) [ -z "$found" ] || { echo "below the desktop layer, yet it reaches for Widgets:"; echo "$found"; exit 1; } ;;
    widgets) [ -n "$found" ] || { echo "no Widgets found in the desktop layer: this check no longer sees anything"; exit 1; } ;;
esac

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-po.sh TOP: every language in po/LINGUAS translates every message that is
# in the sources today, and has no fuzzy one and no format error. What is not
# translated is shown with the file and line it stands in.

set -eu
export LC_ALL=C.UTF-8
cd "$1"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

xgettext --from-code=UTF-8 --files-from=po/POTFILES.in --output="$work/rectify.pot" \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=ngettext:1,2 \
  --package-name=rectify
sed -i 's/charset=CHARSET/charset=UTF-8/' "$work/rectify.pot"

status=0
grep -qx zh_CN po/LINGUAS || { echo 'po/LINGUAS:1: lacks zh_CN'; status=1; }
grep -v '^#' po/LINGUAS >"$work/languages"

while read -r language; do
  catalogue=po/$language.po
  msgfmt --check --output-file=/dev/null "$catalogue" || status=1

  msgmerge --quiet --no-fuzzy-matching --output-file="$work/merged.po" \
    "$catalogue" "$work/rectify.pot"
  for which in --untranslated --only-fuzzy; do
    # The first entry is the header.
    msgattrib --no-obsolete "$which" "$work/merged.po" | sed '1,/^$/d'
  done >"$work/left.po"
  if [ -s "$work/left.po" ]; then
    echo "$catalogue: these messages are untranslated or fuzzy:"
    cat "$work/left.po"
    status=1
  fi
  printf '%s: ' "$catalogue"
  msgfmt --statistics --output-file=/dev/null "$work/merged.po" 2>&1
done <"$work/languages"
exit $status

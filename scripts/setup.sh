# Shared by the scripts: saying what happens, and installing what is missing. Sourced, not run.

say() { printf '\n==> %s\n' "$*"; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

need_command() { command -v "$1" >/dev/null || fail "$1 is missing: $2"; }

# missing_packages PROBE:PACKAGE… prints the packages whose probe does not hold.
# A probe is a command on the PATH, or one of the functions has_… below.
missing_packages() {
  local pair probe
  for pair in "$@"; do
    probe=${pair%%:*}
    if [[ $probe == has_* ]]; then
      "$probe" || printf '%s ' "${pair#*:}"
    else
      command -v "$probe" >/dev/null || printf '%s ' "${pair#*:}"
    fi
  done
}

has_postgres() { [[ -n "$(postgres_programs)" ]]; }
has_vietnamese_ocr() { [[ $(tesseract --list-langs 2>/dev/null) == *vie* ]]; }
has_liberation_fonts() { [[ -n $(fc-list 'Liberation Serif' 2>/dev/null) ]]; }

# The folder with initdb and pg_ctl of the newest PostgreSQL.
postgres_programs() {
  local found
  found=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  if [[ -z $found ]] && command -v initdb >/dev/null; then found=$(dirname "$(command -v initdb)"); fi
  printf '%s' "$found"
}

# install_missing "PACKAGE …" installs Debian packages; nothing when the list is empty.
install_missing() {
  local packages=$1 as_root=()
  [[ -n ${packages// /} ]] || return 0
  command -v apt-get >/dev/null || fail "please install: $packages"
  if [[ $(id -u) != 0 ]]; then
    command -v sudo >/dev/null || fail "run as root, or install sudo, or install yourself: $packages"
    as_root=(sudo)
  fi
  say "Installing from Debian: $packages"
  "${as_root[@]}" apt-get update -qq
  # shellcheck disable=SC2086
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages
}

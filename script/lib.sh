# Sourced by the scripts beside it: where things are, how they speak, which Node they use.
# shellcheck shell=bash disable=SC2034

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit

section() { printf '\n== %s\n' "$*"; }
say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }
die() {
  printf '%s: %s\n' "script/${0##*/}" "$*" >&2
  exit 1
}

# A wrong use of a script: what was wrong, then its help, exit 2.
misuse() {
  printf '%s: %s\n\n' "script/${0##*/}" "$*" >&2
  usage >&2
  exit 2
}

# at_least 3.22 3.25.1: is the second version the first one or newer?
at_least() {
  local -a want have
  local i w h
  IFS=. read -r -a want <<<"$1"
  IFS=. read -r -a have <<<"${2%%[!0-9.]*}"
  for i in 0 1 2; do
    w=$((10#${want[i]:-0})) h=$((10#${have[i]:-0}))
    if ((h != w)); then
      ((h > w))
      return
    fi
  done
}

# Node must run TypeScript as it stands: from 22.18 on it does, but for some distributors' builds that leave that out.
node_wanted='22.18 or newer, able to run TypeScript'
node_will_do() { node -e 'process.exit(process.features.typescript ? 0 : 1)' 2>/dev/null; }

# Node and npm come from build/tools, where script/bootstrap puts them: each npm reads a lock file in its own way. On a machine
# that there is no such Node for, the system's is used.
system_path=$PATH
tools=$root/build/tools
use_node() {
  local folder
  # This also forgets where node was found before.
  PATH=$system_path
  for folder in "$tools"/node_modules/.bin "$tools"/node_modules/node-linux-*/bin; do
    [[ ! -d $folder ]] || PATH=$folder:$PATH
  done
  node_will_do
}
use_node || true

# Does this folder hold what its lock file says?
npm_fresh() { cmp -s "$1/package-lock.json" "$1/node_modules/.installed-lock.json"; }

# tell_progress LOG: the last line that says something of a log. Apt's packages are counted.
tell_progress() {
  awk '
    / newly installed, / { all = $3 }
    /^Get:/ { got++ }
    /^Unpacking / { unpacked++ }
    /^Setting up / { done++ }
    /[[:alnum:]]/ { last = substr($0, 1, 100) }
    END {
      if (!all) print last
      else if (!unpacked) print got + 0 " of " all " packages downloaded"
      else if (unpacked < all) print unpacked " of " all " packages unpacked"
      else print done + 0 " of " all " packages set up"
    }
  ' "$1"
}

# quietly LOG COMMAND...: what it prints goes into a file, and every 15 s a line tells how far it has come.
quietly() {
  local log=$1 started=$SECONDS status=0 ticker hold line
  shift
  mkdir -p "$(dirname "$log")"
  : >"$log"
  # It ends when its input does. Whatever the command starts must not hold that open.
  exec {hold}> >(
    while :; do
      read -rt "${KEYFIT_PROGRESS_S:-15}" && continue
      (($? > 128)) || break
      line=$(tell_progress "$log")
      say "   $((SECONDS - started)) s${line:+: $line}"
    done
  )
  ticker=$!
  "$@" >"$log" 2>&1 {hold}>&- || status=$?
  exec {hold}>&-
  wait "$ticker" || true
  return $status
}

# progressing LOG COMMAND...: on a terminal the command's own lines are the progress; elsewhere as above, and what it said last
# where it fails.
progressing() {
  local log=$1 status=0
  if [[ -t 1 ]]; then
    shift
    "$@"
    return
  fi
  quietly "$@" || status=$?
  ((status == 0)) || tail -n 30 "$log" >&2
  return $status
}

# npm ci, once per state of the lock file. None of the packages needs its install script.
npm_install() {
  npm_fresh "$1" && return 0
  (cd "$1" && progressing "$root/build/bootstrap.log" \
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || die "npm ci failed in $1"
  cp "$1/package-lock.json" "$1/node_modules/.installed-lock.json"
}

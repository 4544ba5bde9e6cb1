# Sourced by script/test, behind lib.sh: how a suite is run, what is counted, and what is looked for after it.
# shellcheck shell=bash disable=SC2034,SC2154

# So many files may pass only when they are run again. More are a fault of the tests or of what they test.
most_again=2

reports=$root/build/test
passed=0
failed=0
skipped=0
again_files=0
again_tests=0
failures=()
again=()

# Every process that a test starts has this in its environment.
export KEYFIT_SUITE=$$.$RANDOM.$EPOCHSECONDS

# tally NAME PASSED FAILED [SKIPPED]: a suite's numbers; a suite that ran nothing has failed.
tally() {
  if (($2 + $3 == 0)); then
    failures+=("$1: ran no test")
    failed=$((failed + 1))
    return
  fi
  passed=$((passed + $2))
  failed=$((failed + $3))
  skipped=$((skipped + ${4:-0}))
  (($3 == 0)) || failures+=("$1: $3 failed")
  say "$1: $2 passed, $3 failed$(and_skipped "${4:-0}") ($((SECONDS - started)) s)"
}

# What an engine cannot do is skipped there, and its test names why.
and_skipped() { (($1 == 0)) || printf ', %s skipped' "$1"; }

# node_suite NAME FOLDER [OPTION]...: Node's test runner over a folder, with options of tests/suite/run.ts.
node_suite() {
  local name=$1 report good bad omitted tests count line files
  files=("$2"/*.test.ts)
  shift 2
  if [[ ! -e ${files[0]} ]]; then
    tally "$name" 0 0
    return
  fi
  mkdir -p "$reports"
  report=$reports/${name//[^a-z]/-}.txt
  rm -f "$report"
  node tests/suite/run.ts "$@" "$report" "${files[@]}" || true
  if [[ ! -e $report ]]; then
    tally "$name" 0 1
    return
  fi
  {
    read -r good bad omitted tests count
    while read -r line; do
      [[ ! $line ]] || again+=("$name: $line")
    done
  } <"$report"
  again_tests=$((again_tests + tests))
  again_files=$((again_files + count))
  # Of a file whose tests all passed only then, too, something ran.
  ((tests == 0 || good + bad > 0)) || return 0
  tally "$name" "$good" "$bad" "$omitted"
}

# find_leftovers NAME: no test may leave a process, or with it a port.
find_leftovers() {
  local line
  while read -r line; do
    failures+=("$1: left behind: $line")
    failed=$((failed + 1))
  done < <(exec env -u KEYFIT_SUITE node tests/suite/leftovers.ts "$KEYFIT_SUITE" $$)
}

# The last lines, and the exit status.
conclude() {
  local line
  section "All that ran took $SECONDS s"
  if ((again_files > most_again)); then
    failures+=("$again_files files passed only when run again, and at most $most_again may")
    failed=$((failed + 1))
  fi
  for line in ${again[@]+"${again[@]}"}; do
    say "AGAIN   $line"
  done
  ((again_files == 0)) || say "$again_tests of $again_files files passed only when run again, and are not among those that passed"
  for line in ${failures[@]+"${failures[@]}"}; do
    say "FAILED  $line"
  done
  say "$passed passed, $failed failed$(and_skipped "$skipped")"
  ((failed == 0))
}

#!/usr/bin/env bash
# 300 reporters in the last hour of a period over HTTP, on 112 × 40 agencies' commitments, SQLite and PostgreSQL; every word
# that was said to be saved is looked for in the database afterwards. The hour is played in so many seconds.
# Usage: bench/last-hour.sh [SECONDS [REPORTERS [AUTOSAVES]]]
. "$(dirname "$0")/stage.sh"
seconds=${1:-60} reporters=${2:-300} saves=${3:-8}
publish
for store in ${GUANKAO_BENCH_STORES:-sqlite postgres}; do
  filled "$store" 4480 "hour$(date +%s)"
  serve
  echo "## $store, the hour in $seconds s, $reporters reporters, $saves autosaves each; $(load)"
  bench last-hour "$database" "$site" "$reporters" "$seconds" "$saves" || failed=1
  unserve
done
exit "${failed:-0}"

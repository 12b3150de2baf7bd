#!/usr/bin/env bash
# The night of a disaster: phones report over HTTP while boards stay open, on SQLite, and on PostgreSQL with one node and two.
# Every report that was taken must be kept and stand on every board within 2 s at p99.
# Usage: bench/incidents.sh [REPORTS [SECONDS [PHONES [BOARDS]]]]   the full night: bench/incidents.sh 10000 600 500 200
. "$(dirname "$0")/stage.sh"
reports=${1:-10000} seconds=${2:-600} phones=${3:-500} boards=${4:-200}
publish
export GUANKAO_CITY=臺北市
second=
for store in ${GUANKAO_BENCH_STORES:-sqlite postgres two-nodes}; do
  filled "${store/two-nodes/postgres}" 40 "night$(date +%s)"
  serve
  nodes=$site
  if [ "$store" = two-nodes ]; then
    other=http://127.0.0.1:$((${GUANKAO_BENCH_PORT:-5087} + 1))
    "$work/guankao/guankao" serve --urls "$other" --database "$database" >"$work/second.log" 2>&1 &
    second=$!
    for _ in $(seq 600); do curl --silent --fail --output /dev/null "$other/" && break; sleep 0.1; done
    nodes=$site,$other
  fi
  echo "## $store, $reports reports in $seconds s from $phones phones, $boards boards; $(load)"
  bench incidents "$database" "$nodes" "$phones" "$boards" "$reports" "$seconds" || failed=1
  [ -z "$second" ] || kill "$second" 2>/dev/null || true
  second=
  unserve
done
exit "${failed:-0}"

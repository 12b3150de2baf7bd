#!/usr/bin/env bash
# Asks every endpoint of the OpenAPI description and every route hostile things, as the public and with eight kinds of posts;
# fails where an answer is a failure of ours or shows the inside of the program. A seed repeats what each visitor sends.
# Usage: bench/fuzz.sh [SECONDS [SEED]]     GUANKAO_BENCH_STORES="sqlite" leaves PostgreSQL out
. "$(dirname "$0")/stage.sh"
seconds=${1:-600} seed=${2:-20261231}
publish
export GUANKAO_CITY=臺北市
for store in ${GUANKAO_BENCH_STORES:-sqlite postgres}; do
  filled "$store" 480 "fuzz$(date +%s)"
  serve
  echo "## $store, $seconds s; $(load)"
  bench fuzz "$database" "$site" "$here" "$seconds" "$seed" || failed=1
  grep -i -E 'fail|exception' "$work/server.log" | sort | uniq -c | sort -rn | head -20 || true
  unserve
done
exit "${failed:-0}"

#!/usr/bin/env bash
# The growth table: pages kept and made anew, search, and cold start on 10⁴ and 10⁵ (SQLite) and 10⁶ (PostgreSQL).
# Ledgers are kept for the next run in the folder GUANKAO_BENCH_KEEP where that is set. A million take some minutes to fill.
# At the end all of it stands in one table, a column for each ledger.
# Usage: bench/growth.sh [SECONDS_A_PAGE] [NAME …]   names: s4 s5 p4 p5 p6
. "$(dirname "$0")/stage.sh"
seconds=${1:-6}
shift || true
publish
for name in ${*:-s4 s5 p6}; do
  case $name in s*) store=sqlite ;; *) store=postgres ;; esac
  count=$((10 ** ${name#?}))
  filled "$store" "$count" "$name"
  serve
  echo "## $name: $store, $count; $(load)"
  {
    "$here/bench/pages.sh" "$site" "$seconds"
    echo "| search, ms | p50 | p95 |"
    echo "| --- | ---: | ---: |"
    python3 "$here/bench/search.py" "$site" 200
  } | tee "$work/$name.rows"
  unserve
  GUANKAO_BENCH_PUBLISHED=$work GUANKAO_BENCH_KEEP=$kept "$here/bench/cold-start.sh" "$store" "$count" "$name" | tee -a "$work/$name.rows"
done
echo "## growth; $(load)"
python3 "$here/bench/growth.py" "$work" ${*:-s4 s5 p6}

#!/usr/bin/env bash
# Twelve reporters write without pause while nodes are killed (kill -9) at random moments and started again, on SQLite with
# one node and on PostgreSQL with two; every save that was acknowledged must be there once, and the acts must verify.
# Usage: bench/kills.sh [KILLS]
. "$(dirname "$0")/stage.sh"
kills=${1:-500}
publish
for store in ${GUANKAO_BENCH_STORES:-sqlite postgres}; do
  filled "$store" 480 "kills$(date +%s)"
  nodes=1; [ "$store" = postgres ] && nodes=2
  echo "## $store; $(load)"
  bench kills "$work/guankao/guankao" "$database" "$kills" "$nodes" || failed=1
done
exit "${failed:-0}"

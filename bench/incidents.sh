#!/usr/bin/env bash
# The night of a disaster: phones report over HTTP while boards stay open, on SQLite, and on PostgreSQL with one node and two.
# With two nodes one is killed after a third of the night, and the database crashes after two thirds; both come up again.
# Every report that was taken must be kept once and stand on every board within 2 s at p99.
# Usage: bench/incidents.sh [REPORTS [SECONDS [PHONES [BOARDS]]]]   the full night: bench/incidents.sh 10000 600 500 200
. "$(dirname "$0")/stage.sh"
reports=${1:-10000} seconds=${2:-600} phones=${3:-500} boards=${4:-200}
trap 'kill "$(cat "$work/second.pid" 2>/dev/null)" 2>/dev/null || true; finish' EXIT
publish
export GUANKAO_CITY=臺北市
other=http://127.0.0.1:$((${GUANKAO_BENCH_PORT:-5087} + 1))
up() {
  for _ in $(seq 600); do
    if curl --silent --fail --output /dev/null "$other/health/ready"; then return; fi
    sleep 0.1
  done
  cat "$work/second.log" >&2
  return 1
}
start_second() {
  nohup "$work/guankao/guankao" serve --urls "$other" --database "$database" >>"$work/second.log" 2>&1 &
  echo $! >"$work/second.pid"
  up
}
strike() {
  case $1 in
    node) kill -9 "$(cat "$work/second.pid")"; sleep 3; start_second ;;
    database) as "$postgres/pg_ctl" -D "$kept/postgres/data" -l "$kept/postgres/log" -m immediate -w -s restart >/dev/null ;;
  esac
}
export -f as up start_second strike
export work kept postgres database other
printf '#!/usr/bin/env bash\nset -eu\nstrike "$1"\n' >"$work/blow"
chmod 755 "$work/blow"
for store in ${GUANKAO_BENCH_STORES:-sqlite postgres two-nodes}; do
  filled "${store/two-nodes/postgres}" 40 "night$(date +%s)"
  serve
  nodes=$site blows=
  if [ "$store" = two-nodes ]; then
    start_second
    nodes=$site,$other blows=$work/blow
  fi
  echo "## $store, $reports reports in $seconds s from $phones phones, $boards boards; $(load)"
  bench incidents "$database" "$nodes" "$phones" "$boards" "$reports" "$seconds" ${blows:+"$blows"} || failed=1
  [ -z "$blows" ] || kill "$(cat "$work/second.pid")" 2>/dev/null || true
  unserve
done
exit "${failed:-0}"

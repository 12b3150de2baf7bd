#!/usr/bin/env bash
# Two nodes on a PostgreSQL with a standby. Twelve reporters write and strangers read without pause while the primary is killed
# (as when its power goes) and the standby promoted, so many times in turn: the old primary is made the new standby each time.
# The nodes are never started again. Every acknowledged save must be there once, and the acts must verify.
# A commit returns once the standby has it on its disk too (synchronous_standby_names): without that the last moments are lost.
# Usage: bench/failover.sh [TIMES]
. "$(dirname "$0")/stage.sh"
times=${1:-3}
postgres=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
one=${GUANKAO_BENCH_PGPORT:-54741} two=$((one + 1))
chmod 777 "$work"
port() { [ "$1" = a ] && echo "$one" || echo "$two"; }
up() { # name
  as "$postgres/pg_ctl" -D "$work/$1" -l "$work/$1.log" -w -s -o "-p $(port "$1") -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 -c hot_standby_feedback=on" start
}
down() { as "$postgres/pg_ctl" -D "$work/$1" -m immediate -s stop >/dev/null 2>&1 || true; }
follow() { # new standby, primary
  as rm -rf "$work/$1"
  as "$postgres/pg_basebackup" -h 127.0.0.1 -p "$(port "$2")" -U guankao -D "$work/$1" -R -X stream -c fast
  up "$1"
}
say() { as "$postgres/psql" -h 127.0.0.1 -p "$(port "$1")" -U guankao -d postgres -qAt -c "$2"; }
both() { say "$1" "ALTER SYSTEM SET synchronous_standby_names = '*'"; say "$1" "SELECT pg_reload_conf()" >/dev/null; }
alone() { say "$1" "ALTER SYSTEM SET synchronous_standby_names = ''"; say "$1" "SELECT pg_reload_conf()" >/dev/null; }
stop_both() { down a; down b; finish; }
trap stop_both EXIT

publish
as "$postgres/initdb" -D "$work/a" -A trust -U guankao -E UTF8 --locale=C.UTF-8 >/dev/null
up a
as "$postgres/createdb" -h 127.0.0.1 -p "$one" -U guankao city
database="Host=127.0.0.1:$one,127.0.0.1:$two;Username=guankao;Database=city;Timeout=3;Command Timeout=10;Keepalive=5"
bench pages-fill "$here/samples/policy-table.txt" "$database" 480 | sed 's/^/  /'
follow b a
both a
echo "## failover, $times times; $(load)"
bench failover "$work/guankao/guankao" "$database" "$work/stop" >"$work/said" 2>&1 &
writers=$!
for _ in $(seq 600); do grep -q writing "$work/said" && break; kill -0 "$writers" 2>/dev/null || break; sleep 0.2; done
primary=a standby=b
for turn in $(seq "$times"); do
  sleep 5
  down "$primary"
  began=$(date +%s%N)
  # The new primary has no standby yet; where there are three hosts the third goes on as one.
  as "$postgres/pg_ctl" -D "$work/$standby" -w -s promote
  alone "$standby"
  echo "turn $turn: $standby took over $(( ($(date +%s%N) - began) / 1000000 )) ms after the death of $primary was noticed"
  sleep 3
  follow "$primary" "$standby"
  both "$standby"
  swap=$primary primary=$standby standby=$swap
done
sleep 5
touch "$work/stop"
wait "$writers" || failed=1
cat "$work/said"
exit "${failed:-0}"

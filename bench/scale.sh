#!/usr/bin/env bash
# Ten years of one special municipality: what it takes on the disk and in memory, and how long a backup and a restore of it take.
# The figures that docs/scale.md rests on. Usage: bench/scale.sh [COMMITMENTS]     GUANKAO_BENCH_STORE=sqlite for the embedded store
. "$(dirname "$0")/stage.sh"
count=${1:-44800} store=${GUANKAO_BENCH_STORE:-postgres}
publish
began=$(date +%s)
filled "$store" "$count" "scale$count"
echo "## $store, $count commitments; $(load)"
echo "filled in $(( $(date +%s) - began )) s (0 where it was kept from before)"
sql() { as "$postgres/psql" -h 127.0.0.1 -p "$pgport" -U guankao -d "scale$count" -qAtF '|' -c "$1"; }
if [ "$store" = postgres ]; then
  sql "VACUUM ANALYZE"
  total=$(sql "SELECT pg_database_size(current_database())")
  echo "bytes: $total in all, $(( total / count )) for each commitment"
  echo "| table | rows | bytes with indexes | of them indexes | bytes a row | bytes a commitment |"
  echo "| --- | ---: | ---: | ---: | ---: | ---: |"
  sql "SELECT relname, greatest(reltuples, 0)::bigint, pg_total_relation_size(oid), pg_indexes_size(oid), pg_total_relation_size(oid) / greatest(reltuples, 1)::bigint, pg_total_relation_size(oid) / $count
       FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples > 0 ORDER BY 3 DESC LIMIT 20" | sed 's/^/| /;s/$/ |/;s/|/ | /g;s/^ | /| /'
else
  total=$(stat -c %s "$database")
  echo "bytes: $total in all, $(( total / count )) for each commitment"
fi
serve
memory() { awk '/VmRSS/{r=$2}/VmHWM/{h=$2}END{printf "%d MiB, at most %d", r/1024, h/1024}' "/proc/$server/status"; }
sleep 5
echo "memory of a node: idle $(memory)"
wrk -t1 -c16 -d10s "$site/commitments" >/dev/null
printf 'local n = 0\nrequest = function() n = n + 1 return wrk.format("GET", "/commitments?page=" .. (n %% 400 + 1) .. "&v=" .. n) end\n' >"$work/walk.lua"
wrk -t1 -c16 -d10s -s "$work/walk.lua" "$site/" >/dev/null
echo "memory of a node: after 20 s of readers $(memory)"
unserve
timed() { # name, command
  local from to; from=$(date +%s%N); "${@:2}" >"$work/said" 2>&1 || { cat "$work/said" >&2; return 1; }; to=$(date +%s%N)
  echo "$1: $(( (to - from) / 1000000 )) ms"
}
timed backup "$work/guankao/guankao" backup "$work/night.gkb" --database "$database"
echo "backup: $(stat -c %s "$work/night.gkb") bytes, $(( $(stat -c %s "$work/night.gkb") / count )) for each commitment"
timed "backup checked" "$work/guankao/guankao" restore "$work/night.gkb" --check
timed "restore into the embedded store" "$work/guankao/guankao" restore "$work/night.gkb" --database "$work/restored.db"
if [ "$store" = postgres ]; then
  as "$postgres/createdb" -h 127.0.0.1 -p "$pgport" -U guankao "restored$$"
  timed "restore into PostgreSQL" "$work/guankao/guankao" restore "$work/night.gkb" --database "Host=127.0.0.1;Port=$pgport;Username=guankao;Database=restored$$"
  as "$postgres/dropdb" -h 127.0.0.1 -p "$pgport" -U guankao "restored$$"
fi

# Sourced by the scripts beside it: a published build of the tree, a PostgreSQL of the run's own, a filled ledger, a server.
# Everything lives in a folder that goes away at the end, but what GUANKAO_BENCH_KEEP (a folder) keeps for the next run.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/guankao-bench-XXXXXX")
chmod 755 "$work"
kept=${GUANKAO_BENCH_KEEP:-$work}
mkdir -p "$kept"
server= postgres=
as() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -z "$postgres" ] || [ -n "${GUANKAO_BENCH_PUBLISHED:-}" ] || as "$postgres/pg_ctl" -D "$kept/postgres/data" -m fast -s stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT
load() { echo "load $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores, $(date -u +%Y-%m-%dT%H:%MZ), $(git -C "$here" rev-parse --short HEAD)"; }
# Built from a clone: publishing for one platform would write that platform into the lock files here.
publish() {
  git clone --quiet "$here" "$work/source"
  dotnet publish "$work/source/src/Apps/Guankao.Cli" --configuration Release --runtime linux-x64 --self-contained false \
    -p:PublishReadyToRun=true --output "$work/guankao" --verbosity quiet >/dev/null
  dotnet build "$work/source/bench/Guankao.Bench" --configuration Release --output "$work/bench" --verbosity quiet >/dev/null
  rm -rf "$work/source"
}
bench() { dotnet "$work/bench/Guankao.Bench.dll" "$@"; }
# As a city would run it: writes reach the disk before a commit returns.
start_postgres() {
  postgres=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
  pgport=${GUANKAO_BENCH_PGPORT:-54731}
  mkdir -p "$kept/postgres"
  chmod 755 "$kept"
  [ "$(id -u)" != 0 ] || chown postgres "$kept/postgres"
  if [ -n "${GUANKAO_BENCH_PUBLISHED:-}" ]; then return; fi
  [ -d "$kept/postgres/data" ] || as "$postgres/initdb" -D "$kept/postgres/data" -A trust -U guankao -E UTF8 --locale=C.UTF-8 >/dev/null
  as "$postgres/pg_ctl" -D "$kept/postgres/data" -l "$kept/postgres/log" -w -s -o "-p $pgport -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=1GB -c max_wal_size=8GB -c max_connections=300" start
}
# filled STORE COUNT NAME: sets $database to a ledger of so many commitments, made unless it is kept from before.
filled() {
  if [ "$1" = postgres ]; then
    [ -n "$postgres" ] || start_postgres
    database="Host=127.0.0.1;Port=$pgport;Username=guankao;Database=$3"
    if [ -e "$kept/$3.filled" ]; then return; fi
    as "$postgres/dropdb" -h 127.0.0.1 -p "$pgport" -U guankao --if-exists "$3"
    as "$postgres/createdb" -h 127.0.0.1 -p "$pgport" -U guankao "$3"
  else
    database="$kept/$3.db"
    if [ -e "$kept/$3.filled" ]; then return; fi
    rm -f "$database" "$database"-*
  fi
  echo "filling $3"
  bench pages-fill "$here/samples/policy-table.txt" "$database" "$2" | sed 's/^/  /'
  touch "$kept/$3.filled"
}
# serve: the published program on $database; sets $site.
serve() {
  site=http://127.0.0.1:${GUANKAO_BENCH_PORT:-5087}
  "$work/guankao/guankao" serve --urls "$site" --database "$database" >"$work/server.log" 2>&1 &
  server=$!
  for _ in $(seq 600); do
    if curl --silent --fail --output /dev/null "$site/"; then return; fi
    sleep 0.1
  done
  cat "$work/server.log" >&2
  return 1
}
unserve() { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; server=; }

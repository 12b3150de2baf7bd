#!/usr/bin/env bash
# A million open clocks on a PostgreSQL of its own, run again after a calendar changed.
# bench/clocks-recompute.sh [clocks]
set -eu
cd "$(dirname "$0")/.."
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
dir=$(mktemp -d "${TMPDIR:-/tmp}/guankao-bench-XXXXXX")
port=${PORT:-54329}
as() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }
[ "$(id -u)" = 0 ] && chown postgres "$dir"
trap 'as "$bin/pg_ctl" -D "$dir/data" -m immediate -s stop >/dev/null 2>&1 || true; rm -rf "$dir"' EXIT
as "$bin/initdb" -D "$dir/data" -A trust -U guankao -E UTF8 --locale=C.UTF-8 >/dev/null
# As a city would run it: writes reach the disk before a commit returns.
as "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w -s -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=1GB -c max_wal_size=4GB" start
as "$bin/createdb" -h 127.0.0.1 -p "$port" -U guankao city
dotnet run -c Release --project bench/Guankao.Bench -- clocks-open "Host=127.0.0.1;Port=$port;Username=guankao;Database=city;Command Timeout=600" "${1:-1000000}"

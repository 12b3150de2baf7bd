#!/usr/bin/env bash
# Time from a clean clone with an empty package cache to the first page, by the README's first command.
# Usage: bench/first-page.sh
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
export NUGET_PACKAGES="$work/packages" NUGET_HTTP_CACHE_PATH="$work/http" DOTNET_CLI_TELEMETRY_OPTOUT=1
began=$(date +%s.%N)
git clone --quiet "$here" "$work/guankao"
cd "$work/guankao"
setsid ./guankao demo --urls http://127.0.0.1:5089 --database "$work/demo.db" >"$work/log" 2>&1 &
server=$!
trap 'kill -- -$server 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 1200); do
  if curl --silent --fail --output /dev/null http://127.0.0.1:5089/; then
    echo "first page after $(echo "$(date +%s.%N) - $began" | bc) s"
    exit 0
  fi
  sleep 0.25
done
cat "$work/log"
echo "no page after 300 s"
exit 1

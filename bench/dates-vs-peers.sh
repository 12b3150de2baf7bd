#!/usr/bin/env bash
# Reading dates beside chrono-node and recognizers-text-suite: the same sentences, the same documents, one core.
#   bench/dates-vs-peers.sh SENTENCES.jsonl FOLDER-OF-TXT
# The peers are installed into a temporary folder; nothing is added to the repository.
set -euo pipefail
sentences=$(realpath "$1"); folder=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd)
packages=${PEERS:-$(mktemp -d)}
if [ ! -d "$packages/node_modules/chrono-node" ]; then
  (cd "$packages" && npm init -y >/dev/null && npm install --no-audit --no-fund --silent chrono-node@2.10.3 @microsoft/recognizers-text-suite@1.3.1)
fi
dotnet build -c Release --nologo -v q "$here/Guankao.Bench"
bench="taskset -c 0 dotnet $here/Guankao.Bench/bin/Release/net10.0/Guankao.Bench.dll"
$bench reading-dates "$sentences"
$bench reading "$folder" 1 10 100
taskset -c 0 node "$here/peer-dates.mjs" chrono "$packages" "$sentences" "$folder" 5
taskset -c 0 node "$here/peer-dates.mjs" recognizers "$packages" "$sentences" "$folder" 0.05

#!/usr/bin/env bash
# The first reading of a program that was just started, published as a city runs it (compiled ahead): 20,000 rows of 10
# columns as xlsx, ods and csv, five starts each.
# Usage: bench/first-reading.sh
. "$(dirname "$0")/stage.sh"
git clone --quiet "$here" "$work/source"
dotnet publish "$work/source/bench/Guankao.Bench" --configuration Release --runtime linux-x64 --self-contained false \
  -p:PublishReadyToRun=true --output "$work/bench" --verbosity quiet >/dev/null
rm -rf "$work/source"
dotnet "$work/bench/Guankao.Bench.dll" documents-make "$work/files"
echo "$(load)"
for ending in xlsx ods csv; do
  for _ in 1 2 3 4 5; do dotnet "$work/bench/Guankao.Bench.dll" document "$work/files/sheet.$ending" once; done
done

#!/usr/bin/env bash
# Wall time and peak memory of `guankao import FILE --dry-run` from a cold start of a published build of the last commit.
# Usage: bench/import-cold.sh FILE [RUNS]
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
file=$(realpath "$1")
runs=${2:-10}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# From a clone: publishing for one platform would write that platform into the lock files here.
git clone --quiet "$here" "$work/source"
dotnet publish "$work/source/src/Apps/Guankao.Cli" --configuration Release --runtime linux-x64 --self-contained false \
  -p:PublishReadyToRun=true --output "$work/out" --verbosity quiet >/dev/null
for _ in $(seq "$runs"); do
  /usr/bin/env python3 - "$work/out/guankao" "$file" <<'PY'
import resource, subprocess, sys, time
began = time.monotonic()
subprocess.run([sys.argv[1], "import", sys.argv[2], "--dry-run", "--format", "json"], check=True, stdout=subprocess.DEVNULL)
took = time.monotonic() - began
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{took * 1000:.0f} ms  {peak:.0f} MiB")
PY
done

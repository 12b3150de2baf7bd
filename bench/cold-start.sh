#!/usr/bin/env bash
# Seconds from starting the published program to the first byte of the whole overview, five times.
# Usage: bench/cold-start.sh [STORE COUNT NAME]   (sqlite 100000 s5 unless said otherwise)
. "$(dirname "$0")/stage.sh"
store=${1:-sqlite} count=${2:-100000} name=${3:-s5}
# Called by growth.sh, it uses that run's programs and database server.
if [ -n "${GUANKAO_BENCH_PUBLISHED:-}" ]; then
  ln -s "$GUANKAO_BENCH_PUBLISHED/guankao" "$work/guankao"
  ln -s "$GUANKAO_BENCH_PUBLISHED/bench" "$work/bench"
else
  publish
fi
filled "$store" "$count" "$name"
echo "## cold start, $name ($store, $count); $(load)"
port=${GUANKAO_BENCH_PORT:-5087}
for _ in 1 2 3 4 5; do
  python3 - "$work/guankao/guankao" "$database" "$port" <<'PY'
import http.client, subprocess, sys, time
program, database, port = sys.argv[1], sys.argv[2], int(sys.argv[3])
began = time.monotonic()
server = subprocess.Popen([program, "serve", "--urls", f"http://127.0.0.1:{port}", "--database", database], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    while time.monotonic() - began < 120:
        try:
            link = http.client.HTTPConnection("127.0.0.1", port)
            link.request("GET", "/")
            answer = link.getresponse()
            answer.read(1)
            print(f"{time.monotonic() - began:.2f} s to the first byte, status {answer.status}, {len(answer.read()) + 1} bytes")
            break
        except OSError:
            time.sleep(0.01)
finally:
    server.terminate()
    server.wait()
PY
done

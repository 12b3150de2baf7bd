#!/usr/bin/env bash
# Reading 20,000 rows of 10 columns of Chinese text, ours beside LibreOffice's own conversion of the same file to csv, in
# one run on the same machine: wall time of the whole program, its start included, and its peak memory.
#   bench/documents-vs-libreoffice.sh [FILE.pdf …]     further files are read by ours, and by LibreOffice where it can
# LibreOffice has a profile of its own in a temporary folder; nothing is left behind. PDF is drawn, not read, by LibreOffice
# Calc: ours reads one of 4,000 rows, which LibreOffice printed, beside pdftotext, which finds words and no tables.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
dotnet build -c Release --nologo -v q "$here/Guankao.Bench" >/dev/null
bench="$here/Guankao.Bench/bin/Release/net10.0/Guankao.Bench.dll"
dotnet "$bench" documents-make "$folder"
timed() { # what, command …
  local what=$1; shift
  /usr/bin/env python3 - "$what" "$@" <<'PY'
import resource, subprocess, sys, time
began = time.perf_counter()
done = subprocess.run(sys.argv[2:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
wall = time.perf_counter() - began
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
cpu = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{sys.argv[1]:<28} wall {wall:6.2f} s   processor {cpu.ru_utime + cpu.ru_stime:6.2f} s   peak {peak:5d} MiB   {'' if done.returncode == 0 else 'FAILED'}", flush=True)
for line in done.stdout.splitlines():
    if "best" in line: print(f"{'':<28} {line.strip()}")
sys.exit(done.returncode)
PY
}
profile="file://$folder/profile"
if command -v soffice >/dev/null; then
  # The first start makes the profile; that is not what is measured.
  soffice "-env:UserInstallation=$profile" --headless --convert-to csv --outdir "$folder/warm" "$folder/sheet.csv" >/dev/null 2>&1 || true
else
  echo "LibreOffice is not installed (libreoffice-calc-nogui): ours alone."
fi
if command -v soffice >/dev/null; then
  head -4000 "$folder/sheet.csv" > "$folder/paper.csv"
  # 76 is UTF-8: without it LibreOffice guesses another encoding and prints other words.
  soffice "-env:UserInstallation=$profile" --headless --infilter='CSV:44,34,76,1' --convert-to pdf --outdir "$folder" "$folder/paper.csv" >/dev/null 2>&1 || true
fi
for ending in xlsx ods csv; do
  file="$folder/sheet.$ending"
  timed "guankao $ending" dotnet "$bench" document "$file" once
  if command -v soffice >/dev/null; then
    timed "libreoffice $ending → csv" soffice "-env:UserInstallation=$profile" --headless --convert-to csv --outdir "$folder/out" "$file"
    rows=$(wc -l < "$folder/out/sheet.csv"); echo "                             $rows rows came out"
  fi
done
if [ -e "$folder/paper.pdf" ]; then
  timed "guankao pdf" dotnet "$bench" document "$folder/paper.pdf" once
  timed "pdftotext -layout pdf" pdftotext -layout "$folder/paper.pdf" "$folder/paper.txt"
fi
for file in "$@"; do timed "guankao $(basename "$file")" dotnet "$bench" document "$file" once; done

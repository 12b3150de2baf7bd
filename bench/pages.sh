#!/usr/bin/env bash
# Requests a second, p50 and p99 of the public pages of a server that runs already, from memory and made anew.
# Usage: bench/pages.sh http://127.0.0.1:5080 [SECONDS]
# "warm" asks one address again and again (kept pages); "anew" walks through very many addresses (nothing is kept of them).
set -eu
base=$1
seconds=${2:-6}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fetch() { curl --silent --fail "$base$1"; }
one=$(fetch "/commitments?page=7" | grep -o '/commitments/[0-9a-f-]\{36\}"' | head -1 | tr -d '"')
agency=$(fetch /commitments | grep -o '<option value="[^"]*局"' | head -1 | cut -d'"' -f2 | python3 -c 'import sys,urllib.parse;print(urllib.parse.quote(sys.stdin.read().strip()))')
period=$(fetch /commitments | grep -o '<option value="[0-9]\{4\}-[0-9][0-9]-[0-9][0-9]"' | head -1 | cut -d'"' -f2)
measure() { # name, script or -, address
  local script=()
  [ "$2" = - ] || script=(-s "$2")
  wrk -t1 -c16 -d2s "${script[@]}" "$base$3" >/dev/null
  wrk -t1 -c16 -d"${seconds}s" --latency "${script[@]}" "$base$3" | awk -v n="$1" '/50%/{a=$2}/99%/{b=$2}/Requests\/sec/{r=$2}/Non-2xx/{e=" refused:" $NF}END{printf "| %s | %s | %s | %s |%s\n",n,r,a,b,e}'
}
walk() { # name, lua expression that makes the n-th address
  printf 'local n = %d\nrequest = function() n = n + 1 return wrk.format("GET", %s) end\n' "$((RANDOM * 7))" "$2" >"$work/walk.lua"
  measure "$1" "$work/walk.lua" /
}
ids() { for p in $(seq 2 40); do fetch "/commitments?size=200&page=$p"; done | grep -o '/commitments/[0-9a-f-]\{36\}"' | tr -d '"' | sort -u; }
echo "| page | requests/s | p50 | p99 |"
echo "| --- | ---: | ---: | ---: |"
measure "overview, warm" - /
measure "list, warm" - /commitments
measure "filtered list, warm" - "/commitments?grade=A&verdict=met"
measure "filter with capped count, warm" - "/commitments?q=%E8%87%AA%E8%A1%8C&grade=A"
measure "agency, warm" - "/commitments?agency=$agency"
measure "one commitment, warm" - "$one"
walk "list, anew" '"/commitments?page=" .. (n % 400 + 1) .. "&v=" .. n'
walk "filtered list, anew" '"/commitments?grade=A&verdict=met&page=" .. (n % 300 + 1) .. "&v=" .. n'
walk "period and grade, anew" "\"/commitments?period=$period&grade=A&page=\" .. (n % 300 + 1) .. \"&v=\" .. n"
walk "agency, anew" "\"/commitments?agency=$agency&page=\" .. (n % 300 + 1) .. \"&v=\" .. n"
{ echo 'local ids = {'; ids | sed 's/.*/"&",/'; echo '}'; echo "local n = $RANDOM"; echo 'request = function() n = n + 1 return wrk.format("GET", ids[n % #ids + 1] .. "?v=" .. n) end'; } >"$work/one.lua"
measure "one commitment, anew" "$work/one.lua" /
walk "overview, anew" '"/?v=" .. n'

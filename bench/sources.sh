#!/usr/bin/env bash
# Requests a second, p50 and p99 of the pages of trips, grants and links of a server that runs on a database made by
# sources-fill: from memory and made anew. Usage: bench/sources.sh http://127.0.0.1:5080 [SECONDS]
set -eu
base=$1
seconds=${2:-6}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
first() { curl --silent --fail "$base$1" | grep -o "$2/[0-9a-f-]\{36\}" | head -1; }
trip=$(first /trips /trips)
plan=$(first /grants /grants)
measure() { # name, address
  for how in warm anew; do
    local script=()
    if [ "$how" = anew ]; then
      join='?'; case $2 in *\?*) join='&' ;; esac
      printf 'local n = %d\nrequest = function() n = n + 1 return wrk.format("GET", "%s%sv=" .. n) end\n' "$RANDOM" "$2" "$join" >"$work/walk.lua"
      script=(-s "$work/walk.lua")
    fi
    wrk -t1 -c4 -d"${seconds}s" --latency "${script[@]}" "$base$2" | awk -v n="$1, $how" '/50%/{a=$2}/99%/{b=$2}/Requests\/sec/{r=$2}/Non-2xx/{e=" refused:" $NF}END{printf "| %s | %s | %s | %s |%s\n",n,r,a,b,e}'
  done
}
echo "| page | requests/s | p50 | p99 |"
echo "| --- | ---: | ---: | ---: |"
measure "trips" /trips
measure "been there before" "/trips?q=%E9%87%9C%E5%B1%B1"
measure "figures" /trips/figures
measure "recommendations" /recommendations
measure "one trip" "$trip"
measure "grants" /grants
measure "one plan" "$plan"
measure "its account" "$plan/account"
measure "way of a trip" "/lineage/trip/${trip##*/}"
measure "lineage, looked for" "/lineage?q=%E9%87%9C%E5%B1%B1"

#!/usr/bin/env bash
# Requests a second, p50 and p99 of every page of trips, grants, meetings and links, on 5,000 trips, 500 plans and 20,000
# meetings: kept pages, and pages made anew for every request. One table for each store, with what misses the bar of
# public pages (2,000 requests/s and p99 40 ms at 16 connections, for kept pages).
# Usage: bench/sources.sh [SECONDS [TRIPS PLANS MEETINGS]]
# GUANKAO_BENCH_STORES="sqlite" leaves PostgreSQL out; GUANKAO_BENCH_KEEP=FOLDER keeps the filled databases.
. "$(dirname "$0")/stage.sh"
seconds=${1:-6} trips=${2:-5000} plans=${3:-500} meetings=${4:-20000}

fill_sources() { # store
  local name=sources${trips}x${plans}x${meetings}
  if [ "$1" = postgres ]; then
    [ -n "$postgres" ] || start_postgres
    database="Host=127.0.0.1;Port=$pgport;Username=guankao;Database=$name"
  else
    database="$kept/$name.db"
  fi
  if [ -e "$kept/$name.$1.filled" ]; then return; fi
  if [ "$1" = postgres ]; then
    as "$postgres/dropdb" -h 127.0.0.1 -p "$pgport" -U guankao --if-exists "$name"
    as "$postgres/createdb" -h 127.0.0.1 -p "$pgport" -U guankao "$name"
  else
    rm -f "$database" "$database"-*
  fi
  bench sources-fill "$here/samples/grant-plan.txt" "$database" "$trips" "$plans" >&2
  bench meetings-fill "$database" "$meetings" >&2
  touch "$kept/$name.$1.filled"
}

first() { # page, beginning of an address: the first such address on the page
  curl --silent --fail "$site$1" | grep -o "\"$2/[0-9a-f-]\{36\}" | head -1 | tr -d '"'
}

figures() { # seconds, address, script: requests/s, p50, p99 with their units
  wrk -t1 -c16 -d"${1}s" --latency ${3:+-s "$3"} "$site$2" | awk '/50%/{a=$2}/99%/{b=$2}/Requests\/sec/{r=$2}/Non-2xx/{e=$NF}END{print r, a, b, e+0}'
}

milliseconds() { awk -v t="$1" 'BEGIN { v = t + 0; print t ~ /us$/ ? v / 1000 : t ~ /ms$/ ? v : v * 1000 }'; }

measure() { # name, address
  figures 2 "$2" >/dev/null
  read -r rate half most refused <<<"$(figures "$seconds" "$2")"
  local join='?'
  case $2 in *\?*) join='&' ;; esac
  printf 'local n = %d\nrequest = function() n = n + 1 return wrk.format("GET", "%s%sv=" .. n) end\n' "$RANDOM" "$2" "$join" >"$work/walk.lua"
  read -r anew anew_half anew_most anew_refused <<<"$(figures "$seconds" "$2" "$work/walk.lua")"
  local said
  said=$(awk -v r="$rate" -v m="$(milliseconds "$most")" -v e=$((refused + anew_refused)) 'BEGIN { print (e > 0 ? e " refused" : (r < 2000 || m > 40 ? "misses the bar" : "")) }')
  echo "| $1 | $rate | $half | $most | $anew | $anew_half | $anew_most | $said |"
}

publish
for store in ${GUANKAO_BENCH_STORES:-sqlite postgres}; do
  fill_sources "$store"
  serve
  trip=$(first /trips /trips) plan=$(first /grants /grants) meeting=$(first /meetings /meetings) series=$(first /meetings/series /meetings/series)
  other=$(curl --silent --fail "$site/grants" | grep -o '"/grants/[0-9a-f-]\{36\}' | tr -d '"' | sed -n 2p)
  echo
  echo "## $store: $trips trips, $plans plans, $meetings meetings; $(load)"
  echo
  echo "| page | kept: requests/s | p50 | p99 | made anew: requests/s | p50 | p99 | |"
  echo "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |"
  measure "trips" /trips
  measure "been there before" "/trips?q=%E9%87%9C%E5%B1%B1"
  measure "one trip" "$trip"
  measure "figures of bodies" /trips/figures
  measure "recommendations" /recommendations
  measure "grants" /grants
  measure "one plan" "$plan"
  measure "its account" "$plan/account"
  measure "two plans side by side" "$plan/${other##*/}"
  measure "programmes" /grants/programmes
  measure "meetings" /meetings
  measure "meetings by words" "/meetings?q=%E8%AD%B0%E9%A1%8C17%E6%9C%83"
  measure "one meeting" "$meeting"
  measure "cadence monitor" "/meetings/series?year=2024"
  measure "one series" "$series?year=2024"
  measure "calendar of a month" "/meetings/calendar?year=2024&month=3"
  measure "rulings" /meetings/rulings
  measure "rulings being tracked" "/meetings/rulings?standing=Tracked"
  measure "way of a trip" "/lineage/trip/${trip##*/}"
  measure "way of a meeting" "/lineage/meeting/${meeting##*/}"
  measure "lineage, looked for" "/lineage?q=%E9%87%9C%E5%B1%B1"
  unserve
done

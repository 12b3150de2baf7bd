#!/usr/bin/env bash
# The same rows and the same load in one run: our pages beside Directus (JSON alone, no pages) and Redmine (pages).
# A list of 50, a filtered list, the filter with its count, and one opened; as a stranger and signed in.
# Usage: GUANKAO_PEERS=FOLDER bench/peers.sh [COUNT [SECONDS]]
#   FOLDER/directus: a folder in which `npm install directus` was run.
#   Redmine: Debian's packages redmine, redmine-sqlite, puma and ruby-sqlite3. What is not installed is left out, and said so.
# GUANKAO_BENCH_STORE=postgres keeps our rows on PostgreSQL; GUANKAO_BENCH_KEEP=FOLDER keeps our ledger for the next run.
. "$(dirname "$0")/stage.sh"
count=${1:-10000} seconds=${2:-6} connections=8
peers=${GUANKAO_PEERS:-}
redmine_home=${REDMINE_HOME:-/usr/share/redmine}
password=$(head -c 18 /dev/urandom | base64 | tr -d '/+=')Aa1
directus= puma=
end_peers() { for pid in $directus $puma; do kill "$pid" 2>/dev/null || true; done; finish; }
trap end_peers EXIT
rows="$work/rows.md"
: >"$rows"

figures() { # seconds, address, header, script: requests/s, p50, p99, refused
  local more=()
  [ -z "$3" ] || more+=(-H "$3")
  [ -z "${4:-}" ] || more+=(-s "$4")
  wrk -t1 -c"$connections" -d"$1s" --latency "${more[@]}" "$2" | awk '/50%/{a=$2}/99%/{b=$2}/Requests\/sec/{r=$2}/Non-2xx/{e=$NF}/Socket errors/{e+=$NF}END{print r, a, b, e+0}'
}
measure() { # program, act, address, header, script
  figures 2 "$3" "$4" "${5:-}" >/dev/null
  local rate half most refused
  read -r rate half most refused <<<"$(figures "$seconds" "$3" "$4" "${5:-}")"
  echo "| $1 | $2 | $rate | $half | $most |$([ "$refused" = 0 ] || echo " $refused refused")" | tee -a "$rows"
}
anew() { # address that takes one more question: a script that asks another address each time
  local join='?'
  case $1 in *\?*) join='&' ;; esac
  printf 'local n = %d\nrequest = function() n = n + 1 return wrk.format("GET", "%s%sv=" .. n) end\n' "$RANDOM" "$1" "$join" >"$work/anew.lua"
  echo "$work/anew.lua"
}
wait_for() { for _ in $(seq 900); do curl --silent --fail --output /dev/null "$1" && return; sleep 0.2; done; echo "no answer from $1" >&2; return 1; }

publish
filled "${GUANKAO_BENCH_STORE:-sqlite}" "$count" "peers$count"
export GUANKAO_DATABASE=$database
link=$("$work/guankao/guankao" people invite "reader$(date +%s)@city.example" --name "讀者$(date +%s)" --role Evaluator --urls http://127.0.0.1:5087 | grep -o 'http://[^ ]*/invitation/[^ ]*' | head -1)
serve
curl --silent "$site/data/v1/commitments.csv" --output "$work/rows.csv"
echo "## $count rows, $connections connections, $seconds s each; $(load)"
printf '| program | act | requests/s | p50 | p99 |\n| --- | --- | ---: | ---: | ---: |\n' | tee -a "$rows"

one=$(curl --silent "$site/commitments?page=3" | grep -o '/commitments/[0-9a-f-]\{36\}"' | head -1 | tr -d '"')
jar="$work/jar"
door="$site/invitation/${link##*/}"
token=$(curl --silent --cookie-jar "$jar" "$door" | grep -o 'name="form-token"[^>]*value="[^"]*"' | head -1 | sed 's/.*value="//;s/"$//')
curl --silent --output /dev/null --cookie "$jar" --cookie-jar "$jar" --data-urlencode "form-token=$token" --data-urlencode "password=$password" "$door"
session="Cookie: $(awk '$6 == "guankao-session" { print $6 "=" $7 }' "$jar")"
curl --silent --header "$session" "$site/me" | grep -q sign-out || { echo "signing in did not work" >&2; exit 1; }
ours() { # act, address
  measure "Guankao, stranger, kept page" "$1" "$site$2" ""
  measure "Guankao, stranger, made anew" "$1" "$site/" "" "$(anew "$2")"
  measure "Guankao, signed in" "$1" "$site$2" "$session"
}
ours "list" "/commitments?size=50"
ours "filtered list with its count" "/commitments?size=50&grade=A&verdict=met"
ours "one opened" "$one"
unserve

if [ -n "$peers" ] && [ -f "$peers/directus/node_modules/directus/cli.js" ]; then
  home="$work/directus"; mkdir -p "$home"
  admin=$(head -c 24 /dev/urandom | base64 | tr -d '/+=')
  cat >"$home/.env" <<SET
HOST=127.0.0.1
PORT=8055
SECRET=$admin
DB_CLIENT=sqlite3
DB_FILENAME=$home/d.db
ADMIN_EMAIL=keeper@city.example
ADMIN_PASSWORD=$password
ADMIN_TOKEN=$admin
TELEMETRY=false
RATE_LIMITER_ENABLED=false
PRESSURE_LIMITER_ENABLED=false
SET
  (cd "$home" && ln -s "$peers/directus/node_modules" node_modules && npx directus bootstrap >"$home/log" 2>&1)
  (cd "$home" && exec node node_modules/directus/cli.js start >>"$home/log" 2>&1) & directus=$!
  wait_for http://127.0.0.1:8055/server/ping
  field() { echo "{\"field\":\"$1\",\"type\":\"$2\",\"schema\":{\"is_indexed\":$3}}"; }
  curl --silent --fail --output /dev/null -H "Authorization: Bearer $admin" -H 'Content-Type: application/json' http://127.0.0.1:8055/collections --data "{\"collection\":\"commitments\",\"schema\":{},\"meta\":{},\"fields\":[
    {\"field\":\"id\",\"type\":\"integer\",\"schema\":{\"is_primary_key\":true,\"has_auto_increment\":true}},$(field title string false),$(field lead string true),$(field domain string true),$(field grade string true),$(field verdict string true),$(field due string false),$(field tags text false)]}"
  # Read and written directly, as a migration would; what a stranger may see in Directus is the same here.
  sqlite3 "$home/d.db" ".mode csv" ".import $work/rows.csv raw" \
    "INSERT INTO commitments (title, lead, domain, grade, verdict, due, tags) SELECT title, lead, domain, grade, goalVerdict, due, tags FROM raw" "DROP TABLE raw" "ANALYZE"
  list='http://127.0.0.1:8055/items/commitments?limit=50&fields=id,title,lead,domain,grade,due&sort=id'
  narrowed="$list&filter%5Bgrade%5D%5B_eq%5D=A&filter%5Bverdict%5D%5B_eq%5D=Met"
  bearer="Authorization: Bearer $admin"
  measure "Directus, signed in, JSON" "list" "$list" "$bearer"
  measure "Directus, signed in, JSON" "filtered list" "$narrowed" "$bearer"
  measure "Directus, signed in, JSON" "filtered list with its count" "$narrowed&meta=filter_count" "$bearer"
  measure "Directus, signed in, JSON" "one opened" "http://127.0.0.1:8055/items/commitments/21" "$bearer"
  echo "Directus $(node -p "require('$peers/directus/node_modules/directus/package.json').version"), $(sqlite3 "$home/d.db" 'SELECT count(*) FROM commitments') rows"
  kill "$directus" && wait "$directus" 2>/dev/null || true
  directus=
else
  echo "Directus is not installed under GUANKAO_PEERS: left out."
fi

if [ -d "$redmine_home" ] && command -v puma >/dev/null; then
  export RAILS_ENV=production X_DEBIAN_SITEID=default PEER_PASSWORD=$password
  (cd "$redmine_home" && bundle exec rake redmine:load_default_data REDMINE_LANG=en >"$work/redmine.log" 2>&1 || true)
  filled_as=$(cd "$redmine_home" && bundle exec rails runner "$here/bench/peers/fill-redmine.rb" "$work/rows.csv" 2>>"$work/redmine.log" | tail -1)
  status=$(sed 's/.*status \([0-9]*\).*/\1/' <<<"$filled_as") issue=$(sed 's/.*one //' <<<"$filled_as")
  puma -e production -b tcp://127.0.0.1:3000 -t 4:4 -w 2 --dir "$redmine_home" >>"$work/redmine.log" 2>&1 & puma=$!
  wait_for http://127.0.0.1:3000/login
  rjar="$work/redmine-jar"
  authenticity=$(curl --silent --cookie-jar "$rjar" http://127.0.0.1:3000/login | grep -o 'name="authenticity_token" value="[^"]*"' | head -1 | sed 's/.*value="//;s/"$//')
  curl --silent --output /dev/null --cookie "$rjar" --cookie-jar "$rjar" --data-urlencode "authenticity_token=$authenticity" --data-urlencode username=reader --data-urlencode "password=$password" http://127.0.0.1:3000/login
  rsession="Cookie: $(awk 'tolower($6) ~ /redmine/ { print $6 "=" $7 }' "$rjar")"
  curl --silent --header "$rsession" http://127.0.0.1:3000/my/account | grep -q reader || echo "Redmine: signing in did not work; its signed-in figures are a stranger's" >&2
  list='http://127.0.0.1:3000/projects/guankao/issues?set_filter=1&per_page=50'
  for who in stranger "signed in"; do
    header=; [ "$who" = stranger ] || header=$rsession
    measure "Redmine, $who" "list" "$list" "$header"
    measure "Redmine, $who" "filtered list with its count" "$list&f%5B%5D=status_id&op%5Bstatus_id%5D=%3D&v%5Bstatus_id%5D%5B%5D=$status" "$header"
    measure "Redmine, $who" "one opened" "http://127.0.0.1:3000/issues/$issue" "$header"
  done
  echo "Redmine: $filled_as"
  kill "$puma" && wait "$puma" 2>/dev/null || true
  puma=
else
  echo "Redmine is not installed: left out."
fi
echo
python3 "$here/bench/peers/side-by-side.py" "$rows"

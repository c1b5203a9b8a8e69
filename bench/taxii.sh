#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# TAXII over HTTP, policy on: pages of 100 and posts of 100 at several sizes of the base, without and with TLS. Each
# answer is checked before it is timed. Processor time a request is the figure to compare: the server's utime + stime
# over a run of wrk, divided by its requests. The baseline of the larger sizes is the first one, of TLS the run without.
# Arguments: the binary, then sizes (default: 5000 100000 1000000). Wants wrk, curl, jq and openssl.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
sanad=$(realpath "${1:-build/release/apps/sanad/sanad}")
shift || true
sizes=("$@")
[[ ${#sizes[@]} -gt 0 ]] || sizes=(5000 100000 1000000)
seconds=${SANAD_BENCH_SECONDS:-10}
hertz=$(getconf CLK_TCK)
for program in wrk curl jq openssl; do
  command -v $program >/dev/null || { echo "taxii bench: $program is not installed" >&2; exit 3; }
done

work=$(mktemp -d)
server=
stop() {
  [[ -z $server ]] || { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; } || true
  server=
}
trap 'stop; rm -rf "$work"' EXIT
seed() { head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
  -addext subjectAltName=IP:127.0.0.1 -keyout "$work/tls.key" -out "$work/tls.pem" 2>/dev/null
accept='Accept: application/taxii+json;version=2.1'
collection=/taxii2/root/collections

# A list of that many attacks over 20 years and 30 places, whose licence lets it go to partners.
make_base() {
  local size=$1
  export SANAD_BASE=$work/$size.sanad
  cat >"$work/list.toml" <<'TOML'
extends = "incidents"
name = "list"
[source]
name = "list"
title = "Made list"
licence = "CC0"
pass_on = "freely"
marking = "clear"
TOML
  awk -v rows="$size" 'BEGIN {
    print "id,date,country,province,place,killed_low,killed_best,killed_high"
    for (i = 1; i <= rows; ++i) {
      k = (i * 7919) % 23
      printf "%d,%d-%02d-%02d,Pakistan,Province %d,Place %d,%d,%d,%d\n", i, 2003 + i % 20, 1 + (i * 31) % 12,
        1 + (i * 17) % 28, i % 5, i % 30, k, k + 1, k + 3
    }
  }' >"$work/list.csv"
  "$sanad" import --mapping "$work/list.toml" "$work/list.csv" >/dev/null
  rm "$work/list.csv"
  cat >"$work/$size.toml" <<TOML
[node]
name = "bench"
key = "node.key"
[[collection]]
name = "incidents"
types = ["incident"]
sources = ["*"]
[[partner]]
name = "krn"
key = "$(seed)"
clearance = "green"
collections = ["incidents"]
inbox = true
TOML
  seed >"$work/node.key"
  chmod 600 "$work/node.key"
  "$sanad" account add krn-node --role partner --partner krn --by bench >/dev/null
  token=$("$sanad" account token krn-node --label bench --by bench)
}

# Starts the server with the options given; sets server, address.
start() {
  "$sanad" --json serve --listen 127.0.0.1:0 --access-log none "$@" >"$work/address" 2>"$work/log" &
  server=$!
  for _ in $(seq 200); do
    [[ -s $work/address ]] && break
    kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 3; }
    sleep 0.05
  done
  address=$(jq -r .address "$work/address")
  address=${address%/}
}

get() { curl -skf --max-time 3600 -H "$accept" -H "Authorization: Bearer $token" "$address$1"; }
ticks() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }
memory() { awk '/VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$server/status"; }

# name, address, further arguments of wrk: prints a row, sets cpu_us.
measure() {
  local name=$1 target=$2
  shift 2
  local before after report requests
  before=$(ticks)
  report=$(wrk -t1 -c4 -d"${seconds}s" --latency -H "$accept" -H "Authorization: Bearer $token" "$@" "$address$target")
  after=$(ticks)
  if grep -q 'Non-2xx' <<<"$report"; then
    echo "taxii bench: $name was refused: $(grep 'Non-2xx' <<<"$report")" >&2
    exit 1
  fi
  requests=$(awk '/requests in/ { print $1 }' <<<"$report")
  cpu_us=$(awk -v t=$((after - before)) -v hz="$hertz" -v n="$requests" 'BEGIN { printf "%.0f", t / hz / n * 1e6 }')
  printf '%-34s %10s req/s  p50 %-8s p99 %-8s %8s us CPU  peak %s MB\n' "$name" \
    "$(awk '/Requests\/sec/ { print $2 }' <<<"$report")" "$(awk '$1 == "50%" { print $2 }' <<<"$report")" \
    "$(awk '$1 == "99%" { print $2 }' <<<"$report")" "$cpu_us" "$(memory)"
}
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

# A page has 100 objects, its next one has others, and the walk can be joined in its middle.
check_pages() {
  local size=$1 first second
  first=$(get "$collection/incidents/objects/?limit=100")
  [[ $(jq '.objects | length' <<<"$first") == 100 ]] || { echo "taxii bench: no page of 100" >&2; exit 1; }
  second=$(get "$collection/incidents/objects/?limit=100&next=$(jq -r .next <<<"$first")")
  [[ $(jq -s '[.[].objects[].id] | unique | length' <<<"$first$second") == 200 ]] ||
    { echo "taxii bench: pages overlap" >&2; exit 1; }
  local walked=0 next=
  while ((walked < size / 2)); do
    read -r next middle < <(get "$collection/incidents/manifest/?limit=1000${next:+&next=$next}" |
      jq -r '[.next // "-", .objects[-1].date_added] | @tsv')
    walked=$((walked + 1000))
  done
  [[ $(get "$collection/incidents/objects/?limit=100&added_after=$middle" | jq '.objects | length') == 100 ]] ||
    { echo "taxii bench: no page in the middle" >&2; exit 1; }
  echo "page of 100: $(wc -c <<<"$first") bytes; checked"
}

for size in "${sizes[@]}"; do
  echo "== $size objects"
  make_base "$size"
  for tls in off on; do
    if [[ $tls == on ]]; then start --tls-certificate "$work/tls.pem" --tls-key "$work/tls.key"; else start; fi
    before=$(ticks)
    get "$collection/incidents/objects/?limit=1" >/dev/null
    awk -v tls=$tls -v t=$(($(ticks) - before)) -v hz="$hertz" \
      'BEGIN { printf "first request, TLS %s: %.2f s CPU\n", tls, t / hz }'
    check_pages "$size"
    measure "GET 100 from the start, TLS $tls" "$collection/incidents/objects/?limit=100"
    [[ $size == "${sizes[0]}" ]] && declare "base_$tls=$cpu_us"
    name=base_$tls
    echo "  ratio to ${sizes[0]} objects: $(ratio "$cpu_us" "${!name}")"
    start_us=$cpu_us
    measure "GET 100 from the middle, TLS $tls" "$collection/incidents/objects/?limit=100&added_after=$middle"
    echo "  ratio to the start: $(ratio "$cpu_us" "$start_us")"
    measure "POST 100, TLS $tls" "$collection/inbox/objects/" -s "$here/taxii_post.lua"
    echo "  objects a second of processor time: $(awk -v us="$cpu_us" 'BEGIN { printf "%.0f", 100 / us * 1e6 }')"
    posted=$(get "$collection/inbox/manifest/?limit=1000" | jq '.objects | length')
    ((posted >= 100)) || { echo "taxii bench: nothing was posted" >&2; exit 1; }
    stop
  done
  rm -f "$SANAD_BASE"*
done

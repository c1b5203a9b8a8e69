#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs OASIS's TAXII client (taxii2-client) and stix2 against `sanad serve`. Arguments: the binary, a folder for the
# virtual environment. Exit 77 = skipped: no Python, or its packages cannot be installed here.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
sanad=$1
folder=$2
skip() { echo "skipped: $1"; exit 77; }

command -v python3 >/dev/null || skip "python3 is not installed"
python=$folder/venv/bin/python
if [[ ! -x $python ]]; then
  python3 -m venv "$folder/venv" 2>/dev/null || { rm -rf "$folder/venv"; skip "python3 makes no virtual environment"; }
fi
if ! "$python" -c 'import taxii2client, stix2' 2>/dev/null; then
  "$python" -m pip install --quiet --disable-pip-version-check 'taxii2-client==2.3.0' 'stix2==3.0.2' ||
    skip "taxii2-client and stix2 cannot be installed"
fi

work=$(mktemp -d)
server=
finish() {
  [[ -z $server ]] || kill "$server" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
seed() { head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }

# A list whose licence lets it go to partners, marked green.
cat >"$work/attacks.toml" <<'TOML'
extends = "incidents"
name = "press"
[source]
name = "press"
title = "Press list"
licence = "CC BY 4.0"
pass_on = "freely"
marking = "green"
TOML
{
  echo "id,date,country,title,killed_best"
  for number in $(seq 1 25); do echo "$number,2022-01-$(printf %02d "$number"),Pakistan,Attack $number,$number"; done
} >"$work/attacks.csv"
cat >"$work/base.toml" <<TOML
[node]
name = "interop"
title = "Interoperability node"
key = "node.key"
[serve]
listen = "127.0.0.1:0"
[[collection]]
name = "incidents"
title = "Incidents"
types = ["incident", "identity", "extension-definition"]
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
echo "a long enough password" >"$work/password"
export SANAD_BASE=$work/base.sanad
"$sanad" import --mapping "$work/attacks.toml" "$work/attacks.csv" >/dev/null
"$sanad" account add krn-node --role partner --partner krn --password-file "$work/password" --by interop >/dev/null

"$sanad" --json serve --access-log none >"$work/address" 2>"$work/log" &
server=$!
for _ in $(seq 100); do
  [[ -s $work/address ]] && break
  kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.1
done
address=$("$python" -c 'import json, sys; print(json.load(open(sys.argv[1]))["address"])' "$work/address")
"$python" "$here/taxii2_client.py" "$address" krn-node "$(cat "$work/password")"

# A node begins, a partner is entered, and its officer looks at what would go before anything does.
sanad partner init nacta >init.txt; echo "= $?"
sed 's/: [A-Za-z0-9_-]\{43\}$/: KEY/' init.txt
sanad partner init nacta; echo "= $?"
cat >>base.toml <<'T'
[[collection]]
name = "incidents"
types = ["incident"]
sources = ["*"]
[[partner]]
name = "krn"
title = "Research network"
key = "iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w"
clearance = "green"
collections = ["incidents"]
T
sanad import list.csv --mapping incidents --source list --marking amber >/dev/null
sanad partner list | sed 's/edition [0-9]*/edition N/'
sanad partner dry-run krn --examples 1 | grep -v -e released -e 'go whole'
sanad partner dry-run nobody; echo "= $?"
sanad ledger verify
sanad ledger who-has incident--00000000-0000-4000-8000-000000000001
sanad ledger why-not krn $(sanad partner dry-run krn --json | grep -o 'incident--[0-9a-f-]*' | head -1)
sanad ledger verify | sed 's/last line: .*/last line: DIGEST/'

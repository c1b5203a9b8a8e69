# Two nodes without a network: packets, a lost one, a replay, a damaged one, a receipt, another's version held aside.
# How many objects go depends on how many extension definitions a base begins with.
sanad() { command sanad "$@" 2>&1 | sed -E "s/[0-9]{2} (objects|known)/many \1/g"; return "${PIPESTATUS[0]}"; }
echo AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA > nacta.key
echo AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA > krn.key
mkdir stick
sanad import list.csv --mapping list.toml --marking green --json | grep -c stored
sanad courier pack krn --out stick; echo "= $?"
rm stick/*
sanad courier pack krn --out stick; echo "= $?"
cd stick
sanad --base ../krn.sanad import ../list.csv --mapping ../list.toml --marking red --json | grep -c stored
sanad --base ../krn.sanad courier open *-0000002-*; echo "= $?"
sanad --base ../base.sanad courier pack krn --again --out .; echo "= $?"
head -c 900 *-0000003-* > damaged.courier
sanad --base ../krn.sanad courier open damaged.courier; echo "= $?"
sanad --base ../krn.sanad courier open *-0000003-*; echo "= $?"
sanad --base ../krn.sanad courier open *-0000003-*; echo "= $?"
sanad --base ../base.sanad courier open *-0000003-*; echo "= $?"
sanad --base ../krn.sanad --csv partner quarantine
sanad --base ../krn.sanad --csv partner conflicts
sanad --base ../krn.sanad courier pack nacta --out .; echo "= $?"
sanad --base ../base.sanad courier open *-0000001-0001.courier; echo "= $?"
sanad --base ../base.sanad ledger verify | cut -d: -f1
sanad --base ../krn.sanad verify | head -n 1

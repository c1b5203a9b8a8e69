# A partner's base is set back to an older copy: its server shows fewer lines than before. Exchange stops both ways until
# a person of each node has looked. How long the ledgers are does not matter here.
plain() { sed -E 's/[0-9a-f]{64}/DIGEST/g; s/line [0-9]+/line N/g; s/[0-9]+ (lines|deliveries|checkpoints)/N \1/g; s/^last line.*/last line/'; }
echo AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA > nacta.key
echo AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA > krn.key
echo 'correct horse battery' > secret
krn() { SANAD_NOW=$1 sanad --base krn.sanad "${@:2}"; }
start() { # start CLOCK: krn's server at that time, which is now nacta's too; nacta's configuration is told where
  export SANAD_NOW=$1
  : > out.txt
  sanad --base krn.sanad serve --listen 127.0.0.1:0 --access-log none > out.txt 2> err.txt & pid=$!
  until url=$(sed -n 's/.*open //p' out.txt) && [ -n "$url" ]; do kill -0 $pid || break; sleep 0.05; done
  (cat start.toml; printf 'url = "%staxii2/"\naccount = "nacta"\nsecret_file = "secret"\n' "$url") > base.toml
}
stop() { kill -TERM $pid; wait $pid; }
cp base.toml start.toml
sanad import list.csv --mapping list.toml --marking green > /dev/null
krn 2023-01-02T00:00:00Z import list.csv --mapping list.toml --marking green > /dev/null
krn 2023-01-02T00:00:00Z account add nacta --role partner --partner nacta --password-file secret > /dev/null 2>&1
cp krn.sanad copy.sanad
start 2023-01-02T01:00:00Z
sanad sync krn --pull > first.txt; echo "= $?"
sanad sync krn --pull | awk '{print $1, $2, $3}'
stop
cp copy.sanad krn.sanad; rm -f krn.sanad-wal krn.sanad-shm
start 2023-01-02T02:00:00Z
sanad sync krn 2>&1 | plain; echo "= ${PIPESTATUS[0]}"
stop
sanad sync krn 2>&1 | plain; echo "= ${PIPESTATUS[0]}"
sanad --csv partner list 2>&1 | plain
sanad --json partner list | grep -c '"stopped": *"Exchange with krn is stopped by the rule fork'
sanad ledger verify | plain
sanad ledger accept krn; echo "= $?"
sanad ledger accept nobody --reason "No"; echo "= $?"
sanad ledger accept krn --reason "Restored from a copy, confirmed by telephone" | plain
sanad ledger accept krn --reason "Again"; echo "= $?"
sanad ledger verify | plain
sanad --json partner list | grep -c stopped
start 2023-01-02T03:00:00Z
sanad sync krn --pull > again.txt; echo "= $?"
stop

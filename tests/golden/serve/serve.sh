echo 'correct horse battery' > secret
sanad serve; echo "= $?"
sanad account add reader --role reader --password-file secret
start() {
  : > out.txt
  sanad serve --listen 127.0.0.1:0 "$@" > out.txt 2> err.txt & pid=$!
  until url=$(sed -n 's/.*open //p' out.txt) && [ -n "$url" ]; do kill -0 $pid || break; sleep 0.05; done
}
start
curl -s ${url}healthz; echo; curl -s ${url}readyz; echo
curl -s -o /dev/null -w '%{http_code}\n' ${url}metrics
curl -s -u 'reader:correct horse battery' ${url}metrics | grep '^sanad_ledger_line '
curl -s -u 'reader:wrong' ${url}api/v1/session | sed 's/"request":"[0-9a-f]*"/"request":"ID"/'; echo
curl -s -u 'reader:correct horse battery' ${url}api/v1/session; echo
curl -s -D head.txt -o /dev/null -H 'content-type: application/json' -d '{"account":"reader","password":"correct horse battery"}' ${url}api/v1/session
sed -n 's/sanad_[0-9a-f]*;/TOKEN;/; /set-cookie/p' head.txt | tr -d '\r'
kill -TERM $pid; wait $pid; echo "= $?"
sed -E 's/ [0-9a-f]{16} / ID /; s/=[0-9a-f]{16} /=ID /; s/(metrics 200 in=0 out=)[0-9]+/\1N/; s/ms=.*/ms=M/' err.txt
sanad serve --listen 0.0.0.0:0; echo "= $?"
sanad serve --listen somewhere; echo "= $?"
sanad serve --config none.toml; echo "= $?"
sanad serve --tls-certificate a.pem; echo "= $?"

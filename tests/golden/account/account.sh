echo 'correct horse battery' > secret
sanad account add ayesha --role analyst --password-file secret; echo "= $?"
sanad account add krn-node --role partner --partner krn --by omar; echo "= $?"
sanad account add ayesha --role reader; echo "= $?"
sanad account add zia --role partner; echo "= $?"
echo short | sanad account add zia --role reader --password; echo "= $?"
sanad account token krn-node --label sync --days 30 2> /dev/null | sed 's/_[0-9a-f]\{64\}$/_TOKEN/'
sanad account certificate krn-node AA:$(printf 'bb%.0s' $(seq 31)); echo "= $?"
sanad account certificate krn-node aabb; echo "= $?"
sanad account list; sanad account list --json
sanad account disable krn-node; sanad account list --csv
echo 'another long password' | sanad account password ayesha; echo "= $?"
sanad account password nobody --password-file secret; echo "= $?"
sanad account token ayesha --label session; echo "= $?"
sanad account; echo "= $?"

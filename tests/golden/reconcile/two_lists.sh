# Two lists in Sanad's own table form, one incident in both, a review, a decision, a diff.
sanad import alpha.csv --mapping incidents --source alpha; echo "= $?"
sanad import beta.csv --mapping incidents --source beta; echo "= $?"
sanad reconcile --json | grep -v seconds
sanad --csv incidents --members
sanad figure killed --by province
sanad decide alpha:A1 beta:B1 --apart --reason "two blasts"; echo "= $?"
sanad figure killed --by province
mapfile -t editions < <(sanad sources --editions --csv | grep reconcile | cut -d, -f1)
sanad diff "${editions[0]}" "${editions[1]}" killed --json | grep -E '"(low|best|high)"'
sanad sources --editions --csv | cut -d, -f1-3
sanad verify

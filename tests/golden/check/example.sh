# The example text: its arithmetic alone, then against figures that institutes printed.
examples=$(dirname "$0")/../../../examples
text=$examples/texts/op-ed.txt
unset SANAD_BASE
sanad check "$text"; echo "= $?"
export SANAD_BASE=base.sanad
sanad import "$examples/pakistan/published.csv" --source published-figures > import.out
sanad import "$examples/pakistan/press.csv" --mapping "$examples/pakistan/press.toml" >> import.out
sanad reconcile > reconcile.out
sanad check - < "$text"; echo "= $?"
sanad check "$text" --csv; echo "= $?"
sanad check "$text" --json | grep -E '"(surface|verdict|kind|status|stated|start|end|finding)"'
sanad check "$text" --out page.html > /dev/null; echo "= $?"
grep -o '<mark' page.html | wc -l

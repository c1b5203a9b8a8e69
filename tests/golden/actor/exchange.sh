# Statements that go to another base as STIX objects answer there as they did here.
sanad import ttp.csv --source statements >/dev/null; echo "= $?"
sanad export --out all.json 2>/dev/null; echo "= $?"
sanad --base other.sanad import all.json >/dev/null; echo "= $?"
for question in --succession --lineage --allies ""; do
  for day in 2009-08-10 2014-09-10 2018-06-14 2021-01-01; do
    sanad --json actor TTP $question --on "$day" | grep -v '"recorded"' >here.json
    sanad --json --base other.sanad actor TTP $question --on "$day" | grep -v '"recorded"' >there.json
    cmp here.json there.json && grep -q '"statements"' here.json && echo "same: TTP $question on $day"
  done
done
sanad --base other.sanad verify | grep -o whole

# A group with its factions as of each incident's date: one left in 2014 and was back in 2020.
sanad import ttp.csv --source statements >/dev/null; echo "= $?"
sanad import attacks.csv --mapping incidents --source list >/dev/null; echo "= $?"
sanad reconcile >/dev/null
sanad figure killed --where actor=TTP | sed 's/edition [0-9]*/edition N/'
sanad figure killed --where actor=TTP --factions | sed 's/edition [0-9]*/edition N/'

# A group with its factions as of each incident's date: JuA left in 2014 and was back in 2020.
sanad import ttp.csv --source statements | tail -1
sanad import attacks.csv --mapping incidents --source list | tail -1
sanad reconcile | tail -1
sanad figure killed --where actor=TTP
sanad figure killed --where actor=TTP --factions

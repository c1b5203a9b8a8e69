# A leader whose death has two days, by two sides.
sanad import ttp.csv --source statements | grep -v edition
sanad actor TTP --on 2009-08-10 --known 2009-08-12; echo "= $?"
sanad actor TTP --succession --csv; echo "= $?"
sanad actor "Jamaat-ul-Ahrar" --lineage --known 2017-12-01
sanad actor TTP --allies --on 2012-06-01 --json
sanad actors diff --known 2017-10-15 2017-11-15
# As this base knew it: it held nothing before today.
sanad actor TTP --known 2020-01-01 --here; echo "= $?"
sanad actor Talibn; echo "= $?"
sanad actor TTP --succession --lineage; echo "= $?"
sanad actors diff --known 2017-11-15 2017-10-15; echo "= $?"
sanad verify

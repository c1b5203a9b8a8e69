# Hostile files: a clear error, the right exit code, nothing half stored, and a base that is whole afterwards.
sanad import --format nonsense ged.csv; echo "= $?"
sanad import --mapping nothere ged.csv; echo "= $?"
printf 'x = [' > bad.toml; sanad import --mapping bad.toml ged.csv; echo "= $?"
sanad import --source 'no/name' ged.csv; echo "= $?"
ls base.sanad 2>/dev/null
head -n 2 ged.csv | sed '2s/,0,0,5,0,5,6,5,/,0,0,5,0,-5,99999999999999999999,5,/' > negative.csv
sanad import negative.csv; echo "= $?"
head -n 2 ged.csv | sed '2s/9001/9002/; s/2021-03-04 00/9999-12-31 00/' > year9999.csv
sanad import year9999.csv; echo "= $?"
head -n 2 ged.csv | sed '2s/9001/9003/; s/,30.19,67.01,/,200.5,67.01,/' > place.csv
sanad import place.csv; echo "= $?"
head -n 2 ged.csv | sed '1s/,best,/,estimate,/' > renamed.csv; sanad import renamed.csv; echo "= $?"
head -n 2 ged.csv | awk -F, -v OFS=, '{ a = $1; $1 = $3; $3 = a; print }' > shuffled.csv
sanad import shuffled.csv; echo "= $?"
awk 'BEGIN { for (i = 0; i < 1000000; ++i) printf "c%d,", i; print "" }' > wide.csv; sanad import wide.csv; echo "= $?"
{ head -n 1 ged.csv; head -c 9000000 /dev/zero | tr '\0' x; } > long.csv; sanad import long.csv; echo "= $?"
head -c 700 ged.csv > cut.csv; sanad import cut.csv; echo "= $?"
{ printf '{"type":"bundle","objects":['; head -c 500000 /dev/zero | tr '\0' '['; } > deep.json
sanad import deep.json; echo "= $?"
sanad import /dev/zero; echo "= $?"
mkfifo pipe; { cat ged.csv > pipe & } ; sanad import pipe; echo "= $?"
sanad verify; echo "= $?"

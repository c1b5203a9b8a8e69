# Each with its own message; nothing is stored and no base is made by a typing error.
sanad import nothere.csv; echo "= $?"
sanad import .; echo "= $?"
ls base.sanad 2>/dev/null
: > empty.csv; sanad import empty.csv; echo "= $?"
printf 'a,b,c\n1,2,3\n' > unknown.csv; sanad import unknown.csv; echo "= $?"
printf '<!doctype html><html><title>Log in</title>' > page.csv; sanad import page.csv; echo "= $?"
printf '\x00\x01\x02\x03' > binary.csv; sanad import binary.csv; echo "= $?"
printf '{"type":"bundle","objects":[' > cut.json; sanad import cut.json; echo "= $?"
printf '\x1f\x8b\x08\x00aaaa' > ged.csv.gz; sanad import ged.csv.gz; echo "= $?"
sanad figure killed; echo "= $?"

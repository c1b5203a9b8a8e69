# Hostile lists and names: a clear answer to each, the right exit code, bounded memory, and nothing half stored.
ulimit -v 1500000
list() { printf '<CONSOLIDATED_LIST><INDIVIDUALS>'; cat; printf '</INDIVIDUALS></CONSOLIDATED_LIST>'; }
person() { printf '<INDIVIDUAL><DATAID>%s</DATAID><FIRST_NAME>%s</FIRST_NAME></INDIVIDUAL>' "$1" "$2"; }
bytes() { head -c "$1" /dev/zero | tr '\0' "$2"; }

{ person 1 'Abdul Example Khan'; person 2 'Zubaida Made Up'; person 3 'Noor Nobody'; } | list > un.xml
sanad import un.xml; echo "= $?"
echo "-- lists"
{ printf '<!DOCTYPE x [<!ENTITY a "ha">'
  for i in 1 2 3 4 5 6 7 8 9; do printf '<!ENTITY a%d "%s">' $i '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'; done
  printf ']>'; person 1 '&a9;' | list; } > laughs.xml; sanad import --format un laughs.xml; echo "= $?"
{ printf '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'; person 1 '&a;' | list; } > outside.xml
sanad import --format un outside.xml; echo "= $?"
person 1 '&a;' | list > entity.xml; sanad import entity.xml; echo "= $?"
{ printf '<CONSOLIDATED_LIST>'; yes '<a>' | head -n 100000; } > deep.xml; sanad import deep.xml; echo "= $?"
{ person 1 "Abdul Example Khan"; printf '<INDIVIDUAL a="'; bytes 30000000 x; printf '"/>'; } | list > attribute.xml
sanad import attribute.xml; echo "= $?"
{ printf '<INDIVIDUAL>'; for i in $(seq 30); do printf '<x>'; bytes 1000000 x; printf '</x>'; done
  printf '</INDIVIDUAL>'; } | list > large.xml; sanad import large.xml; echo "= $?"
head -c 120 un.xml > cut.xml; sanad import cut.xml; echo "= $?"
{ printf '<?xml version="1.0" encoding="UTF-8"?>'; person 1 $'Om\xe9r' | list; } > latin1.xml
sanad import --format un latin1.xml; echo "= $?"
{ for i in 1 2 3; do person $i ''; done; } | list > nameless.xml; sanad import nameless.xml; echo "= $?"
person 1 'Abdul Example Khan' | list > shrunk.xml; sanad import shrunk.xml; echo "= $?"
printf '36,1,"aka","OTHER, Ali",-0- \n' > alt.csv; sanad import --format ofac alt.csv; echo "= $?"
printf '36,"X","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 19' > sdn.csv; sanad import sdn.csv; echo "= $?"

echo "-- names"
sanad screen 'Abdul Example Khan' --no-explanation; echo "= $?"
sanad screen $'\u202eAbdul\u202c E\u0334xa\u0489mple \u041ahan' --no-explanation; echo "= $?"
sanad screen --id 99-1234567 --dob 1970 'Abdul Example Khan' --no-explanation; echo "= $?"
sanad screen ''; echo "= $?"
sanad screen $'\u202e\u200b'; echo "= $?"
sanad screen 12345; echo "= $?"
sanad screen "$(yes khan | head -n 10000 | tr '\n' ' ')"; echo "= $?"
{ echo 'id,name'; echo 'a,Abdul Example Khan'; printf 'b,'; bytes 900000 x; echo; printf 'c,'; yes khan | head -n 10000 | tr '\n' ' '
  echo; echo 'd,'; echo 'e,12345'; printf 'f,Ab\0dul\n'; printf 'g,Ab\xff\xfedul Example Khan\n'; echo 'h,"open'; } > batch.csv
sanad screen --batch batch.csv --no-explanation; echo "= $?"
{ echo '{"id":"a","name":"Zubaida Made Up"}'; printf '{"id":"b","name":'; bytes 100000 '['; echo; echo '[]'; echo '{"id":"c"'; } > batch.json
sanad screen --batch batch.json --no-explanation; echo "= $?"
sanad screen --batch /dev/null; echo "= $?"
sanad verify; echo "= $?"

# A file with a multi-line cell, low above best, and a row whose date does not exist.
sanad import ged.csv; echo "= $?"
# The same again stores nothing.
sanad import ged.csv; echo "= $?"
sanad show ucdp-ged:9002; echo "= $?"
sanad show ucdp-ged:9002 --original
sanad figure killed --definition ged
sanad verify

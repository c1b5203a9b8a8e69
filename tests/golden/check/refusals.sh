# What cannot be read, and what to do about it.
unset SANAD_BASE
sanad check missing.txt; echo "= $?"
sanad check . ; echo "= $?"
printf 'Nothing is counted here.\n' | sanad check -; echo "= $?"
printf 'Nothing is counted here.\n' | sanad check - --base missing.sanad; echo "= $?"
printf 'Nothing is counted here.\n' | sanad check - --edition 3; echo "= $?"
printf 'Nothing is counted here.\n' | sanad check - --form pdf; echo "= $?"
printf '%%PDF-1.4 broken' | PATH=$(dirname "$(command -v sanad)") sanad check -; echo "= $?"
printf '' | sanad check - --json; echo "= $?"

#!/bin/sh
# Plans the two sample campaigns from nothing: run.sh PROGRAM FOLDER
set -eu
lotse=$1
out=$2
rm -rf "$out"
mkdir -p "$out"
for name in schwarzwald-baar-heuberg-2012 wunsiedel-2012; do
  file="$out/$name.lotse"
  echo
  echo "=== $name ==="
  # Exit 1 means that rows were refused or that something required has no place: the answer is printed all the same.
  "$lotse" new "$file" --from "Samples/$name" --as sample || [ $? -eq 1 ]
  "$lotse" --campaign "$file" run --as sample || [ $? -eq 1 ]
  "$lotse" --campaign "$file" release 'Version 1' --as sample
  "$lotse" --campaign "$file" export itineraries "$out/$name/itineraries"
  "$lotse" --campaign "$file" export timetable "$out/$name/timetable"
  echo
  "$lotse" --campaign "$file" show
done 2>/dev/null
echo
echo "The campaigns are $out/*.lotse; itineraries and timetables lie in $out/*/itineraries and $out/*/timetable."
echo "Open $out/schwarzwald-baar-heuberg-2012/timetable/grid.html in a browser, or ask:"
echo "  $lotse --campaign $out/wunsiedel-2012.lotse explain B114 V38"

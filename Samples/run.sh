#!/bin/sh
# Plans the sample campaigns from nothing: run.sh PROGRAM FOLDER
set -eu
lotse=$1
out=$2
rm -rf "$out"
mkdir -p "$out"

# Exit 1 is an answer: rows were refused, or something required has no place. Anything else ends the run.
answer() {
  code=0
  "$lotse" "$@" 2>>"$out/messages.log" || code=$?
  if [ "$code" -gt 1 ]; then
    cat "$out/messages.log" >&2
    exit "$code"
  fi
}

for name in schwarzwald-baar-heuberg-2012 wunsiedel-2012 schwarzwald-baar-heuberg-2014; do
  file="$out/$name.lotse"
  echo
  echo "=== $name ==="
  answer new "$file" --from "Samples/$name" --as sample
  if [ "$name" = wunsiedel-2012 ]; then
    answer --campaign "$file" import gtfs Samples/feed-fichtel --name fichtel --from 2012-08-10 --to 2012-12-31 \
      --bbox 49.3,10.9,50.4,14.5 --quiet --as sample
    answer --campaign "$file" import hubs Samples/feed-fichtel/hubs.csv --quiet --as sample
  fi
  answer --campaign "$file" run --as sample
  answer --campaign "$file" release 'Version 1' --as sample
  answer --campaign "$file" export itineraries "$out/$name/itineraries"
  answer --campaign "$file" export itineraries "$out/$name/paper" --format pdf
  # Apprentices are chosen without a timetable of interviews.
  if [ "$name" != schwarzwald-baar-heuberg-2014 ]; then
    answer --campaign "$file" export timetable "$out/$name/timetable"
    answer --campaign "$file" export timetable "$out/$name/paper" --format pdf
  fi
  # Letters are written, and beds counted, where people were invited.
  if [ "$name" = schwarzwald-baar-heuberg-2012 ]; then
    answer --campaign "$file" export invitations "$out/$name/invitations"
    answer --campaign "$file" export stay "$out/$name/stay"
  fi
  answer --campaign "$file" export housing "$out/$name/housing"
  answer --campaign "$file" export pickups "$out/$name/pickups"
  answer --campaign "$file" export gate "$out/$name/gate"
  answer --campaign "$file" export ledger "$out/$name/ledger"
  answer --campaign "$file" export report "$out/$name/report" --on "${name##*-}-12-31"
  echo
  answer --campaign "$file" show
  echo
  answer --campaign "$file" backward
done
echo
echo "The campaigns are $out/*.lotse; itineraries, timetables, who sleeps where, who is fetched, who may travel, what it costs and the report lie in $out/*/itineraries, timetable, paper (to print), housing, pickups, gate, ledger and report."
echo "Open $out/schwarzwald-baar-heuberg-2012/timetable/grid.html in a browser, or ask:"
echo "  $lotse --campaign $out/wunsiedel-2012.lotse explain B114 V38"

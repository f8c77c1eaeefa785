#!/bin/sh
# Plays what happened to the Wunsiedel campaign, month by month: replay.sh PROGRAM FOLDER
set -eu
lotse=$1
out=$2
mkdir -p "$out"
file="$out/replay-wunsiedel.lotse"
rm -f "$file" "$file-wal" "$file-shm"

# Exit 1 is an answer: rows were refused, or something required has no place. Anything else ends the run.
quietly() {
  code=0
  "$lotse" "$@" >"$out/replay.log" 2>&1 || code=$?
  if [ "$code" -gt 1 ]; then
    cat "$out/replay.log" >&2
    exit "$code"
  fi
}

quietly new "$file" --from Samples/wunsiedel-2012 --as sample
quietly --campaign "$file" run --as sample
"$lotse" --campaign "$file" replay Samples/replay-wunsiedel --as sample

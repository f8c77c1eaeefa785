"""Prints the id of the first interview of a fair as a segment of an address: first_interview.py ADDRESS TOKEN."""

import json
import sys
import urllib.request

address, token = sys.argv[1:]
request = urllib.request.Request(address, headers={"Authorization": f"Bearer {token}"})
with urllib.request.urlopen(request) as answer:
    interviews = json.load(answer)["interviews"]
print(interviews[0]["request"].replace("~", "~0").replace("/", "~1"))

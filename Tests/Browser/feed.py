"""A calendar program: fetches the address that a page shows, and asks again as such programs do."""
import urllib.error, urllib.request


def fetched(address, tag=None):
    """Status, headers and body."""
    request = urllib.request.Request(address, headers={'If-None-Match': tag} if tag else {})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()


def subscribed(checks, surfer, service):
    """What the shown address answers: a calendar with events, then that nothing is new."""
    address = surfer.text('.address')
    checks.that(address.startswith(f'{service.base}/calendar/'), 'the address is one of the service', address)
    status, headers, body = fetched(address)
    checks.same((status, headers['Content-Type']), (200, 'text/calendar; charset=utf-8'), 'the address is a calendar')
    checks.that(body.startswith(b'BEGIN:VCALENDAR\r\n') and b'\r\nBEGIN:VEVENT\r\n' in body, 'with events', body[:60])
    again, _, nothing = fetched(address, headers['ETag'])
    checks.same((again, nothing), (304, b''), 'who asks again is told that nothing is new')
    return body.decode()

"""A candidate opens a link in Spanish: the own itinerary, on paper, as a calendar file, and as a calendar to subscribe to."""
from service import Service
from surfer import PHONE, Surfer
import feed


def journey(checks, released, shots):
    _, _, people = released.proposals()
    person = next(one for one in people if released.people[one]['Nacionalidad'] == 'España')
    with Service(released.campaign, '--date', '2012-03-01') as service:
        link = released.campaign.link('candidate', person, service.base)
        with Surfer(checks, shots, service.base, PHONE, 'es') as surfer:
            surfer.open(link)
            spanish(checks, surfer)
            surfer.page('candidate-link')
        # Signed in, the own language counts more than the browser's.
        with Surfer(checks, shots, service.base, PHONE, 'en') as surfer:
            surfer.open(link)
            surfer.press('main form button')
            checks.same(surfer.path, '/candidate', 'the button opens the own itinerary')
            spanish(checks, surfer)
            checks.that(person in surfer.text('main'), 'it is the own itinerary', surfer.text('main'))
            surfer.page('candidate')
            name, data = surfer.download('a[href="/candidate/itinerary.pdf"]')
            checks.that(name.endswith('.pdf') and data.startswith(b'%PDF-'), 'it is there as PDF', (name, data[:8]))
            name, data = surfer.download('a[href="/candidate/itinerary.ics"]')
            checks.that(name.endswith('.ics') and data.startswith(b'BEGIN:VCALENDAR'), 'and as a file', (name, data[:8]))
            surfer.press('form[action="/candidate/calendar"] button')
            spanish(checks, surfer)
            surfer.page('candidate-calendar')
            body = feed.subscribed(checks, surfer, service)
            checks.that('Entrevista' in body, 'the calendar speaks Spanish', body[:400])
            surfer.press('form[action="/language"] button[value=en]')
            checks.that(surfer.all('main .downloads'), 'who chooses a language is not led astray')
            checks.same(surfer.one('html').get_dom_attribute('lang'), 'en', 'another language is a button away')
            surfer.open('/employer')
            surfer.page('candidate-refused')
            surfer.open('/candidate')
            surfer.press('form[action="/logout"] button')
            surfer.open('/candidate')
            checks.same(surfer.path, '/login', 'who has signed out is out')


def spanish(checks, surfer):
    checks.same(surfer.one('html').get_dom_attribute('lang'), 'es', f'{surfer.path} speaks Spanish')

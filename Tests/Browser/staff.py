"""Every page of staff over a campaign that went all the way, in German."""
from service import Service
from surfer import DESK, Surfer


def journey(checks, released, shots):
    _, vacancy, people = released.proposals()
    pages = {
        'overview': '/', 'applicants': '/applicants', 'applicants-search': '/applicants?q=garcia', 'applicant': f'/applicants/{people[0]}',
        'vacancies': '/vacancies', 'vacancy': f'/vacancies/{vacancy}', 'fair': '/fair', 'fair-employers': '/fair?side=employers',
        'plan': '/plan', 'housing': '/housing', 'gate': '/gate', 'ledger': '/ledger', 'imports': '/imports',
        'requests': '/corrections', 'exports': '/exports', 'calendars': '/calendars', 'log': '/log', 'not-there': '/nowhere',
        'invitations': '/invitations', 'stay': '/stay', 'courses': '/courses', 'travel': '/travel', 'probation': '/probation',
        'probation-person': '/probation/B110', 'applicant-placed': '/applicants/B110', 'incidents': '/incidents',
        'incident': '/incidents/I001', 'users': '/users', 'links': '/links', 'search': '/search?q=garzia',
        'search-found': '/search?q=becera', 'placement': '/placement',
    }
    released.campaign.say('incident', 'open', 'wagesUnpaid', '--employer', 'F01', '--on', '2012-09-20', '--from', '2012-09-01')
    with Service(released.campaign, '--date', '2012-10-01') as service:
        with Surfer(checks, shots, service.base, DESK, 'de') as surfer:
            released.signed_in(surfer)
            for name, address in pages.items():
                surfer.open(address)
                checks.same(surfer.one('html').get_dom_attribute('lang'), 'de', f'{address} speaks German')
                surfer.page(f'staff-{name}')

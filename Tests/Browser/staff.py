"""Every page of staff over a campaign that went all the way, in German."""
from selenium.webdriver.common.keys import Keys

from sample import PASSWORD
from service import Service
from surfer import DESK, Surfer


def journey(checks, released, shots):
    _, vacancy, people = released.proposals()
    pages = {
        'overview': '/', 'applicants': '/applicants', 'applicants-search': '/applicants?q=garcia', 'applicant': f'/applicants/{people[0]}',
        'vacancies': '/vacancies', 'vacancy': f'/vacancies/{vacancy}', 'fair': '/fair', 'fair-employers': '/fair?side=employers',
        'plan': '/plan', 'housing': '/housing', 'gate': '/gate', 'ledger': '/ledger', 'imports': '/imports',
        'requests': '/corrections', 'exports': '/exports', 'calendars': '/calendars', 'log': '/log', 'not-there': '/nowhere',
    }
    with Service(released.campaign, '--date', '2012-10-01') as service:
        with Surfer(checks, shots, service.base, DESK, 'de') as surfer:
            surfer.open('/login')
            surfer.one('#name').send_keys('anna')
            surfer.one('#password').send_keys(PASSWORD)
            surfer.going(lambda: surfer.keys(Keys.ENTER))
            for name, address in pages.items():
                surfer.open(address)
                checks.same(surfer.one('html').get_dom_attribute('lang'), 'de', f'{address} speaks German')
                surfer.page(f'staff-{name}')

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
            surfer.press('form[action="/language"] button[value=es]')
            own(checks, surfer, released, person)
            surfer.open('/employer')
            surfer.page('candidate-refused')
            surfer.open('/candidate')
            surfer.press('form[action="/logout"] button')
            surfer.open('/candidate')
            checks.same(surfer.path, '/login', 'who has signed out is out')


def own(checks, surfer, released, person):
    """What candidates do themselves: consents, corrections, papers, answers, times, people."""
    employer, vacancy = next(
        (entry['employer'], entry['vacancy']) for entry in released.campaign.told('shortlist', 'show')['entries']
        if entry['applicant'] == person)
    released.campaign.say('invite', 'send', person, '--on', '2012-02-20', '--answer-by', '2012-03-10')
    released.campaign.say('shortlist', 'answer', person, vacancy, 'invite', '--by', 'employer')
    released.campaign.say('placement', 'offer', person, vacancy, '--start', '2012-09-03', '--pay', '240000')

    surfer.open('/candidate/consents')
    spanish(checks, surfer)
    surfer.page('candidate-consents')
    surfer.press('form.buttons:has(input[value=talentPool]) button[value=yes]')
    checks.same(len(surfer.all('.done[role=status]')), 1, 'a consent is kept')

    surfer.open('/candidate/data')
    checks.that(released.people[person]['Apellidos'] in surfer.text('main'), 'the own data are there')
    surfer.page('candidate-data')
    surfer.one('#field option[value=languages]').click()
    surfer.one('#value').send_keys('Alemán B2, certificado de mayo')
    surfer.press('form[action="/candidate/data/corrections"] button')
    checks.that('Alemán B2' in surfer.text('#corrections'), 'the correction stands among the requests')
    surfer.open('/candidate/data/details')
    surfer.page('candidate-details')
    surfer.one('#email').clear()
    surfer.one('#email').send_keys('sin arroba')
    surfer.driver.execute_script('document.querySelector("form.narrow").noValidate = true')
    surfer.press('form.narrow button')
    checks.that(surfer.all('#problem a[href="#email"]'), 'a wrong address is said at its field')
    checks.same(surfer.one('#email').get_dom_attribute('value'), 'sin arroba', 'and stays as it was typed')
    surfer.page('candidate-details-wrong')
    surfer.open('/candidate/data/erasure')
    surfer.page('candidate-erasure')

    surfer.open('/candidate/documents')
    paper = surfer.downloads / 'certificado.pdf'
    paper.write_bytes(b'%PDF-1.4 certificado')
    surfer.one('#kind option[value=languageCertificate]').click()
    surfer.one('#file').send_keys(str(paper))
    surfer.press('form[enctype] button')
    surfer.page('candidate-documents')
    checks.that(surfer.all('a[href="/candidate/documents/1"]'), 'the paper is there')

    surfer.open('/candidate/answers')
    surfer.page('candidate-answers')
    surfer.one('input[name=attendance][value=coming]').find_element('xpath', '..').click()
    surfer.press('form[action="/candidate/answers/invitation"] button')
    surfer.one('input[name=answer][value=invite]').find_element('xpath', '..').click()
    surfer.press(f'form[action="/candidate/answers/vacancies/{vacancy}"] button')
    surfer.one('input[name=offer][value=accept]').find_element('xpath', '..').click()
    surfer.press(f'form[action="/candidate/answers/offers/{vacancy}"] button')
    kept = sorted(one.get_dom_attribute('value') for one in surfer.all('main input:checked'))
    checks.that({'coming', 'invite', 'accept'} <= set(kept), 'three answers are kept', kept)
    surfer.page('candidate-answered')
    surfer.open('/candidate/talks')
    spanish(checks, surfer)
    surfer.page('candidate-talks')
    surfer.open('/candidate/availability')
    surfer.page('candidate-availability')
    surfer.press('form.narrow button')
    checks.same(len(surfer.all('.done[role=status]')), 1, 'times at the fair are kept')
    surfer.open('/candidate/people')
    surfer.page('candidate-people')


def spanish(checks, surfer):
    checks.same(surfer.one('html').get_dom_attribute('lang'), 'es', f'{surfer.path} speaks Spanish')

"""An employer decides on a phone, from a link: proposals without names, three answers, the plan on paper and in the calendar."""
import re

from service import Service
from surfer import PHONE, Surfer
import feed


def journey(checks, released, shots):
    employer, vacancy, people = released.proposals()
    with Service(released.campaign, '--date', '2012-03-01') as service:
        link = released.campaign.link('employer', employer, service.base)
        with Surfer(checks, shots, service.base, PHONE, 'de') as surfer:
            surfer.open(link)
            surfer.page('employer-link')
            checks.same(len(surfer.all('main form button')), 1, 'a link leads to one button')
            surfer.going(lambda: surfer.one('main form button').click())
            checks.same(surfer.path, '/employer', 'the button opens the own vacancies')
            checks.same(surfer.one('html').get_dom_attribute('lang'), 'de', 'the page speaks German')
            surfer.page('employer')
            surfer.going(lambda: surfer.one(f'a[href="/employer/vacancies/{vacancy}"]').click())
            blind(checks, surfer, released, people)
            answered(checks, surfer)
            blind(checks, surfer, released, people)
            surfer.open(surfer.path.split('?')[0])
            kept = [one.get_dom_attribute('value') for one in surfer.all('input[name=answer]') if one.is_selected()]
            checks.same(sorted(kept), ['decline', 'hold', 'invite'], 'the answers are there the next time')
            reasons = [one.get_dom_attribute('value') for one in surfer.all('option:checked')]
            checks.same([one for one in reasons if one], ['language'], 'and so is the reason')
            plan(checks, surfer, service)
            surfer.open('/applicants')
            surfer.page('employer-refused')
            told = [row['Apellidos'] for row in released.people.values() if row['Apellidos'] in surfer.driver.page_source]
            checks.same(told, [], 'the pages of staff are shut to an employer')


def plan(checks, surfer, service):
    surfer.open('/employer/ranking')
    surfer.page('employer-ranking')
    surfer.open('/employer/probations')
    surfer.page('employer-probations')
    surfer.open('/employer/talks')
    surfer.page('employer-talks')
    surfer.open('/employer/plan')
    surfer.page('employer-plan')
    name, data = surfer.download('a[href="/employer/plan.pdf"]')
    checks.that(name.endswith('.pdf') and data.startswith(b'%PDF-'), 'the plan is there as PDF', (name, data[:8]))
    name, data = surfer.download('a[href="/employer/plan.xlsx"]')
    checks.that(name.endswith('.xlsx') and data.startswith(b'PK'), 'the plan is there as a workbook', (name, data[:8]))
    surfer.going(lambda: surfer.one('form[action="/employer/calendar"] button').click())
    surfer.page('employer-calendar')
    feed.subscribed(checks, surfer, service)


def blind(checks, surfer, released, people):
    """Nothing that names somebody stands on the page: neither in sight nor in its source."""
    source = surfer.driver.page_source
    told = [f'{person}: {name}' for person in people for name in ('Apellidos', 'Nombre', 'Correo electrónico', 'Teléfono')
            if released.people[person][name] and released.people[person][name] in source]
    # References are drawn by chance, and some hold the letters of somebody's id.
    told += [person for person in people if re.search(rf'(?<![0-9A-Za-z]){person}(?![0-9A-Za-z])', source)]
    checks.same(told, [], 'proposals name nobody')


def answered(checks, surfer):
    cards = [card.get_dom_attribute('id') for card in surfer.all('article.card')]
    checks.that(len(cards) >= 3, 'there are three proposals or more', len(cards))
    surfer.page('employer-proposals')
    for card, (answer, reason) in zip(cards, [('invite', ''), ('hold', ''), ('decline', 'language')]):
        place = f'#{card}'
        surfer.one(f'{place} input[value={answer}]').find_element('xpath', '..').click()
        if reason:
            surfer.one(f'{place} select').send_keys(surfer.one(f'{place} option[value={reason}]').text)
        surfer.going(lambda: surfer.one(f'{place} button').click())
        checks.same(len(surfer.all('.done[role=status]')), 1, f'{answer} is confirmed')
        checks.that(surfer.one(f'{place} input[value={answer}]').is_selected(), f'{answer} stays chosen')
    surfer.page('employer-answered')

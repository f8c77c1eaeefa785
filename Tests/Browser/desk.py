"""The day of the fair on a phone at the desk: people come, an interpreter falls ill, the rest of the day is planned again and announced."""
from selenium.webdriver.common.keys import Keys

from service import Service
from surfer import PHONE, Surfer

DAY = '2012-03-17'


def journey(checks, released, shots):
    campaign = released.copy('desk')
    with Service(campaign, '--date', DAY) as service:
        with Surfer(checks, shots, service.base, PHONE, 'de') as surfer:
            released.signed_in(surfer)
            surfer.open(at('/desk', '11:40'))
            surfer.page('desk')
            checks.same(surfer.text('html').count('Probe:'), 1, 'another moment than now is said to be one')
            arrived(checks, surfer)
            longer(checks, surfer)
            ill(checks, surfer)
            noted(checks, surfer)
            for name in ['walkin', 'free']:
                surfer.open(at(f'/desk/{name}', '11:40'))
                surfer.page(f'desk-{name}')
            walked_in(checks, surfer)
            undone(checks, surfer)


def at(address, time):
    return f'{address}?at={DAY}%20{time}'


def arrived(checks, surfer):
    """Three people come; whoever was expected is here, and the count says so."""
    surfer.open(at('/desk/people', '11:40'))
    surfer.page('desk-people')
    people = [one.get_dom_attribute('data-person') for one in surfer.all('[data-person]')][:3]
    for person in people:
        surfer.type_over('#q', person.lower())
        surfer.going(lambda: surfer.keys(Keys.ENTER))
        found = [one.get_dom_attribute('data-person') for one in surfer.all('[data-person]')]
        checks.same(found, [person], f'a number in small letters finds {person} alone')
        surfer.press(f'[data-person="{person}"] button.go')
    surfer.open(at('/desk', '11:40'))
    checks.same(surfer.all('.tiles strong')[0].text, str(len(people)), 'the desk counts who is here')


def running(surfer):
    """Interviews that may be made longer now, by number."""
    return [one.get_dom_attribute('value') for one in surfer.all('input[name=event][value=overrun] ~ input[name=about]')]


def longer(checks, surfer):
    surfer.open(at('/desk', '11:40'))
    talks = running(surfer)
    checks.that(talks, 'interviews are under way', talks)
    card = f'[data-request="{talks[0]}"]'
    before = surfer.text(f'{card} .tag')
    surfer.choose(f'{card} select', '15')
    surfer.press(f'{card} .choose button')
    after = surfer.text(f'{card} .tag')
    checks.that(before != after and after[-5:] > before[-5:], 'the table says how much longer it takes', (before, after))


def ill(checks, surfer):
    """The busiest interpreter is ill: the page names the interviews, the rest of the day is planned, accepted, and announced."""
    names = [small.text.split()[-1] for small in surfer.all('.next small')]
    name = max(sorted(set(names)), key=names.count)
    surfer.reach(f'form:has(input[value=interpreterSick]):has(input[name=about][value="{name}"]) button')
    surfer.going(lambda: surfer.keys(Keys.ENTER))
    alerts = surfer.text('.part.alerts')
    checks.that(name in alerts, 'an ill interpreter is to be seen to at once', alerts)
    surfer.page('desk-ill')
    surfer.press('form[action="/desk/replan"] button')
    surfer.until(lambda: surfer.all('form[action$="/accept"], .error'), 'a proposal is there', 600)
    checks.same([one.text for one in surfer.all('.error')], [], 'the rest of the day can be planned')
    surfer.page('desk-proposal')
    surfer.press('form[action$="/accept"] button')
    surfer.open(at('/desk', '11:40'))
    checks.same(len(surfer.all('form[action="/desk/release"]')), 1, 'a new plan waits to be announced')
    surfer.page('desk-ahead')
    surfer.press('form[action="/desk/release"] button')
    checks.same(len(surfer.all('form[action="/desk/release"]')), 0, 'once announced it waits no more')
    checks.same(len(surfer.all('form[action="/desk/replan"]')), 0, 'and nothing is left that asks for a plan')
    held = [one for one in surfer.all('.next small') if one.text.split()[-1] == name]
    checks.same([one.text for one in held], [], 'nobody waits for the interpreter who is ill')


def noted(checks, surfer):
    """A note of the firm's side, written at the desk, is there again; the candidate's side stays open."""
    surfer.open(at('/desk', '11:40'))
    address = surfer.all('a[href*="/desk/note"]')[0].get_dom_attribute('href')
    surfer.open(address)
    surfer.page('desk-note')
    form = surfer.all('main form:has(textarea)')[0]
    form.find_element('tag name', 'textarea').send_keys('Fragt nach Schichten.')
    surfer.going(lambda: form.find_element('tag name', 'button').click())
    surfer.open(address)
    texts = [one.get_property('value') for one in surfer.all('main textarea')]
    checks.same(texts, ['Fragt nach Schichten.', ''], 'a note is kept for the side that it is of, and for no other')


def walked_in(checks, surfer):
    surfer.open(at('/desk/walkin', '11:40'))
    surfer.type_over('#given', 'Iria')
    surfer.type_over('#family', 'Otero Vidal')
    surfer.type_over('#speaks', 'es:C2,de:A1')
    surfer.reach('button:not([type=button])')
    surfer.one('main form.walkin button').click()
    checks.same(surfer.path.split('?')[0], '/desk/walkin', 'without consent nobody is taken in')
    surfer.one('input[name=language][value=es]').find_element('xpath', '..').click()
    surfer.one('input[name=agreed]').find_element('xpath', '..').click()
    surfer.going(lambda: surfer.one('main form.walkin button').click())
    checks.that('Iria Otero Vidal' in surfer.text('main'), 'with consent the person is in the list', surfer.text('main'))
    surfer.page('desk-walked-in')


def undone(checks, surfer):
    surfer.open(at('/desk/events', '11:40'))
    surfer.page('desk-events')
    last = surfer.one('[data-event] button').find_element('xpath', './ancestor::tr').get_dom_attribute('data-event')
    surfer.press(f'[data-event="{last}"] button')
    checks.same(len(surfer.all(f'[data-event="{last}"] button')), 0, 'what is taken back stays in the list, without its button')

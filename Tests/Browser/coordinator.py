"""From an empty file by uploads to an accepted plan, a fixed interview, a release and a card that is dragged; by keyboard but for the last."""
import pathlib

import openpyxl
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from service import Campaign, Service
from surfer import DESK, Surfer

SAMPLE = pathlib.Path('Samples/hard-names')
# In the order in which one refers to another. The tables go up as a workbook.
FILES = ['employers', 'vacancies', 'applicants', 'delegations', 'interpreters', 'days', 'tables']
PASSWORD = 'vier wörter und noch eins'


def journey(checks, program, folder, shots):
    campaign = Campaign(program, folder)
    campaign.new('--name', 'Kommen & Bleiben 2012', '--land', 'BW', '--date', '2012-06-25', '--venue', 'Festsaal')
    campaign.say('user', 'add', 'anna', typed=PASSWORD + '\n')
    with Service(campaign, '--date', '2012-06-01') as service:
        with Surfer(checks, shots, service.base, DESK, 'en') as surfer:
            signed_in(checks, surfer)
            uploads(checks, surfer, workbook(folder))
            planned(checks, surfer)
            fixed(checks, surfer)
            released(checks, surfer)
            dragged(checks, surfer)
            surfer.press('form[action="/logout"] button')
            surfer.open('/applicants')
            checks.same(surfer.path, '/login', 'after signing out a page leads to the form to sign in')
    checks.same(service.ended, 0, 'the service ends as it should when it is told to')
    log = (campaign.folder / 'access.log').read_text()
    checks.that('GET /applicants' in log, 'the service writes a log of requests')
    checks.that('Wolfeschlegel' not in log and PASSWORD not in log, 'neither applicants nor passwords stand in it')


def signed_in(checks, surfer):
    surfer.open('/')
    checks.same(surfer.path, '/login', 'who is not signed in is led to the form')
    surfer.page('login')
    surfer.keys(Keys.TAB)
    checks.same(surfer.driver.switch_to.active_element.get_dom_attribute('href'), '#content',
                'the first tab key leads to the link past the navigation')
    surfer.reach('#name')
    surfer.keys('anna')
    surfer.reach('#password')
    surfer.keys('not this one, surely')
    surfer.going(lambda: surfer.keys(Keys.ENTER))
    checks.same(len(surfer.all('#problem[role=alert]')), 1, 'a wrong password is said aloud')
    checks.same(surfer.one('#name').get_property('value'), 'anna', 'the name stays in the form')
    surfer.page('login-refused')
    surfer.reach('#password')
    surfer.keys(PASSWORD)
    surfer.going(lambda: surfer.keys(Keys.ENTER))
    checks.same(surfer.path, '/', 'the right password leads to the first page')
    surfer.page('overview-empty')
    for name in ['applicants', 'vacancies', 'fair', 'plan', 'imports', 'exports', 'calendars']:
        surfer.open(f'/{name}')
        surfer.page(f'{name}-empty')


def workbook(folder):
    """The tables as somebody would send them: a workbook."""
    book = openpyxl.Workbook()
    for line in (SAMPLE / 'tables.csv').read_text('utf-8-sig').splitlines():
        book.active.append(line.split(';'))
    path = folder / 'tables.xlsx'
    book.save(path)
    return path


def uploads(checks, surfer, tables):
    for name in FILES:
        path = tables if name == 'tables' else (SAMPLE / f'{name}.csv')
        before = imported(surfer)
        surfer.open('/imports')
        surfer.one('#file').send_keys(str(path.resolve()))
        surfer.choose('#kind', name)
        surfer.press('form[enctype] button')
        checks.same(surfer.text('h1'), path.name, f'the file {path.name} is shown before it is stored')
        address = surfer.path
        if name in ('employers', 'applicants', 'tables'):
            surfer.page(f'import-{name}')
        checks.same(imported(surfer), before, f'a look at {path.name} stores nothing')
        surfer.open(address)
        surfer.press(f'form[action="{address}"][method=post] button')
        checks.that('accepted' in surfer.text('.done'), f'{path.name} is imported', surfer.text('main'))
        checks.same(imported(surfer), before + 1, f'{path.name} is one import')
    surfer.open('/imports')
    surfer.page('imports')


def imported(surfer):
    surfer.open('/imports')
    return len(surfer.all('main table tbody tr'))


def planned(checks, surfer):
    surfer.open('/plan')
    surfer.press('form[action="/plan"] button')
    surfer.shoot('plan-running')
    accepted(checks, surfer, 'proposal')
    checks.that(surfer.path.startswith('/fair'), 'an accepted timetable leads to the board', surfer.path)
    surfer.page('fair')
    checks.that(len(surfer.all('.meeting')) >= 10, 'the board shows the interviews', len(surfer.all('.meeting')))
    checks.same(len(surfer.all('.findings')), 0, 'the timetable breaks no rule')


def accepted(checks, surfer, name):
    """Waits for the proposal, looks at it and accepts it by keyboard."""
    surfer.until(lambda: surfer.all('form[action$="/accept"], .error'), 'a proposal is there', 600)
    checks.same([one.text for one in surfer.all('.error')], [], 'the run ends in a proposal')
    surfer.page(name)
    surfer.press('form[action$="/accept"] button')


def free_place(surfer):
    """A place of the day in view that breaks no rule for the chosen interview, other than where it is."""
    options = surfer.driver.execute_script('''
        return [...document.querySelectorAll('#place optgroup option')]
          .filter(o => !/ – against:/.test(o.text)).map(o => o.value)''')
    shown = {cell.get_dom_attribute('data-place') for cell in surfer.all('[data-place]')}
    return next(place for place in options if place in shown and not place.startswith('0'))


def movable(surfer, skipped=()):
    """Chooses, one after the other, interviews of the board until one has a free place; its number and that place."""
    for number in [card.get_dom_attribute('data-request') for card in surfer.all('[data-request]')]:
        if number in skipped:
            continue
        surfer.press(f'[data-request="{number}"] a')
        try:
            return number, free_place(surfer)
        except StopIteration:
            pass
    raise AssertionError('no interview of the day can be held at another time')


def fixed(checks, surfer):
    number, place = movable(surfer)
    surfer.page('fair-chosen')
    surfer.choose('#place', place)
    surfer.press('form[action="/fair/pin"].narrow button')
    checks.same(stands(surfer, number), place, 'a fixed interview stands at its new place at once')
    surfer.page('fair-fixed')
    checks.that('not planned yet' in surfer.text(f'[data-request="{number}"]'), 'it is not planned yet')
    checks.same(len(surfer.all('form[action="/fair/release"]')), 0, 'nothing is released before it is planned')
    surfer.press('main form[action="/plan"] button')
    accepted(checks, surfer, 'proposal-again')
    surfer.open(f'/fair?day={place.split()[0]}')
    checks.same(stands(surfer, number), place, 'the new plan keeps what was fixed')
    marks = surfer.text(f'[data-request="{number}"] .marks')
    checks.that('fixed' in marks and 'not planned' not in marks, 'the card says that it is fixed and planned', marks)


def stands(surfer, number):
    """Day, time and table of a card as the board shows it."""
    cell = surfer.one(f'[data-request="{number}"]').find_element(By.XPATH, './ancestor::td')
    return surfer.driver.execute_script('''
        const cell = arguments[0], row = cell.parentElement;
        const heads = [...cell.closest('table').tHead.rows[0].cells].map(c => c.innerText.trim());
        const column = [...row.cells].indexOf(cell);
        const days = [...document.querySelectorAll('.switches a')];
        const day = days.findIndex(a => a.getAttribute('aria-current')) + 1;
        return day + ' ' + row.cells[0].firstChild.textContent.trim().slice(0, 5) + ' ' + column;''', cell)


def released(checks, surfer):
    surfer.type_over('#name', 'First for all')
    surfer.press('form[action="/fair/release"] button')
    checks.that('First for all' in surfer.text('main .facts'), 'the release has its name', surfer.text('main .facts'))
    surfer.page('fair-released')


def dragged(checks, surfer):
    pinned = [card.get_dom_attribute('data-request') for card in surfer.all('[data-request]') if 'fixed' in card.text]
    number, place = movable(surfer, pinned)
    surfer.going(lambda: surfer.drag(
        surfer.one(f'[data-request="{number}"] .grip'), surfer.one(f'[data-place="{place}"]')))
    checks.same([one.text for one in surfer.all('#problem')], [], 'the dropped card is taken')
    checks.same(stands(surfer, number), place, 'a dragged card stands where it was dropped')
    marks = surfer.text(f'[data-request="{number}"] .marks')
    checks.that('fixed' in marks and 'not planned yet' in marks and 'before' in marks,
                'dropping does what the form does: fixed, to be planned, with the place that people were told', marks)
    surfer.page('fair-dragged')
    surfer.press('main form[action="/plan"] button')
    surfer.until(lambda: surfer.all('form[action$="/accept"], .error'), 'a proposal is there', 600)
    surfer.page('proposal-after-release')
    # The card was dropped where nothing is in the way.
    checks.same(len(surfer.all('main tbody tr')), 1, 'of those who were told, nobody but the dragged one moves')
    surfer.press('form[action$="/refuse"] button')
    checks.same(surfer.path, '/plan', 'a refused proposal leads back to planning')
    checks.same(len(surfer.all('.done[role=status]')), 1, 'which says that nothing has changed')

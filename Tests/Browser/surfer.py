"""A headless Chromium as somebody uses it: by keyboard, by pointer, on a screen of some size, and what has to hold of every page."""
import base64, pathlib, re, shutil, sysconfig, tempfile, time

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException, TimeoutException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

DESK, PHONE, ZOOMED = (1440, 900), (390, 844), (720, 450)  # A window of 1440 pixels at 200 % lays out as one of 720.
MARGIN = 12  # Millimetres; no page prints with wider ones at the sides.
AXE = pathlib.Path(sysconfig.get_path('purelib')) / 'axe_playwright_python/axe.min.js'
SECONDS = 60


class Surfer:
    def __init__(self, checks, shots, base, size, language):
        self.checks, self.shots, self.base, self.size = checks, shots, base, size
        self.axe = AXE.read_text()
        self.downloads = pathlib.Path(tempfile.mkdtemp(prefix='lotse-downloads-'))
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which('chromium')
        for word in ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage', '--hide-scrollbars',
                     '--window-size=1440,900', f'--accept-lang={language}', '--disable-background-networking',
                     '--no-first-run']:
            options.add_argument(word)
        options.add_experimental_option('prefs', {
            'download.default_directory': str(self.downloads), 'download.prompt_for_download': False,
            'plugins.always_open_pdf_externally': True, 'intl.accept_languages': language})
        self.driver = webdriver.Chrome(options, webdriver.ChromeService(shutil.which('chromedriver')))
        self.driver.set_page_load_timeout(SECONDS)
        self.driver.set_script_timeout(SECONDS)
        self.show(size)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        try:
            if kind:
                self.shoot('where-it-ended')
        finally:
            self.driver.quit()
        shutil.rmtree(self.downloads, ignore_errors=True)

    # Looking.

    def show(self, size):
        width, height = size
        self.driver.execute_cdp_cmd('Emulation.setDeviceMetricsOverride', {
            'width': width, 'height': height, 'deviceScaleFactor': 1, 'mobile': size == PHONE})

    def open(self, address):
        self.driver.get(address if '://' in address else self.base + address)

    def all(self, css):
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def one(self, css, seconds=SECONDS):
        """The first element, as soon as it is there."""
        return self.until(lambda: next(iter(self.all(css)), None), f'{css} is on {self.path}', seconds)

    def text(self, css='body'):
        return self.one(css).text

    @property
    def path(self):
        return self.driver.current_url.removeprefix(self.base)

    def until(self, done, what, seconds=SECONDS):
        """What `done` answers once it is something; a page that changes meanwhile is looked at again."""
        try:
            return WebDriverWait(
                self.driver, seconds, poll_frequency=.1, ignored_exceptions=[StaleElementReferenceException]
            ).until(lambda _: done())
        except TimeoutException:
            raise AssertionError(f'after {seconds} s it is not so that {what}') from None

    # Acting.

    def going(self, act):
        """Does what leads to another page, and waits until that is there."""
        self.driver.execute_script('window.isOld = true')
        act()
        self.until(lambda: self.driver.execute_script(
            'return !window.isOld && document.readyState === "complete"'), f'{self.path} leads on')

    def keys(self, *keys):
        ActionChains(self.driver, duration=0).send_keys(*keys).perform()

    def reach(self, css, most=700):
        """Goes by the tab key to the first element of `css`, and checks that one sees where one is."""
        wanted = self.one(css)
        for _ in range(most):
            if self.driver.execute_script('return document.activeElement === arguments[0]', wanted):
                break
            self.keys(Keys.TAB)
        else:
            self.checks.that(False, f'{css} of {self.path} is reached by the tab key')
            return self.driver.execute_script('arguments[0].focus()', wanted)
        outline = self.driver.execute_script(
            'const s = getComputedStyle(arguments[0]); return [s.outlineStyle, parseFloat(s.outlineWidth)]', wanted)
        return self.checks.that(
            outline[0] != 'none' and outline[1] >= 1, f'{css} of {self.path} shows that it has the focus', outline)

    def type_over(self, css, text):
        """By keyboard alone: to the field, and a text in place of what stands there."""
        self.reach(css)
        ActionChains(self.driver, duration=0).key_down(Keys.CONTROL).send_keys('a').key_up(Keys.CONTROL).send_keys(
            text).perform()

    def press(self, css, key=Keys.ENTER):
        """By keyboard alone: to the button or link, and the enter key."""
        self.reach(css)
        self.going(lambda: self.keys(key))

    def choose(self, css, value):
        """By keyboard alone: to the list, and down or up to the option of this value."""
        self.reach(css)
        values = [option.get_dom_attribute('value') for option in self.all(f'{css} option')]
        now = self.driver.execute_script('return arguments[0].selectedIndex', self.one(css))
        steps = values.index(value) - now
        self.keys(*[Keys.DOWN if steps > 0 else Keys.UP] * abs(steps))
        found = self.driver.execute_script('return arguments[0].value', self.one(css))
        return self.checks.same(found, value, f'the arrow keys choose in {css} of {self.path}')

    def drag(self, source, target):
        """Pointer down on the one, over to the other in steps, up."""
        self.driver.execute_script('arguments[0].scrollIntoView({block: "center", inline: "center"})', target)
        ActionChains(self.driver, duration=200).move_to_element(source).click_and_hold().move_to_element(
            target).move_by_offset(2, 2).release().perform()

    def download(self, css):
        """The name and bytes of the file that a link leads to."""
        before = set(self.downloads.iterdir())
        self.one(css).click()

        def arrived():
            new = [path for path in self.downloads.iterdir()
                   if path not in before and path.suffix not in ('.crdownload', '.tmp') and not path.name.startswith('.')]
            return new[0] if new and new[0].stat().st_size else None
        path = self.until(arrived, f'{css} of {self.path} is downloaded')
        time.sleep(.2)
        return path.name, path.read_bytes()

    # What has to hold of every page.

    def page(self, name):
        """Takes pictures at both widths, and has axe and the ruler look at the page; every finding is a failed check."""
        for size, scheme in [(DESK, 'light'), (DESK, 'dark'), (PHONE, 'light')]:
            self.show(size)
            self.driver.execute_cdp_cmd('Emulation.setEmulatedMedia', {
                'features': [{'name': 'prefers-color-scheme', 'value': scheme}]})
            width = f'{size[0]}' + ('' if scheme == 'light' else f' {scheme}')
            self.shoot(f'{name}-{width.replace(" ", "-")}')
            found = self.findings()
            self.checks.that(not found, f'axe finds nothing serious on {name} ({self.path}) at {width}', '; '.join(found))
        for size in [DESK, ZOOMED, PHONE]:
            self.show(size)
            wide = self.driver.execute_script('''
                const width = document.documentElement.scrollWidth;
                const over = [...document.querySelectorAll('body *')].filter(e => {
                  for (let p = e.parentElement; p; p = p.parentElement)
                    if (getComputedStyle(p).overflowX !== 'visible') return false;
                  return e.getBoundingClientRect().right > arguments[0] + 1;
                });
                return [width, over.slice(0, 3).map(e => e.outerHTML.slice(0, 90))];''', size[0])
            self.checks.that(wide[0] <= size[0], f'{name} ({self.path}) does not scroll sideways at {size[0]}', wide)
        self.printed(name)
        heads = len(self.all('h1'))
        self.checks.same(heads, 1, f'{name} ({self.path}) has one heading of the first level')
        self.show(self.size)

    def printed(self, name):
        """Prints the page, and has the ruler look at what is on paper: nothing cut off, nothing to press."""
        self.driver.execute_cdp_cmd('Emulation.setEmulatedMedia', {'media': 'print', 'features': []})
        paper = base64.b64decode(self.driver.execute_cdp_cmd(
            'Page.printToPDF', {'preferCSSPageSize': True, 'printBackground': True})['data'])
        self.shots.mkdir(parents=True, exist_ok=True)
        (self.shots / f'{name}.pdf').write_bytes(paper)
        points = float(re.search(rb'/MediaBox\s*\[\s*0\s+0\s+([\d.]+)', paper).group(1))
        wide = int((points / 72 * 25.4 - 2 * MARGIN) / 25.4 * 96)
        self.show((wide, 1000))
        cut = self.driver.execute_script('''
            const wide = document.documentElement.scrollWidth > arguments[0] ? ['the page'] : [];
            return wide.concat([...document.querySelectorAll('body *')].filter(e =>
              getComputedStyle(e).overflowX !== 'visible' && getComputedStyle(e).clipPath === 'none'
              && e.scrollWidth > e.clientWidth + 1 && e.checkVisibility()).map(e => e.outerHTML.slice(0, 90)));''', wide)
        self.checks.that(not cut, f'nothing of {name} ({self.path}) is cut off on paper', cut[:3])
        pressed = self.driver.execute_script('''
            return [...document.querySelectorAll('button, input, select, nav')].filter(e => e.checkVisibility())
              .map(e => e.outerHTML.slice(0, 90))''')
        self.checks.that(not pressed, f'{name} ({self.path}) prints nothing to press', pressed[:3])
        loose = self.driver.execute_script('''
            return [...document.querySelectorAll('td, th')].filter(e => e.checkVisibility()
              && getComputedStyle(e.parentElement).display === 'table-row' && getComputedStyle(e).display !== 'table-cell')
              .map(e => e.outerHTML.slice(0, 90))''')
        self.checks.that(not loose, f'the cells of {name} ({self.path}) stand in their rows on paper', loose[:3])
        self.driver.execute_cdp_cmd('Emulation.setEmulatedMedia', {'media': '', 'features': []})

    def findings(self):
        """What axe calls serious or critical: rule, how often, and the first place."""
        self.driver.execute_script(self.axe)
        result = self.driver.execute_async_script('''
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations), e => done(String(e)));''')
        if isinstance(result, str):
            return [f'axe ended with {result}']
        return [f'{rule["id"]} × {len(rule["nodes"])}: {rule["nodes"][0]["target"]} '
                f'{rule["nodes"][0]["failureSummary"].splitlines()[-1].strip()}'
                for rule in result if rule['impact'] in ('serious', 'critical')]

    def shoot(self, name):
        self.shots.mkdir(parents=True, exist_ok=True)
        height = self.driver.execute_script('return document.documentElement.scrollHeight')
        width = self.driver.execute_script('return document.documentElement.clientWidth')
        picture = self.driver.execute_cdp_cmd('Page.captureScreenshot', {
            'captureBeyondViewport': True,
            'clip': {'x': 0, 'y': 0, 'width': width, 'height': min(height, 6000), 'scale': 1}})
        (self.shots / f'{name}.png').write_bytes(base64.b64decode(picture['data']))

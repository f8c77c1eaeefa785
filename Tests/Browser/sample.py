"""A planned and released campaign, as employers, candidates and staff open it."""
import copy, csv, pathlib, shutil

from selenium.webdriver.common.keys import Keys

from service import Campaign

SAMPLE = 'wunsiedel-2012'
PASSWORD = 'noch ein langes Kennwort'


class Released:
    def __init__(self, program, folder):
        self.campaign = Campaign(program, folder)
        self.campaign.new('--sample', SAMPLE)
        self.campaign.say('run', answers=(0, 1))
        self.campaign.say('release', 'Version 1', answers=(0, 1))
        self.campaign.say('calendar', 'release')
        self.campaign.say('user', 'add', 'anna', typed=PASSWORD + '\n')
        with open(pathlib.Path('Samples') / SAMPLE / 'applicants.csv', encoding='utf-8-sig') as file:
            self.people = {row['ID']: row for row in csv.DictReader(file)}

    def copy(self, name):
        """The campaign once more, for who changes it."""
        campaign = copy.copy(self.campaign)
        campaign.folder = self.campaign.folder.parent / name
        campaign.folder.mkdir()
        campaign.file = campaign.folder / 'fair.lotse'
        shutil.copy(self.campaign.file, campaign.file)
        return campaign

    def signed_in(self, surfer):
        surfer.open('/login')
        surfer.one('#name').send_keys('anna')
        surfer.one('#password').send_keys(PASSWORD)
        surfer.going(lambda: surfer.keys(Keys.ENTER))

    def proposals(self):
        """Who is proposed for which vacancy of which employer: the vacancy with most of them, by its number."""
        lists = {}
        for entry in self.campaign.told('shortlist', 'show')['entries']:
            lists.setdefault((entry['employer'], entry['vacancy']), []).append(entry['applicant'])
        (employer, vacancy), people = min(lists.items(), key=lambda item: (-len(item[1]), item[0]))
        return employer, vacancy, people

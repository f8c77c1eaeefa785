"""A planned and released campaign, as employers, candidates and staff open it."""
import csv, pathlib

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

    def proposals(self):
        """Who is proposed for which vacancy of which employer: the vacancy with most of them, by its number."""
        lists = {}
        for entry in self.campaign.told('shortlist', 'show')['entries']:
            lists.setdefault((entry['employer'], entry['vacancy']), []).append(entry['applicant'])
        (employer, vacancy), people = min(lists.items(), key=lambda item: (-len(item[1]), item[0]))
        return employer, vacancy, people

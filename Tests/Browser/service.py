"""A campaign in a folder of its own, and `lotse serve` over it on a free port of this machine."""
import json, os, pathlib, re, signal, subprocess, threading


class Campaign:
    """Commands of the program on one campaign, each with an end in sight."""

    def __init__(self, program, folder):
        self.program = str(pathlib.Path(program).resolve())
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True)
        self.file = self.folder / 'fair.lotse'
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith('LOTSE_')}

    def say(self, *words, typed=None, answers=(0,)):
        """Standard output of a command; an exit that is not among `answers` ends the tests."""
        run = subprocess.run(
            [self.program, *(['--campaign', str(self.file)] if words[0] != 'new' else []), '--as', 'tests', *words],
            input=typed, capture_output=True, encoding='utf-8', timeout=600, cwd=self.folder, env=self.environment)
        if run.returncode not in answers:
            raise RuntimeError(f'lotse {" ".join(words)} ended with {run.returncode}: {run.stderr.strip()}')
        return run.stdout

    def told(self, *words):
        return json.loads(self.say('--json', *words))

    def new(self, *words):
        # Exit 1 is an answer: rows of a sample are refused on purpose.
        return self.say('new', str(self.file), *words, answers=(0, 1))

    def link(self, role, holder, base):
        return self.say('link', 'make', role, holder, '--base', base).strip()


class Service:
    """`lotse serve` from entering to leaving; ends the process that it started, and no other."""

    def __init__(self, campaign, *words):
        self.campaign, self.words = campaign, words

    def __enter__(self):
        campaign = self.campaign
        self.log = open(campaign.folder / 'access.log', 'w')
        self.process = subprocess.Popen(
            [campaign.program, '--campaign', str(campaign.file), 'serve', '--listen', '127.0.0.1:0', *self.words],
            stdout=subprocess.PIPE, stderr=self.log, stdin=subprocess.DEVNULL, encoding='utf-8',
            cwd=campaign.folder, env=campaign.environment)
        # The address is its first line; a service that says nothing is ended.
        guard = threading.Timer(60, self.process.kill)
        guard.start()
        line = self.process.stdout.readline()
        guard.cancel()
        if not re.fullmatch(r'http://127\.0\.0\.1:\d+/\n', line):
            self.__exit__()
            raise RuntimeError(f'lotse serve said {line!r}: {(campaign.folder / "access.log").read_text()}')
        self.base = line.strip().rstrip('/')
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            self.ended = self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.ended = self.process.wait(timeout=30)
        self.process.stdout.close()
        self.log.close()

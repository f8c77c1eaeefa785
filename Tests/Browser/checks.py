"""Counts what held, and says at once what did not."""
import sys


class Checks:
    def __init__(self):
        self.count, self.failed, self.journey = 0, 0, ''

    def that(self, holds, what, found=''):
        """One check: `what` is the sentence that has to be true."""
        self.count += 1
        if not holds:
            self.failed += 1
            print(f'FAILED {self.journey}: {what}' + (f'\n       found: {found}' if found else ''), file=sys.stderr)
        return bool(holds)

    def same(self, found, expected, what):
        return self.that(found == expected, what, f'{found!r}, expected: {expected!r}')

    @property
    def line(self):
        return f'browser: {self.count} checks, {self.failed} failed'

"""Journeys of a real browser through the service: main.py PROGRAM FOLDER [JOURNEY …]. See docs/explanation/evidence.md."""
import pathlib, shutil, signal, sys, tempfile, time, traceback

import candidate, coordinator, desk, employer, staff
from checks import Checks
from sample import Released

JOURNEYS = {'coordinator': coordinator, 'employer': employer, 'candidate': candidate, 'desk': desk, 'staff': staff}


def main(program, work, *wanted):
    unknown = [name for name in wanted if name not in JOURNEYS]
    if unknown:
        sys.exit(f'there is no journey {unknown[0]}; there are {", ".join(JOURNEYS)}')
    # Whoever ends the tests ends the browser and the service with them.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    checks, shots = Checks(), pathlib.Path(work) / 'shots'
    folder = pathlib.Path(tempfile.mkdtemp(prefix='lotse-browser-'))
    released = None
    try:
        for name in wanted or JOURNEYS:
            checks.journey, began, before = name, time.monotonic(), checks.count
            for old in (shots / name).glob('*.png'):
                old.unlink()
            try:
                if name == 'coordinator':
                    coordinator.journey(checks, program, folder / name, shots / name)
                else:
                    released = released or Released(program, folder / 'released')
                    JOURNEYS[name].journey(checks, released, shots / name)
            except Exception as error:
                traceback.print_exc()
                checks.that(False, 'the journey comes to its end', error)
            print(f'{name}: {checks.count - before} checks in {time.monotonic() - began:.0f} s', flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f'screenshots: {shots}')
    print(checks.line)
    return 1 if checks.failed or not checks.count else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))

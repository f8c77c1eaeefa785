"""Lets many clients work with the service at once and looks whether a write was lost or doubled: clients.py LOTSE FOLDER [CLIENTS [SECONDS]].

Every client is signed in, reads pages, and records answers to proposals: what it saw goes along with what it says, as in a
browser's form. An answer is taken (303) or refused because somebody else was first (409). From the taken ones follows what the
file must hold at the end: for every proposal and side the answers form a chain from nothing to the last one, so that each state
is entered once more than it is left, or as often.
"""

import asyncio
import collections
import json
import os
import random
import re
import shutil
import sqlite3
import sys
import time
import urllib.parse

import service

ANSWERS = ["invite", "hold", "decline"]
SIDES = ["applicant", "employer"]


class Client:
    """One browser: a connection that stays, a session, and a seed of its own."""

    def __init__(self, port, cookie, number, tally):
        self.port, self.cookie, self.tally = port, cookie, tally
        self.random = random.Random(number)
        self.reader = self.writer = None

    async def ask(self, method, path, form=None):
        body = urllib.parse.urlencode(form).encode() if form is not None else b""
        head = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", f"Cookie: {self.cookie}"]
        if form is not None:
            head += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        begun = time.monotonic()
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        self.writer.write(("\r\n".join(head) + "\r\n\r\n").encode() + body)
        await self.writer.drain()
        top = (await self.reader.readuntil(b"\r\n\r\n")).decode()
        length = int(re.search(r"(?i)content-length: (\d+)", top).group(1))
        text = (await self.reader.readexactly(length)).decode()
        if "connection: close" in top.lower():
            self.writer.close()
            self.writer = None
        self.tally.times[method].append(time.monotonic() - begun)
        return int(top.split()[1]), text

    async def read(self):
        path = self.random.choice(["/", "/applicants", f"/applicants?page={self.random.randint(1, 4)}", "/vacancies"])
        status, _ = await self.ask("GET", path)
        self.tally.count("GET", status)

    async def write(self, vacancy):
        path = f"/vacancies/{urllib.parse.quote(vacancy)}"
        status, page = await self.ask("GET", path)
        self.tally.count("GET", status)
        forms = re.findall(
            r'name="token" value="([0-9a-f]+)".*?name="applicant" value="([^"]+)".*?name="was" value="([^"]*)"', page, re.S)
        if not forms:
            return
        token, applicant, was = self.random.choice(forms[:4])
        side = self.random.choice(SIDES)
        before = was.split(",")[SIDES.index(side)]
        answer = self.random.choice([answer for answer in ANSWERS if answer != before])
        status, _ = await self.ask(
            "POST", f"{path}/answers",
            {"token": token, "applicant": applicant, "was": was, "side": side, "answer": answer})
        self.tally.count("POST", status)
        if status == 303:
            self.tally.taken[vacancy, applicant, side].append((before, answer))

    async def work(self, vacancies, end, writes):
        while time.monotonic() < end:
            if self.random.random() < writes:
                await self.write(self.random.choice(vacancies))
            else:
                await self.read()
            await asyncio.sleep(self.random.random() * 0.5)
        if self.writer:
            self.writer.close()


class Tally:
    def __init__(self):
        self.answers = collections.Counter()
        self.taken = collections.defaultdict(list)
        self.times = collections.defaultdict(list)

    def count(self, method, status):
        self.answers[method, status] += 1


async def memory(process, tally, seconds):
    found = {}
    for second in range(seconds):
        await asyncio.sleep(1)
        if (second + 1) % 30 == 0:
            found[second + 1] = service.Processes(process).mib()
            print(f"{second + 1} s: {found[second + 1]:.0f} MiB, {sum(tally.answers.values())} answers", flush=True)
    return found


async def all_of_them(process, base, cookies, clients, seconds, vacancies, writes):
    tally = Tally()
    port = int(base.rsplit(":", 1)[1])
    end = time.monotonic() + seconds
    people = [Client(port, cookies[number % len(cookies)], number, tally) for number in range(clients)]
    results = await asyncio.gather(
        memory(process, tally, seconds), *(one.work(vacancies, end, writes) for one in people))
    return tally, results[0]


def verdict(tally, final, logged):
    """What is wrong; an empty list where nothing is."""
    wrong = []
    for (vacancy, applicant, side), steps in tally.taken.items():
        flow = collections.Counter()
        for before, after in steps:
            flow[after] += 1
            flow[before] -= 1
        flow[""] += 1
        flow[final.get((vacancy, applicant, side), "")] -= 1
        if any(flow.values()):
            wrong.append(f"{vacancy} {applicant} {side}: {steps} does not lead to {final.get((vacancy, applicant, side))}")
    taken = sum(len(steps) for steps in tally.taken.values())
    if logged != taken:
        wrong.append(f"{taken} answers were taken, {logged} stand in the log")
    for (method, status), count in tally.answers.items():
        if status not in (200, 303, 409):
            wrong.append(f"{count} answers {status} to {method}")
    return wrong


def share(values, part):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * part))] * 1000 if values else 0


def main(lotse, folder, clients=200, seconds=300, writes=0.02):
    folder = os.path.abspath(folder)
    # Always a file that nobody has written to.
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    campaign = service.Campaign(os.path.abspath(lotse), folder, applicants=200, vacancies=40)
    process, base = campaign.serve()
    try:
        cookies = [service.cookies(service.visitor(base, f"user{number}")) for number in range(20)]
        entries = json.loads(campaign.run("shortlist", "show", "--json"))["entries"]
        vacancies = sorted({entry["vacancy"] for entry in entries})
        tally, found = asyncio.run(all_of_them(process, base, cookies, clients, seconds, vacancies, writes))
    finally:
        process.terminate()
        process.wait(30)
    file = sqlite3.connect(campaign.file)
    number = {row[0]: row[1] for row in file.execute("SELECT number, external_id FROM subjects")}
    final = {}
    for vacancy, applicant, side, answer in file.execute(
            "SELECT vacancy, applicant, side, answer FROM decisions ORDER BY sequence"):
        final[number[vacancy], number[applicant], side] = answer
    logged = file.execute("SELECT count(*) FROM audit WHERE action = 'decided'").fetchone()[0]
    wrong = verdict(tally, final, logged)
    check = campaign.run("check").strip().splitlines()[-1:]
    print(f"answers: {dict(sorted(tally.answers.items()))}")
    for method, times in sorted(tally.times.items()):
        print(f"{method}: median {share(times, .5):.1f} ms, p99 {share(times, .99):.1f} ms, longest {share(times, 1):.0f} ms")
    first, last = found.get(60), found.get(seconds // 30 * 30)
    if first and last:
        print(f"memory: {first:.1f} MiB after 60 s, {last:.1f} MiB at the end ({(last / first - 1) * 100:+.1f} %)")
    print(f"{sum(len(steps) for steps in tally.taken.values())} writes taken, {len(wrong)} findings; check: {' '.join(check)}")
    for line in wrong[:20]:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], *[int(word) for word in sys.argv[3:5]]))

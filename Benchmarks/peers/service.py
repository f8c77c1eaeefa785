"""Measures the service beside nginx and gunicorn: service.py LOTSE FOLDER [ROUNDS [SECONDS]].

Questions, each answered in every round, one program after the other: what a page costs that is kept (beside nginx, which sends the
same bytes from a file), what a page costs that is made anew (beside Flask with gunicorn and Jinja, which makes a table of the same
rows), and how long requests take at half of the highest rate. wrk asks over 32 connections. What is compared is the CPU time of the
servers' processes for each answer, since client and server share the machine.

A page that is made anew has an address that nobody asked before, so that none comes from the shelf; the counter of pages that were
answered from there is looked at before and after. *Chosen* pages also differ in what they are narrowed by. At the end somebody
writes before every request, so that the campaign itself is read anew.
"""

import html
import http.cookiejar
import importlib.util
import json
import os
import random
import re
import statistics
import subprocess
import sys
import time
import urllib.parse
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
CONNECTIONS = 32
TICKS = os.sysconf("SC_CLK_TCK")
PASSWORD = "only for this measurement"
FLASK = '''
import json
from flask import Flask, render_template_string
app = Flask(__name__)
SMALL = [dict(id=i, n=f"Candidate {i}", o=i * 7 % 400, s=900 - i) for i in range(300)]
FEW = ("<!doctype html><title>Shortlist</title><table>{% for r in r %}<tr><td>{{r.id}}</td><td><a href=\\"/c/{{r.id}}\\">{{r.n}}</a></td>"
       "<td>{{r.o}}</td><td>{{r.s}}</td></tr>\\n{% endfor %}</table>")
ROWS = json.load(open("rows.json"))
MANY = open("table.html").read()
@app.get("/small")
def small(): return render_template_string(FEW, r=SMALL)
@app.get("/300")
def three(): return render_template_string(MANY, rows=ROWS[:300])
@app.get("/1000")
def thousand(): return render_template_string(MANY, rows=ROWS[:1000])
'''
TABLE = (
    "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Applicants</title></head><body><table>"
    "{% for row in rows %}<tr><th scope=\"row\" dir=\"auto\"><a href=\"/applicants/{{ row[1] }}\">{{ row[0] }}</a></th>"
    "{% for cell in row[1:] %}<td data-head=\"{{ heads[loop.index0] }}\" dir=\"auto\">{{ cell }}</td>{% endfor %}</tr>\n"
    "{% endfor %}</table></body></html>"
)


class Processes:
    """The CPU time of a program and everything it started."""

    def __init__(self, process):
        self.root = process.pid

    def members(self):
        found, todo = [], [self.root]
        while todo:
            pid = todo.pop()
            found.append(pid)
            try:
                for task in os.listdir(f"/proc/{pid}/task"):
                    with open(f"/proc/{pid}/task/{task}/children") as children:
                        todo += [int(child) for child in children.read().split()]
            except FileNotFoundError:
                pass
        return found

    def cpu(self):
        total = 0
        for pid in self.members():
            try:
                with open(f"/proc/{pid}/stat") as stat:
                    fields = stat.read().rsplit(")", 1)[1].split()
                total += int(fields[11]) + int(fields[12])
            except FileNotFoundError:
                pass
        return total / TICKS

    def mib(self):
        with open(f"/proc/{self.root}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024


def visitor(base, name):
    """A browser that is signed in."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    token = re.search(r'name="token" value="([0-9a-f]+)"', opener.open(f"{base}/login").read().decode()).group(1)
    form = urllib.parse.urlencode({"name": name, "password": PASSWORD, "token": token}).encode()
    opener.open(f"{base}/login", form)
    return opener


def cookies(opener):
    jar = next(handler for handler in opener.handlers if hasattr(handler, "cookiejar")).cookiejar
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)


def wrk(url, seconds, headers=(), script=None):
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "--timeout", "20s"]
    for header in headers:
        command += ["-H", header]
    if script:
        command += ["-s", script]
    text = subprocess.run(command + [url], capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in text or "Socket errors" in text:
        raise SystemExit(f"{url}: {text}")
    done = int(re.search(r"(\d+) requests in", text).group(1))
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1))
    part, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", text).groups()
    return done, rate, float(part) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def fresh(folder, path, queries):
    """A script for wrk: the path with these queries in turn, each time with a number that was never asked before."""
    name = f"{folder}/fresh.lua"
    with open(name, "w") as file:
        file.write(
            f"local queries = {{{', '.join(json.dumps(query) for query in queries)}}}\n"
            f"local turn = {random.randrange(10 ** 12) * 1000}\n"
            "request = function()\n"
            "  turn = turn + 1\n"
            f"  return wrk.format('GET', '{path}?' .. queries[turn % #queries + 1] .. string.format('&turn=%.0f', turn))\n"
            "end\n")
    return name


def from_shelf(base):
    """How many pages were answered as they were kept."""
    text = urllib.request.urlopen(f"{base}/metrics").read().decode()
    return int(re.search(r"\nlotse_kept_pages_total (\d+)", text).group(1))


def after_writes(service, base, opener, rounds):
    """CPU time of an answer to a proposal, and of the first page after it, in milliseconds."""
    vacancies = re.findall(r'href="(/vacancies/[^"]+)"', opener.open(f"{base}/vacancies").read().decode())
    form = None
    for vacancy in vacancies:
        page = opener.open(base + vacancy).read().decode()
        form = re.search(
            r'name="token" value="([0-9a-f]+)".*?name="applicant" value="([^"]+)".*?name="was" value="([^"]*)"', page, re.S)
        if form:
            break
    if not form:
        raise SystemExit("no vacancy has a shortlist")
    token, applicant, was = form.groups()
    writes, reads, times = [], [], []
    for turn in range(rounds):
        answer = ["invite", "hold"][turn % 2] if was.split(",")[1] != ["invite", "hold"][turn % 2] else "decline"
        fields = {"token": token, "applicant": html.unescape(applicant), "was": was, "side": "employer", "answer": answer}
        before = Processes(service).cpu()
        # 303 leads to the vacancy's page, which is made anew with it.
        opener.open(f"{base}{vacancy}/answers", urllib.parse.urlencode(fields).encode()).read()
        between = Processes(service).cpu()
        begun = time.monotonic()
        opener.open(f"{base}/applicants?rows=300").read()
        times.append((time.monotonic() - begun) * 1e3)
        writes.append(between - before)
        reads.append(Processes(service).cpu() - between)
        was = f"{was.split(',')[0]},{answer}"
    return sum(writes) / rounds * 1e3, sum(reads) / rounds * 1e3, statistics.median(times)


class Campaign:
    def __init__(self, lotse, folder, applicants=1000, vacancies=60):
        self.lotse, self.folder = lotse, folder
        self.file = f"{folder}/load.lotse"
        if not os.path.exists(self.file):
            self.run("sample", "--applicants", str(applicants), "--vacancies", str(vacancies), "load")
            self.run("new", "load.lotse", "--from", "load")
            self.run("run", "--to", "shortlists")
            for user in ["bench"] + [f"user{number}" for number in range(20)]:
                self.run("user", "add", user, "--role", "coordinator", text=PASSWORD)

    def run(self, *words, text=None):
        done = subprocess.run(
            [self.lotse, *words], cwd=self.folder, input=text, capture_output=True, text=True,
            env={**os.environ, "LOTSE_CAMPAIGN": self.file} if words[0] not in ("sample", "new") else None)
        if done.returncode not in (0, 1):
            raise SystemExit(f"lotse {' '.join(words)}: {done.stderr}")
        return done.stdout

    def serve(self):
        process = subprocess.Popen(
            [self.lotse, "serve", "--listen", "127.0.0.1:0", "--campaign", self.file], cwd=self.folder,
            stdout=subprocess.PIPE, stderr=open(f"{self.folder}/access.log", "w"), text=True)
        return process, process.stdout.readline().strip().rstrip("/")


def rows_of(page):
    """The texts of the table of applicants."""
    cells = []
    for row in re.findall(r"<tr>(.*?)</tr>", page, re.S)[1:]:
        cells.append([re.sub(r"<[^>]*>", "", cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)])
    return cells


def peers(folder, page, heads):
    """nginx and gunicorn, those that are installed, as (process, address)."""
    os.makedirs(f"{folder}/html", exist_ok=True)
    with open(f"{folder}/html/300", "wb") as file:
        file.write(page[300])
    with open(f"{folder}/html/1000", "wb") as file:
        file.write(page[1000])
    with open(f"{folder}/nginx.conf", "w") as file:
        file.write(
            f"worker_processes 2; daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.err; events {{}}\n"
            "http { access_log off; default_type text/html; keepalive_requests 1000000000;\n"
            f"server {{ listen 127.0.0.1:18080; root {folder}/html; }} }}\n")
    rows = [[html.unescape(cell) for cell in row] for row in rows_of(page[1000].decode())]
    with open(f"{folder}/rows.json", "w") as file:
        json.dump(rows, file)
    with open(f"{folder}/table.html", "w") as file:
        file.write("{% set heads = " + json.dumps(heads) + " %}" + TABLE)
    with open(f"{folder}/app.py", "w") as file:
        file.write(FLASK)
    started = {}
    try:
        started["nginx"] = subprocess.Popen(
            ["/usr/sbin/nginx", "-c", f"{folder}/nginx.conf", "-p", folder], stderr=subprocess.DEVNULL), "http://127.0.0.1:18080"
    except FileNotFoundError:
        print("nginx left out: not installed (nginx-light)", file=sys.stderr)
    if importlib.util.find_spec("gunicorn") and importlib.util.find_spec("flask"):
        started["gunicorn"] = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "-w", "2", "-b", "127.0.0.1:18081", "--log-level", "error", "app:app"],
            cwd=folder), "http://127.0.0.1:18081"
    else:
        print("gunicorn left out: not installed", file=sys.stderr)
    time.sleep(3)
    return started


def main(lotse, folder, rounds=7, seconds=4):
    folder = os.path.abspath(folder)
    os.makedirs(folder, exist_ok=True)
    campaign = Campaign(os.path.abspath(lotse), folder)
    service, base = campaign.serve()
    started = {}
    try:
        opener = visitor(base, "bench")
        cookie = f"Cookie: {cookies(opener)}"
        pages = {count: opener.open(f"{base}/applicants?rows={count}").read() for count in (50, 300, 1000)}
        heads = re.findall(r'<td data-head="([^"]*)"', pages[300].decode())[:6]
        started = peers(folder, pages, heads)
        cases = {}
        for count in (300, 1000):
            cases[f"kept, {count} rows", "lotse"] = (service, f"{base}/applicants?rows={count}", [cookie], None)
            if "nginx" in started:
                process, address = started["nginx"]
                cases[f"kept, {count} rows", "nginx"] = (process, f"{address}/{count}", [], None)
            cases[f"made, {count} rows", "lotse"] = (service, base, [cookie], ("/applicants", [f"rows={count}"]))
            if "gunicorn" in started:
                process, address = started["gunicorn"]
                cases[f"made, {count} rows", "gunicorn"] = (process, f"{address}/{count}", [], None)
        choices = [f"rows=300&page={page}{choice}" for page in (1, 2, 3) for choice in ("", "&german=A1", "&state=listed")]
        cases["chosen, 300 rows", "lotse"] = (service, base, [cookie], ("/applicants", choices))
        cases["made, 50 rows", "lotse"] = (service, base, [cookie], ("/applicants", [""]))
        if "gunicorn" in started:
            process, address = started["gunicorn"]
            cases["made, 300 short rows (26 kB)", "gunicorn"] = (process, f"{address}/small", [], None)
        found = {case: [] for case in cases}
        print(f"load before: {os.getloadavg()[0]:.2f}; {rounds} rounds of {seconds} s; "
              f"pages of {len(pages[50])}, {len(pages[300])} and {len(pages[1000])} bytes")
        for _ in range(rounds):
            for case, (process, url, headers, anew) in cases.items():
                script = fresh(folder, *anew) if anew else None
                shelf = from_shelf(base)
                before = Processes(process).cpu()
                done, rate, late = wrk(url, seconds, headers, script)
                found[case].append(((Processes(process).cpu() - before) / done * 1e6, rate, late))
                if anew and from_shelf(base) != shelf:
                    raise SystemExit(f"{case}: {from_shelf(base) - shelf} of {done} pages were not made anew")
        print("| page | program | CPU µs an answer, median | least–most | answers a second | p99 ms | times ours |")
        print("|---|---|---|---|---|---|---|")
        for (name, program), values in found.items():
            cpu = [value[0] for value in values]
            ours = found.get((name, "lotse"))
            ratio = "" if program == "lotse" or not ours else (
                f"{statistics.median(value[0] / own[0] for value, own in zip(values, ours)):.2f}")
            print(f"| {name} | {program} | {statistics.median(cpu):.1f} | {min(cpu):.1f}–{max(cpu):.1f} "
                  f"| {statistics.median(value[1] for value in values):.0f} "
                  f"| {statistics.median(value[2] for value in values):.2f} | {ratio} |", flush=True)
        if "gunicorn" in started:
            cost = {case: statistics.median(value[0] for value in values) for case, values in found.items()}
            small = cost["made, 300 short rows (26 kB)", "gunicorn"]
            print(f"gunicorn / ours: the same 300 rows {cost['made, 300 rows', 'gunicorn'] / cost['made, 300 rows', 'lotse']:.1f}, "
                  f"chosen rows {cost['made, 300 rows', 'gunicorn'] / cost['chosen, 300 rows', 'lotse']:.1f}, "
                  f"its 26 kB page against our 300 rows {small / cost['made, 300 rows', 'lotse']:.1f}, "
                  f"against our {len(pages[50]) // 1000} kB page {small / cost['made, 50 rows', 'lotse']:.1f}", flush=True)
        # wrk waits as long before each request as gives half the rate over all its connections.
        peak = statistics.median(value[1] for value in found["kept, 300 rows", "lotse"])
        pause = max(1, round(CONNECTIONS / (peak / 2) * 1000))
        with open(f"{folder}/half.lua", "w") as file:
            file.write(f"function delay() return {pause} end\n")
        half = [wrk(f"{base}/applicants?rows=300", seconds, [cookie], f"{folder}/half.lua") for _ in range(rounds)]
        print(f"half of the highest rate, kept, 300 rows: {statistics.median(value[1] for value in half):.0f} a second "
              f"of {peak:.0f}, p99 {statistics.median(value[2] for value in half):.2f} ms "
              f"({min(value[2] for value in half):.2f}–{max(value[2] for value in half):.2f})")
        write, read, wait = after_writes(service, base, opener, 20)
        print(f"after a write: {write:.1f} ms of CPU for an answer and its page, {read:.1f} ms for the list of 300 that is made from "
              f"the campaign read anew, {wait:.1f} ms of waiting")
        print(f"memory of the service: {Processes(service).mib():.0f} MiB; load after: {os.getloadavg()[0]:.2f}")
    finally:
        for process, _ in started.values():
            process.terminate()
        service.terminate()
        service.wait(30)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *[int(word) for word in sys.argv[3:5]])

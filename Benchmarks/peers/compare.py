"""Runs the benchmarks beside their peers and prints a table: compare.py PROGRAM FOLDER [RUNS [KERNEL …]].

Each round runs every program once, one after the other, so that what else the machine does falls on all of them; the table has
the medians of CPU seconds, their spread, and the median of the ratios round by round. A peer that is not installed is left out.
"""

import json
import os
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PAIRS = ["match", "best-vacancies", "best-applicants"]
PLAN = [
    *((kernel, "small", ["duckdb", "polars", "sqlite", "numba-pairs"]) for kernel in PAIRS),
    # SQLite would take minutes of each round from here on.
    *((kernel, "medium", ["duckdb", "polars", "numba-pairs"]) for kernel in PAIRS),
    *((kernel, "large", ["duckdb", "numba-pairs"]) for kernel in PAIRS),
    ("assignment", "small", ["ortools-flow"]),
    ("assignment", "medium", ["ortools-flow"]),
    ("assignment", "large", ["ortools-flow"]),
    # The flow was not tried: ten times the pairs of large, for which it takes 683 MiB.
    ("assignment", "nation", []),
    ("dense", "u-1000", ["lapx-lapjvs", "scipy-lsa"]),
    ("dense", "u-2000", ["lapx-lapjvs", "scipy-lsa"]),
    ("dense", "s-1000", ["lapx-lapjvs", "scipy-lsa"]),
    ("dense", "s-2000", ["lapx-lapjvs", "scipy-lsa"]),
    ("dense", "u-5000", ["lapx-lapjvs"]),
    ("dense", "s-5000", ["lapx-lapjvs"]),
    ("stable", "small", ["matching", "algmatch", "numba"]),
    ("stable", "medium", ["matching", "algmatch", "numba"]),
    ("stable", "large", ["numba"]),
    ("import-memory", "medium", ["polars-csv", "duckdb-csv"]),
    ("import-memory", "large", ["polars-csv", "duckdb-csv"]),
    ("import-store", "small", ["duckdb-file", "sqlite-file"]),
    ("import-store", "medium", ["duckdb-file", "sqlite-file"]),
    ("ties", "tiny", []),
    ("ties", "small", []),
    ("ties", "medium", []),
    ("ties", "large", []),
    # The exact planner, and the one for large markets on the same pairs.
    ("shortlists", "tiny-steps", []),
    ("shortlists", "medium", []),
    ("shortlists", "medium-steps", []),
    ("shortlists", "large", []),
    ("colouring", "small", ["numba-paths"]),
    ("colouring", "medium", ["numba-paths"]),
    ("colouring", "large", ["numba-paths"]),
    ("fair", "seed", []),
    ("fair", "mid", []),
    ("fair", "big", []),
    *((kernel, size, [f"highs-{kernel}"]) for kernel in ("courses", "housing", "pickups") for size in "sml"),
]


def run(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        return None, (done.stderr.strip().splitlines() or ["no answer"])[-1]
    return json.loads(done.stdout.strip().splitlines()[-1]), None


def agree(answers):
    """Whether all found the same; where some gave up with a bound, whether none is below what another showed to be the least."""
    if not any("bound" in answer for answer in answers):
        return len({tuple(answer["value"]) for answer in answers}) == 1
    least = max(answer.get("bound", answer["value"][0]) for answer in answers)
    return all(answer["value"][0] == "none" or answer["value"][0] >= least for answer in answers)


def main(program, folder, rounds, *kernels):
    print(f"load before: {os.getloadavg()[0]:.2f}; {rounds} rounds")
    print("| kernel | size | program | answer | CPU s, median | least–most | MiB | times ours |")
    print("|---|---|---|---|---|---|---|---|")
    failed = False
    for kernel, size, peers in PLAN:
        if kernels and kernel not in kernels:
            continue
        place = f"{folder}/{kernel}-{size}"
        subprocess.run([program, "make", kernel, size, place], check=True)
        commands = {"lotse": [program, "run", kernel, place]}
        commands |= {peer: [sys.executable, f"{HERE}/peers.py", peer, place] for peer in peers}
        results = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in list(commands.items()):
                answer, why = run(command)
                if answer is None:
                    print(f"{kernel} {size}: {name} left out: {why}", file=sys.stderr)
                    failed = failed or name == "lotse"
                    del commands[name]
                else:
                    results[name].append(answer)
        ours = [answer["cpu"] for answer in results["lotse"]]
        for name in commands:
            cpu = [answer["cpu"] for answer in results[name]]
            values = {tuple(answer["value"]) for answer in results[name]}
            if not agree(results[name] + results["lotse"]):
                print(f"{kernel} {size}: {name} found {sorted(values)}", file=sys.stderr)
                failed = True
            ratio = "" if name == "lotse" else f"{statistics.median(p / o for p, o in zip(cpu, ours)):.1f}"
            text = ", ".join(str(part) for part in sorted(values)[0])
            own = {answer["bound"] for answer in results[name] if answer.get("bound") is not None}
            text += f" (bound {max(own):.0f})" if own else ""
            memory = max(answer["mib"] for answer in results[name])
            print(
                f"| {kernel} | {size} | {name} | {text} | {statistics.median(cpu):.4f} | {min(cpu):.4f}–{max(cpu):.4f} "
                f"| {memory} | {ratio} |",
                flush=True,
            )
    print(f"load after: {os.getloadavg()[0]:.2f}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 5, *sys.argv[4:]))

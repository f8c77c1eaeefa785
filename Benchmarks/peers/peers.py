"""The same instance solved by another program: peers.py PEER FOLDER, one line of JSON.

Measured is the solver alone, with its input in the form that it wants; the answer is compared by compare.py.
"""

import json
import resource
import sys
import time

import numpy


def used():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def measured(work):
    begin, before = time.perf_counter(), used()
    result = work()
    return result, used() - before, time.perf_counter() - begin


class Numbers:
    """Numbers of a file one after another, the lowest byte first."""

    def __init__(self, path, mark):
        self.content = open(path, "rb").read()
        if self.content[:8] != mark:
            sys.exit(f"{path} does not begin with {mark.decode()}")
        self.place = 8

    def take(self, kind, count):
        found = numpy.frombuffer(self.content, kind, count, self.place)
        self.place += found.nbytes
        return found


def sparse(folder):
    numbers = Numbers(f"{folder}/sparse.bin", b"LOTSEE01")
    applicants, vacancies = map(int, numbers.take("<u4", 2))
    pairs = int(numbers.take("<u8", 1)[0])
    openings = numbers.take("<u4", vacancies).astype(numpy.int64)
    start = numbers.take("<u8", applicants + 1).astype(numpy.int64)
    return openings, start, numbers.take("<u4", pairs).astype(numpy.int64), numbers.take("<i4", pairs).astype(numpy.int64)


def dense(folder):
    numbers = Numbers(f"{folder}/dense.bin", b"LOTSED01")
    rows, columns = map(int, numbers.take("<u4", 2))
    return numbers.take("<i4", rows * columns).reshape(rows, columns)


def market(folder):
    numbers = Numbers(f"{folder}/hr.bin", b"LOTSEH01")
    applicants, vacancies = map(int, numbers.take("<u4", 2))
    pairs = int(numbers.take("<u8", 1)[0])
    openings = numbers.take("<u4", vacancies).astype(numpy.int64)
    rows = numbers.take("<u4", pairs).astype(numpy.int64)
    columns = numbers.take("<u4", pairs).astype(numpy.int64)
    return applicants, openings, rows, columns, numbers.take("u1", pairs), numbers.take("u1", pairs)


def ortools_flow(folder):
    """A flow of least cost: source, applicants, vacancies, sink, and a way past all vacancies."""
    from ortools.graph.python import min_cost_flow

    openings, start, columns, scores = sparse(folder)
    n, m = len(start) - 1, len(openings)
    rows = numpy.repeat(numpy.arange(n), numpy.diff(start))
    source, sink = n + m, n + m + 1
    tails = numpy.concatenate([numpy.full(n, source), rows, n + numpy.arange(m), numpy.arange(n)]).astype(numpy.int32)
    heads = numpy.concatenate([numpy.arange(n), n + columns, numpy.full(m, sink), numpy.full(n, sink)]).astype(numpy.int32)
    room = numpy.concatenate([numpy.ones(n), numpy.ones(len(columns)), openings, numpy.ones(n)]).astype(numpy.int64)
    cost = numpy.concatenate([numpy.zeros(n), -scores, numpy.zeros(m + n)]).astype(numpy.int64)

    def solve():
        flow = min_cost_flow.SimpleMinCostFlow()
        flow.add_arcs_with_capacity_and_unit_cost(tails, heads, room, cost)
        flow.set_nodes_supplies(numpy.array([source, sink], numpy.int32), numpy.array([n, -n], numpy.int64))
        if flow.solve() != flow.OPTIMAL:
            sys.exit("no optimum")
        return [int(-flow.optimal_cost())]

    return measured(solve)


def lapx(folder):
    import lap

    scores = dense(folder)
    costs = numpy.ascontiguousarray((scores.max() - scores).astype(numpy.float64))
    (rows, columns), cpu, wall = measured(lambda: lap.lapjvs(costs, return_cost=False)[-2:])
    return [int(scores[rows, columns].sum())], cpu, wall


def scipy_lsa(folder):
    from scipy.optimize import linear_sum_assignment

    scores = dense(folder)
    costs = -scores.astype(numpy.float64)
    (rows, columns), cpu, wall = measured(lambda: linear_sum_assignment(costs))
    return [int(scores[rows, columns].sum())], cpu, wall


def ranked(folder):
    """Both sides' lists: applicants by grade, then vacancy; vacancies by grade, then applicant."""
    applicants, openings, rows, columns, own, other = market(folder)
    by_row = numpy.lexsort((columns, own, rows))
    start = numpy.searchsorted(rows[by_row], numpy.arange(applicants + 1))
    by_column = numpy.lexsort((rows, other, columns))
    place = numpy.empty(len(rows), numpy.int64)
    first = numpy.searchsorted(columns[by_column], numpy.arange(len(openings) + 1))
    place[by_column] = numpy.arange(len(rows)) - first[columns[by_column]]
    return openings, start, columns[by_row], place[by_row], rows[by_column], first


def standing(start, lists, match):
    """How many have a place, and the sum of the places on their lists, 0 = first."""
    total = 0
    for applicant, vacancy in enumerate(match):
        if vacancy >= 0:
            total += int(numpy.nonzero(lists[start[applicant] : start[applicant + 1]] == vacancy)[0][0])
    return [int((match >= 0).sum()), total]


def pypi_matching(folder):
    from matching.games import HospitalResident

    sys.setrecursionlimit(10**6)
    openings, start, lists, _, column_rows, first = ranked(folder)
    applicants = {f"r{i}": [f"h{j}" for j in lists[start[i] : start[i + 1]]] for i in range(len(start) - 1)}
    vacancies = {
        f"h{j}": [f"r{i}" for i in column_rows[first[j] : first[j + 1]]]
        for j in range(len(openings))
        if first[j] < first[j + 1]
    }

    def solve():
        game = HospitalResident.create_from_dictionaries(
            applicants, vacancies, {name: int(openings[int(name[1:])]) for name in vacancies}
        )
        return game.solve(optimal="resident")

    solution, cpu, wall = measured(solve)
    match = numpy.full(len(start) - 1, -1, numpy.int64)
    for vacancy, seated in solution.items():
        for applicant in seated:
            match[int(str(applicant)[1:])] = int(str(vacancy)[1:])
    return standing(start, lists, match), cpu, wall


def numba_proposals(folder):
    """A loop compiled for the machine: what somebody would write by hand."""
    import numba

    openings, start, lists, places, _, _ = ranked(folder)

    @numba.njit
    def propose(openings, start, lists, places):
        applicants = len(start) - 1
        match = numpy.full(applicants, -1, numpy.int64)
        following = start[:-1].copy()
        base = numpy.zeros(len(openings) + 1, numpy.int64)
        for vacancy in range(len(openings)):
            base[vacancy + 1] = base[vacancy] + openings[vacancy]
        seats = numpy.empty(base[-1], numpy.int64)
        taken = numpy.zeros(len(openings), numpy.int64)
        for first in range(applicants):
            asks = first
            while asks >= 0 and following[asks] < start[asks + 1]:
                pair = following[asks]
                following[asks] += 1
                vacancy = lists[pair]
                key = (places[pair] << 32) | asks
                begin, count = base[vacancy], taken[vacancy]
                if count < openings[vacancy]:
                    hole = count
                    taken[vacancy] += 1
                    while hole > 0 and seats[begin + (hole - 1) // 2] < key:
                        seats[begin + hole] = seats[begin + (hole - 1) // 2]
                        hole = (hole - 1) // 2
                    seats[begin + hole] = key
                    match[asks] = vacancy
                    break
                if key < seats[begin]:
                    leaves = seats[begin] & 0xFFFFFFFF
                    hole = 0
                    while True:
                        child = 2 * hole + 1
                        if child >= count:
                            break
                        if child + 1 < count and seats[begin + child + 1] > seats[begin + child]:
                            child += 1
                        if seats[begin + child] <= key:
                            break
                        seats[begin + hole] = seats[begin + child]
                        hole = child
                    seats[begin + hole] = key
                    match[asks] = vacancy
                    match[leaves] = -1
                    asks = leaves
        return match

    propose(openings, start[:2], lists, places)
    match, cpu, wall = measured(lambda: propose(openings, start, lists, places))
    return standing(start, lists, match), cpu, wall


PEERS = {
    "ortools-flow": ortools_flow,
    "lapx-lapjvs": lapx,
    "scipy-lsa": scipy_lsa,
    "matching": pypi_matching,
    "numba": numba_proposals,
}

if __name__ == "__main__":
    name, folder = sys.argv[1:3]
    value, cpu, wall = PEERS[name](folder)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"peer": name, "value": value, "cpu": cpu, "wall": wall, "mib": memory}))

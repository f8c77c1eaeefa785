"""The same instance solved by another program: peers.py PEER FOLDER, one line of JSON.

Measured is the solver alone, with its input in the form that it wants; the answer is compared by compare.py.
"""

import json
import os
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
    seats_of = {name: int(openings[int(name[1:])]) for name in vacancies}

    def solve():
        return HospitalResident.create_from_dictionaries(applicants, vacancies, seats_of).solve(optimal="resident")

    solution, cpu, wall = measured(solve)
    seats = [(str(applicant), str(vacancy)) for vacancy, seated in solution.items() for applicant in seated]
    return standing(start, lists, taken(start, seats)), cpu, wall


def pypi_algmatch(folder):
    from algmatch import HospitalResidentsProblem

    openings, start, lists, _, column_rows, first = ranked(folder)
    # Its numbers begin with 1.
    problem = {
        "residents": {i + 1: [int(j) + 1 for j in lists[start[i] : start[i + 1]]] for i in range(len(start) - 1)},
        "hospitals": {
            j + 1: {
                "capacity": int(openings[j]),
                "preferences": [int(i) + 1 for i in column_rows[first[j] : first[j + 1]]],
            }
            for j in range(len(openings))
        },
    }
    solution, cpu, wall = measured(lambda: HospitalResidentsProblem(dictionary=problem).get_stable_matching())
    pairs = [pair for pair in solution["resident_sided"].items() if pair[1]]
    seats = [(f"r{int(applicant[1:]) - 1}", f"h{int(vacancy[1:]) - 1}") for applicant, vacancy in pairs]
    return standing(start, lists, taken(start, seats)), cpu, wall


def taken(start, seats):
    """The vacancy of each applicant, -1 = none, from names that are a letter and a number."""
    match = numpy.full(len(start) - 1, -1, numpy.int64)
    for applicant, vacancy in seats:
        match[int(applicant[1:])] = int(vacancy[1:])
    return match


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


def numba_paths(folder):
    """Alternating paths (Koenig) with a table of colours by node, compiled for the machine."""
    import numba

    numbers = Numbers(f"{folder}/colouring.bin", b"LOTSEK01")
    nodes, others = map(int, numbers.take("<u4", 2))
    edges = int(numbers.take("<u8", 1)[0])
    left, right = (numbers.take("<u4", edges).astype(numpy.int64) for _ in range(2))
    most = int(max(numpy.bincount(left).max(), numpy.bincount(right).max()))

    @numba.njit
    def colour(nodes, others, left, right, most):
        table = numpy.full((nodes + others, most), -1, numpy.int32)
        colours = numpy.empty(len(left), numpy.int32)
        for edge in range(len(left)):
            own, other = left[edge], nodes + right[edge]
            first, second = 0, 0
            while table[own, first] >= 0:
                first += 1
            while table[other, second] >= 0:
                second += 1
            if first != second:
                at, was, now = other, first, second
                moved = table[at, was]
                table[at, was] = -1
                while moved >= 0:
                    to = left[moved] if at >= nodes else nodes + right[moved]
                    following = table[to, now]
                    table[to, now] = moved
                    table[at, now] = moved
                    colours[moved] = now
                    if table[to, was] == moved:
                        table[to, was] = -1
                    at, moved = to, following
                    was, now = now, was
            table[own, first] = edge
            table[other, first] = edge
            colours[edge] = first
        return colours

    colour(nodes, others, left[:2], right[:2], most)
    colours, cpu, wall = measured(lambda: colour(nodes, others, left, right, most))
    for ends in (left, right):
        if len(numpy.unique(ends * most + colours)) < edges:
            sys.exit("somebody has a colour twice")
    return [int(colours.max()) + 1], cpu, wall


# Pairs of applicants and vacancies: which are open, and the ten best of everybody.

PAIRS = """applicants JOIN near ON near.own = applicants.occ JOIN vacancies ON vacancies.occ = near.asked
 WHERE lang >= lang_min - 1 AND recog >= recog_min AND ((mob >> region) & 1) = 1"""
POINTS = """10 * aff + 40 * {least}(lang - lang_min, 2) + 25 * (recog - recog_min)
 + 5 * {least}({greatest}(exp - exp_min, 0), 10) + {least}({greatest}(wage - wage_min, 0) {over} 20, 50)"""
DUCKDB = POINTS.format(least="least", greatest="greatest", over="//")
SQLITE = POINTS.format(least="min", greatest="max", over="/")
KEPT = 10
SHIFT = 1 << 22
TABLES = {
    "applicants": ("candidates.csv", {"id": "applicant"}),
    "vacancies": ("jobs.csv", {"id": "vacancy"}),
    "near": ("occ_nb.csv", {"occ_c": "own", "occ_j": "asked"}),
}


def columns(folder, table):
    file, names = TABLES[table]
    with open(f"{folder}/{file}") as lines:
        header = next(lines).strip().split(",")
        values = numpy.loadtxt(lines, dtype=numpy.int32, delimiter=",", ndmin=2)
    return {names.get(name, name): numpy.ascontiguousarray(values[:, place]) for place, name in enumerate(header)}


def sides(kernel):
    return ("applicant", "vacancy") if kernel == "best-vacancies" else ("vacancy", "applicant")


def duckdb_query(folder, kernel):
    import duckdb

    base = duckdb.connect(config={"threads": 2})
    for table in TABLES:
        arrays = columns(folder, table)
        base.register("arrays", arrays)
        base.execute(f"CREATE TABLE {table} AS SELECT * FROM arrays")
        base.unregister("arrays")
    if kernel == "match":
        # One row for each region that somebody can reach joins faster than a test of bits.
        base.execute("CREATE TABLE regions AS SELECT range::INTEGER AS reached FROM range(16)")
        query = f"""SELECT count(*), sum({DUCKDB})::BIGINT FROM applicants JOIN near ON near.own = applicants.occ
            JOIN regions ON ((mob >> reached) & 1) = 1 JOIN vacancies ON vacancies.occ = near.asked AND region = reached
            WHERE lang >= lang_min - 1 AND recog >= recog_min"""
    else:
        side, other = sides(kernel)
        key = f"({DUCKDB})::BIGINT * {SHIFT} + {SHIFT - 1} - {other}"
        query = f"""SELECT sum(len(best))::BIGINT, sum(list_sum([x // {SHIFT} for x in best]))::BIGINT,
            sum(list_sum([{SHIFT - 1} - x % {SHIFT} for x in best]))::BIGINT
            FROM (SELECT max({key}, {KEPT}) AS best FROM {PAIRS} GROUP BY {side})"""
    return measured(lambda: [int(x) for x in base.execute(query).fetchone()])


def sqlite_query(folder, kernel):
    import sqlite3

    base = sqlite3.connect(":memory:")
    for table in TABLES:
        arrays = columns(folder, table)
        base.execute(f"CREATE TABLE {table} ({', '.join(arrays)})")
        marks = ", ".join("?" * len(arrays))
        base.executemany(f"INSERT INTO {table} VALUES ({marks})", zip(*(a.tolist() for a in arrays.values())))
    base.execute("CREATE INDEX by_occupation ON vacancies (occ)")
    base.execute("CREATE INDEX by_own ON near (own)")
    base.execute("ANALYZE")
    if kernel == "match":
        query = f"SELECT count(*), sum({SQLITE}) FROM {PAIRS}"
    else:
        side, other = sides(kernel)
        query = f"""SELECT count(*), sum(points), sum(partner) FROM (SELECT {other} AS partner, {SQLITE} AS points,
            row_number() OVER (PARTITION BY {side} ORDER BY {SQLITE} DESC, {other}) AS place FROM {PAIRS})
            WHERE place <= {KEPT}"""
    return measured(lambda: list(base.execute(query).fetchone()))


def polars_frames(folder, kernel):
    import polars

    people, jobs, near = (polars.DataFrame(columns(folder, table)).lazy() for table in TABLES)
    at = polars.col

    def solve():
        pairs = people.join(near, left_on="occ", right_on="own").join(jobs, left_on="asked", right_on="occ")
        pairs = pairs.filter(
            (at("lang") >= at("lang_min") - 1)
            & (at("recog") >= at("recog_min"))
            & ((at("mob") & polars.lit(2, polars.Int32).pow(at("region"))) > 0)
        )
        points = (
            10 * at("aff")
            + 40 * polars.min_horizontal(at("lang") - at("lang_min"), 2)
            + 25 * (at("recog") - at("recog_min"))
            + 5 * (at("exp") - at("exp_min")).clip(0, 10)
            + ((at("wage") - at("wage_min")).clip(0, None) // 20).clip(None, 50)
        ).cast(polars.Int64)
        if kernel == "match":
            return list(pairs.select(polars.len(), points.sum()).collect(engine="streaming").row(0))
        side, other = sides(kernel)
        best = pairs.with_columns(key=points * SHIFT + (SHIFT - 1) - at(other)).group_by(side)
        kept = best.agg(at("key").top_k(KEPT)).explode("key")
        sums = kept.select(polars.len(), (at("key") // SHIFT).sum(), (SHIFT - 1 - at("key") % SHIFT).sum())
        return list(sums.collect(engine="streaming").row(0))

    return measured(solve)


def numba_pairs(folder, kernel):
    """What somebody would write by hand: vacancies sorted by occupation and region, and one loop over everything."""
    import numba

    people, jobs, near = (columns(folder, table) for table in TABLES)
    by_place = numpy.lexsort((jobs["recog_min"], jobs["lang_min"], jobs["region"], jobs["occ"]))
    jobs = {name: values[by_place] for name, values in jobs.items()}
    count = int(near["own"].max()) + 1
    first = numpy.searchsorted(jobs["occ"] * 16 + jobs["region"], numpy.arange(count * 16 + 1))
    around = numpy.searchsorted(near["own"], numpy.arange(count + 1))
    own = tuple(people[name] for name in ("occ", "lang", "recog", "mob", "exp", "wage_min"))
    asked = tuple(jobs[name] for name in ("lang_min", "recog_min", "exp_min", "wage", "vacancy"))
    table = (near["asked"], near["aff"])

    @numba.njit
    def total(occ, lang, recog, mob, exp, wish, lang_min, recog_min, exp_min, wage, ids, to, aff, first, around):
        pairs, points = 0, 0
        for one in range(len(occ)):
            for link in range(around[occ[one]], around[occ[one] + 1]):
                for region in range(16):
                    if (mob[one] >> region) & 1:
                        found, sum_ = 0, 0
                        for job in range(first[to[link] * 16 + region], first[to[link] * 16 + region + 1]):
                            is_open = (lang[one] >= lang_min[job] - 1) & (recog[one] >= recog_min[job])
                            score = (
                                10 * aff[link]
                                + 40 * min(lang[one] - lang_min[job], 2)
                                + 25 * (recog[one] - recog_min[job])
                                + 5 * min(max(exp[one] - exp_min[job], 0), 10)
                                + min(max(wage[job] - wish[one], 0) // numpy.int32(20), 50)
                            )
                            found += is_open
                            sum_ += score * is_open
                        pairs += found
                        points += sum_
        return pairs, points

    @numba.njit
    def best(
        occ, lang, recog, mob, exp, wish, lang_min, recog_min, exp_min, wage, ids, to, aff, first, around, rows, by_job
    ):
        keys = numpy.full((rows, KEPT), numpy.int64(-1))
        for one in range(len(occ)):
            for link in range(around[occ[one]], around[occ[one] + 1]):
                for region in range(16):
                    if (mob[one] >> region) & 1:
                        for job in range(first[to[link] * 16 + region], first[to[link] * 16 + region + 1]):
                            if lang[one] >= lang_min[job] - 1 and recog[one] >= recog_min[job]:
                                score = (
                                    10 * aff[link]
                                    + 40 * min(lang[one] - lang_min[job], 2)
                                    + 25 * (recog[one] - recog_min[job])
                                    + 5 * min(max(exp[one] - exp_min[job], 0), 10)
                                    + min(max(wage[job] - wish[one], 0) // numpy.int32(20), 50)
                                )
                                row, other = (ids[job], one) if by_job else (one, ids[job])
                                key = numpy.int64(score) * SHIFT + SHIFT - 1 - other
                                if key > keys[row, 0]:
                                    place = 0
                                    while place < KEPT - 1 and keys[row, place + 1] < key:
                                        keys[row, place] = keys[row, place + 1]
                                        place += 1
                                    keys[row, place] = key
        return keys

    rest = asked + table + (first, around)
    few = tuple(column[:10] for column in own)
    if kernel == "match":
        total(*few, *rest)
        return measured(lambda: [int(x) for x in total(*own, *rest)])
    by_job = kernel == "best-applicants"
    rows = len(asked[0]) if by_job else len(own[0])
    best(*few, *rest, max(rows, 10), by_job)
    keys, cpu, wall = measured(lambda: best(*own, *rest, rows, by_job))
    keys = keys[keys >= 0]
    return [len(keys), int((keys // SHIFT).sum()), int((SHIFT - 1 - keys % SHIFT).sum())], cpu, wall

# Courses, homes and pickups as whole numbers for HiGHS: rows are lists of (column, factor).


class Whole:
    """A model of whole columns from 0 to their most, handed to HiGHS as one matrix."""

    def __init__(self):
        self.most, self.cost, self.rows = [], [], []

    def column(self, cost=0, most=1):
        self.cost.append(cost)
        self.most.append(most)
        return len(self.cost) - 1

    def row(self, least, terms, most):
        self.rows.append((least, terms, most))

    def solve(self):
        import highspy

        limit = 1e30
        starts = numpy.cumsum([0] + [len(terms) for _, terms, _ in self.rows[:-1]]).astype(numpy.int32)
        places = numpy.array([column for _, terms, _ in self.rows for column, _ in terms], numpy.int32)
        factors = numpy.array([factor for _, terms, _ in self.rows for _, factor in terms], numpy.float64)
        least = numpy.array([-limit if low is None else low for low, _, _ in self.rows], numpy.float64)
        most = numpy.array([limit if high is None else high for _, _, high in self.rows], numpy.float64)
        columns, zero = len(self.cost), numpy.zeros(len(self.cost))
        kinds = numpy.full(columns, int(highspy.HighsVarType.kInteger), numpy.int32)
        # Ours has planned something small before, too.
        first = highspy.Highs()
        first.setOptionValue("output_flag", False)
        items = [first.addBinary(obj=-3.0 - number % 4) for number in range(20)]
        first.addConstr(sum((2 + number % 5) * item for number, item in enumerate(items)) <= 30)
        first.run()
        model = highspy.Highs()
        model.setOptionValue("output_flag", False)
        model.setOptionValue("time_limit", 30.0)
        # A gap of one in ten thousand would pass for proven otherwise.
        model.setOptionValue("mip_rel_gap", 0.0)
        cost, room = numpy.array(self.cost, numpy.float64), numpy.array(self.most, numpy.float64)

        def run():
            model.addVars(columns, zero, room)
            every = numpy.arange(columns, dtype=numpy.int32)
            model.changeColsCost(columns, every, cost)
            model.changeColsIntegrality(columns, every, kinds.astype(numpy.uint8))
            model.addRows(len(self.rows), least, most, len(places), starts, places, factors)
            model.run()

        _, cpu, wall = measured(run)
        found = model.getInfo()
        proven = model.getModelStatus() == highspy.HighsModelStatus.kOptimal
        if not proven and abs(found.objective_function_value) >= limit / 10:
            return ["none"], cpu, wall, round(found.mip_dual_bound, 1)
        value = [round(found.objective_function_value)]
        return value, cpu, wall, None if proven else round(found.mip_dual_bound, 1)


def instance(folder, file):
    with open(f"{folder}/{file}") as text:
        return json.load(text)


def highs_courses(folder):
    """Who learns in which group: a price for each group that is held, a hundred for each degree of priority left over."""
    given = instance(folder, "course.json")
    model = Whole()
    held = [model.column(group["cost"]) for group in given["groups"]]
    seated = [[] for _ in held]
    for person in given["people"]:
        choices = [(model.column(100 * person["prio"]), 1)]
        for number, group in enumerate(given["groups"]):
            suits = group["level"] == person["level"] and person["slots"] >> group["slot"] & 1
            if suits and group["end"] <= person["deadline"]:
                seat = (model.column(), 1)
                choices.append(seat)
                seated[number].append(seat)
        model.row(1, choices, 1)
    for group, column, seats in zip(given["groups"], held, seated):
        model.row(0, [*seats, (column, -group["min"])], None)
        model.row(None, [*seats, (column, -group["cap"])], 0)
    return model.solve()


def highs_housing(folder):
    """Who lives where: nights at a price, a fixed price for each house in use, 3000 for everybody without a bed."""
    given = instance(folder, "housing.json")
    model = Whole()
    used = [model.column(house["fixed"]) for house in given["houses"]]
    guests = [[] for _ in used]
    for person in given["people"]:
        choices = [(model.column(3000), 1)]
        nights = person["leave"] - person["arrive"]
        for number, house in enumerate(given["houses"]):
            apart = abs(house["city"] - person["city"])
            apart = min(apart, 8 - apart)
            if apart <= 1 and house["open"] <= person["arrive"] and person["leave"] <= house["close"]:
                bed = (model.column(nights * (house["cost"] + 8 * apart)), 1)
                choices.append(bed)
                guests[number].append((bed, person["arrive"], person["leave"]))
        model.row(1, choices, 1)
    for house, column, beds in zip(given["houses"], used, guests):
        # Most sleep there on a night on which somebody arrives.
        for night in sorted({arrive for _, arrive, _ in beds}):
            asleep = [bed for bed, arrive, leave in beds if arrive <= night < leave]
            model.row(None, [*asleep, (column, -house["beds"])], 0)
    return model.solve()


def highs_pickups(folder):
    """Who rides with whom: each ride is named after the party that lands first, with one vehicle or none."""
    given = instance(folder, "pickup.json")
    model = Whole()
    hubs = {}
    for party in given["arrivals"]:
        hubs.setdefault((party["city"], party["day"]), []).append(party)
    for parties in hubs.values():
        parties.sort(key=lambda party: party["t"])
        rides = [[] for _ in parties]
        for first, party in enumerate(parties):
            vehicles = [(model.column(kind["cost"]), kind["seats"]) for kind in given["types"]]
            aboard = []
            for number, other in enumerate(parties[first:], first):
                if other["t"] - party["t"] > given["wait"]:
                    break
                place = model.column()
                rides[number].append((place, 1))
                aboard.append((place, other["seats"]))
                model.row(None, [(place, 1), *((column, -1) for column, _ in vehicles)], 0)
            model.row(None, [*aboard, *((column, -seats) for column, seats in vehicles)], 0)
            model.row(None, [(column, 1) for column, _ in vehicles], 1)
        for places in rides:
            model.row(1, places, 1)
    return model.solve()


def polars_csv(folder):
    import polars

    def read():
        table = polars.read_csv(f"{folder}/applicants.csv")
        return [len(table), int(table["wage_min"].sum())]

    return measured(read)


def duckdb_import(folder, place):
    """Into memory, or into a file that is written to the end."""
    import duckdb

    def read():
        base = duckdb.connect(place, config={"threads": 2})
        base.execute(f"CREATE TABLE applicants AS SELECT * FROM read_csv('{folder}/applicants.csv')")
        base.execute("CHECKPOINT")
        return [int(x) for x in base.execute("SELECT count(*), sum(wage_min) FROM applicants").fetchone()]

    if os.path.exists(place):
        os.remove(place)
    return measured(read)


def sqlite_file(folder):
    """Python's readers of CSV and of SQLite are written in C as well."""
    import csv
    import sqlite3

    place = f"{folder}/peer.sqlite"
    if os.path.exists(place):
        os.remove(place)

    def read():
        with open(f"{folder}/applicants.csv", newline="", encoding="utf-8") as file:
            rows = csv.reader(file)
            names = next(rows)
            base = sqlite3.connect(place)
            base.execute(f"CREATE TABLE applicants ({', '.join(names)})")
            base.executemany(f"INSERT INTO applicants VALUES ({', '.join('?' * len(names))})", rows)
            base.commit()
        return [int(x) for x in base.execute("SELECT count(*), sum(wage_min) FROM applicants").fetchone()]

    return measured(read)


def of_kernel(solver):
    """For peers that solve several kernels: the folder's name begins with the kernel's."""
    return lambda folder: solver(folder, next(name for name in PAIR_KERNELS if f"/{name}-" in folder))


PAIR_KERNELS = ["match", "best-vacancies", "best-applicants"]

PEERS = {
    "duckdb": of_kernel(duckdb_query),
    "sqlite": of_kernel(sqlite_query),
    "polars": of_kernel(polars_frames),
    "numba-pairs": of_kernel(numba_pairs),
    "ortools-flow": ortools_flow,
    "lapx-lapjvs": lapx,
    "scipy-lsa": scipy_lsa,
    "matching": pypi_matching,
    "algmatch": pypi_algmatch,
    "numba": numba_proposals,
    "polars-csv": polars_csv,
    "duckdb-csv": lambda folder: duckdb_import(folder, ":memory:"),
    "duckdb-file": lambda folder: duckdb_import(folder, f"{folder}/peer.duckdb"),
    "sqlite-file": sqlite_file,
    "numba-paths": numba_paths,
    "highs-courses": highs_courses,
    "highs-housing": highs_housing,
    "highs-pickups": highs_pickups,
}

if __name__ == "__main__":
    name, folder = sys.argv[1:3]
    value, cpu, wall, *bound = PEERS[name](folder)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    answer = {"peer": name, "value": value, "cpu": cpu, "wall": wall, "mib": memory}
    # What a peer that gave up can say about the best value; absent = it proved its own.
    if bound and bound[0] is not None:
        answer["bound"] = bound[0]
    print(json.dumps(answer))

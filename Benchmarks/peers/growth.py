"""Draws how the time of each kernel grows: growth.py TABLES PICTURE. TABLES is any text with rows of compare.py, such as performance.md.

One panel for each kernel, seconds of CPU over the size, both in powers of ten, so that a power law is a straight line; its exponent, fitted
by least squares, stands in the legend. The same tables give the same picture to the byte.
"""

import math
import re
import sys

# What a size means, in the unit that the kernel's work depends on.
SIZES = {
    "match": ("applicants × vacancies", {"small": 1e7, "medium": 1e9, "large": 5e10}),
    "best-vacancies": ("applicants × vacancies", {"small": 1e7, "medium": 1e9, "large": 5e10}),
    "best-applicants": ("applicants × vacancies", {"small": 1e7, "medium": 1e9, "large": 5e10}),
    "assignment": ("pairs", {"small": 2e4, "medium": 5e5, "large": 5e6, "nation": 4.7e7}),
    "dense u": ("rows, columns", {"1000": 1e3, "2000": 2e3, "5000": 5e3}),
    "dense s": ("rows, columns", {"1000": 1e3, "2000": 2e3, "5000": 5e3}),
    "stable": ("pairs", {"small": 8e3, "medium": 1e5, "large": 1e6}),
    "ties": ("pairs", {"tiny": 1.2e3, "small": 8e3, "medium": 1e5, "large": 1e6}),
    "shortlists": ("pairs", {"tiny-steps": 1.1e4, "medium-steps": 9.6e4, "large": 2.9e6}),
    "fair": ("interviews", {"seed": 450, "mid": 2250, "big": 22500}),
    "colouring": ("edges", {"small": 450, "medium": 22500, "large": 5e6}),
    "courses": ("learners", {"s": 60, "m": 300, "l": 1500}),
    "housing": ("people", {"s": 60, "m": 300, "l": 1500}),
    "pickups": ("parties", {"s": 30, "m": 120, "l": 600}),
    "import-memory": ("rows", {"small": 1e4, "medium": 1e5, "large": 1e6}),
    "import-store": ("rows", {"small": 1e4, "medium": 1e5, "large": 1e6}),
}
OURS = "lotse"
# Peers of a kind look alike in every panel; others take what is left.
LOOKS = {"duckdb": 1, "duckdb-csv": 1, "duckdb-file": 1, "polars": 2, "polars-csv": 2, "sqlite": 3, "sqlite-file": 3}
LOOKS |= {"numba": 4, "numba-pairs": 4, "numba-paths": 4, "ortools-flow": 1, "lapx-lapjvs": 2, "scipy-lsa": 3, "matching": 2}
LOOKS |= {"highs-courses": 2, "highs-housing": 2, "highs-pickups": 2}
COLUMNS, WIDTH, PANEL, PLOT = 3, 920, (286, 292), (214, 160)
STYLE = """
    .ground { fill: #f4f6f8 } .panel { fill: #fff; stroke: #c9d3d9 } text { fill: #1c2a33 }
    .small { font-size: 11.5px; fill: #44545e } .grid { stroke: #e3e9ec } .axis { stroke: #7b8b95 }
    path { fill: none; stroke-width: 1.6 } path.l0 { stroke-width: 3 }
    .l0 { stroke: #2c6e49 } .l1 { stroke: #a0651a; stroke-dasharray: 7 3 } .l2 { stroke: #2a5db0; stroke-dasharray: 2 3 }
    .l3 { stroke: #8a3d6b; stroke-dasharray: 9 3 2 3 } .l4 { stroke: #5b6770; stroke-dasharray: 4 4 }
    circle { stroke: none } .d0 { fill: #2c6e49 } .d1 { fill: #a0651a } .d2 { fill: #2a5db0 } .d3 { fill: #8a3d6b } .d4 { fill: #5b6770 }
    @media (prefers-color-scheme: dark) {
      .ground { fill: #12191e } .panel { fill: #1a242b; stroke: #35454f } text { fill: #e6edf1 } .small { fill: #b3c1ca }
      .grid { stroke: #26333b } .axis { stroke: #71828d }
      .l0 { stroke: #6fce9a } .l1 { stroke: #e5a95c } .l2 { stroke: #7fb0ff } .l3 { stroke: #e08fc0 } .l4 { stroke: #a9b6be }
      .d0 { fill: #6fce9a } .d1 { fill: #e5a95c } .d2 { fill: #7fb0ff } .d3 { fill: #e08fc0 } .d4 { fill: #a9b6be }
    }"""


def rows(text):
    """Panel → program → points of size and seconds, in the order of the text; the last row of a size counts."""
    found, is_table = {}, False
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        is_table = cells[:3] == ["kernel", "size", "program"] or is_table and line.startswith("|")
        if not is_table or len(cells) < 7 or not re.fullmatch(r"[0-9.]+", cells[4]):
            continue
        kernel, size, program, seconds = cells[0], cells[1], cells[2], float(cells[4])
        if kernel == "dense":
            kernel, size = f"dense {size[0]}", size[2:]
        if (kernel, size) == ("shortlists", "medium"):
            # The same pairs as in steps, by the exact planner.
            size, program = "medium-steps", "lotse, exact"
        known = SIZES.get(kernel, ("", {}))[1].get(size)
        if known is None:
            print(f"{kernel} {size}: not drawn, SIZES does not say how large it is", file=sys.stderr)
            continue
        found.setdefault(kernel, {}).setdefault(program, {})[known] = max(seconds, 1e-5)
    return {kernel: found[kernel] for kernel in SIZES if len(found.get(kernel, {}).get(OURS, {})) > 1}


def exponent(points):
    """Slope of the line of least squares through the logarithms."""
    logs = [(math.log(size), math.log(seconds)) for size, seconds in points.items()]
    middle = [sum(part) / len(logs) for part in zip(*logs)]
    spread = sum((x - middle[0]) ** 2 for x, _ in logs)
    return sum((x - middle[0]) * (y - middle[1]) for x, y in logs) / spread if spread else None


def span(values):
    """The powers of ten around the values, at least two."""
    low, high = math.floor(math.log10(min(values)) + 1e-9), math.ceil(math.log10(max(values)) - 1e-9)
    return low, max(high, low + 1)


def words(power, unit):
    """10 ms, 100k."""
    if unit == "s":
        return f"{10 ** power} s" if power >= 0 else f"{10 ** (power + 3):g} ms"
    mark, rest = [("", 0), ("k", 3), ("M", 6), ("G", 9)][min(3, power // 3)]
    return f"{10 ** (power - rest)}{mark}"


def panel(kernel, programs, left, top):
    unit = SIZES[kernel][0]
    sizes = span([size for points in programs.values() for size in points])
    times = span([seconds for points in programs.values() for seconds in points.values()])
    x0, y0 = left + 56, top + 34 + PLOT[1]

    def place(size, seconds):
        x = x0 + PLOT[0] * (math.log10(size) - sizes[0]) / (sizes[1] - sizes[0])
        return x, y0 - PLOT[1] * (math.log10(seconds) - times[0]) / (times[1] - times[0])

    out = [f'<rect class="panel" x="{left}" y="{top}" width="{PANEL[0]}" height="{PANEL[1]}" rx="6"/>']
    out.append(f'<text x="{left + 14}" y="{top + 22}">{kernel}</text>')
    for power in range(times[0], times[1] + 1):
        y = place(1, 10.0**power)[1]
        out.append(f'<path class="grid" d="M{x0} {y:.1f}h{PLOT[0]}"/>')
        out.append(f'<text class="small" x="{x0 - 6}" y="{y + 4:.1f}" text-anchor="end">{words(power, "s")}</text>')
    for power in range(sizes[0], sizes[1] + 1):
        x = place(10.0**power, 1)[0]
        out.append(f'<path class="grid" d="M{x:.1f} {y0 - PLOT[1]}v{PLOT[1]}"/>')
        out.append(f'<text class="small" x="{x:.1f}" y="{y0 + 15}" text-anchor="middle">{words(power, "")}</text>')
    out.append(f'<path class="axis" d="M{x0} {y0 - PLOT[1]}v{PLOT[1]}h{PLOT[0]}"/>')
    out.append(f'<text class="small" x="{x0 + PLOT[0]}" y="{top + 22}" text-anchor="end">{unit}</text>')
    # Ours is drawn last, over the others.
    free = [look for look in (1, 2, 3, 4) if look not in {LOOKS.get(name) for name in programs}]
    looks = {name: 0 if name == OURS else LOOKS.get(name) or (free.pop(0) if free else 4) for name in programs}
    for name in sorted(programs, key=lambda name: name == OURS):
        places = [place(size, seconds) for size, seconds in sorted(programs[name].items())]
        line = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        out.append(f'<path class="l{looks[name]}" d="M{line}"/>')
        out += [f'<circle class="d{looks[name]}" cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in places]
    for index, (name, points) in enumerate(programs.items()):
        x, y = left + 14 + index % 2 * 136, y0 + 38 + index // 2 * 18
        power = exponent(points)
        out.append(f'<path class="l{looks[name]}" d="M{x} {y - 4}h22"/>')
        out.append(f'<text class="small" x="{x + 28}" y="{y}">{name}{"" if power is None else f" {power:.2f}"}</text>')
    return out


def main(tables, picture):
    with open(tables, encoding="utf-8") as file:
        found = rows(file.read())
    height = 52 + -(-len(found) // COLUMNS) * (PANEL[1] + 14)
    fastest = [f"{kernel} {exponent(programs[OURS]):.2f}" for kernel, programs in found.items()]
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="t d" '
        'font-family="system-ui, \'DejaVu Sans\', sans-serif" font-size="15">',
        '<title id="t">How the time of each kernel grows with its size</title>',
        f'<desc id="d">Exponents of Lotse: {", ".join(fastest)}.</desc>',
        f"<style>{STYLE}\n  </style>",
        f'<rect class="ground" width="{WIDTH}" height="{height}"/>',
        '<text class="small" x="17" y="28">Seconds of CPU over the size, both in powers of ten; behind each name the exponent of '
        "the fitted power law.</text>",
    ]
    for index, (kernel, programs) in enumerate(found.items()):
        left, top = 17 + index % COLUMNS * (PANEL[0] + 14), 44 + index // COLUMNS * (PANEL[1] + 14)
        out += panel(kernel, programs, left, top)
    with open(picture, "w", encoding="utf-8") as file:
        file.write("\n".join(out) + "\n</svg>\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])

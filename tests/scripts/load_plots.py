#!/usr/bin/env python3
"""Draws the table of a load run or a soak as an SVG beside it.

usage: tests/scripts/load_plots.py TABLE.csv
"""
import csv, html, itertools, math, pathlib, sys

WIDTH, LEFT, RIGHT, TOP, HEIGHT, GAP = 960, 86, 178, 84, 170, 62
INK, SOFT, GRID = "#1d1d1f", "#5f6368", "#e3e5e8"
COLOURS = ["#0b5cad", "#c2410c", "#15803d"]


def steps(most):
    """Round numbers up the axis, five or so, the last at or above the most."""
    rough = most / 4 or 1
    size = 10 ** math.floor(math.log10(rough))
    step = next(size * f for f in (1, 2, 2.5, 5, 10) if size * f >= rough)
    return [step * i for i in range(math.ceil(most / step - 1e-9) + 1)]


def number(value):
    return f"{value:,.10g}".replace(",", " ")


def median(values, span):
    """Each value smoothed over its neighbours, so that the course is seen."""
    return [sorted(values[max(0, i - span):i + span + 1])[len(values[max(0, i - span):i + span + 1]) // 2] for i in range(len(values))]


def text(x, y, words, anchor="start", size=13, colour=INK, more=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" fill="{colour}" {more}>{html.escape(words)}</text>'


def panel(top, heading, unit, times, lines, end, limit=None):
    """One chart: lines are (name, values)."""
    out = [text(LEFT, top - 12, heading, size=15, more='font-weight="600"')]
    most = max([v for _, values in lines for v in values if v == v] + [limit[1] * 1.2 if limit else 0, 1])
    marks = steps(most)
    x = lambda t: LEFT + (WIDTH - LEFT - RIGHT) * t / end
    y = lambda v: top + HEIGHT * (1 - v / marks[-1])
    for mark in marks:
        out.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(mark):.1f}" y2="{y(mark):.1f}" stroke="{GRID}"/>')
        out.append(text(LEFT - 8, y(mark) + 4.5, number(mark), "end", colour=SOFT))
    out.append(text(0, 0, unit, "middle", colour=SOFT, more=f'transform="translate(18 {top + HEIGHT / 2:.1f}) rotate(-90)"'))
    if limit:
        name, value = limit
        out.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(value):.1f}" y2="{y(value):.1f}" stroke="#b91c1c" stroke-dasharray="6 4"/>')
    places = []
    for (name, values), colour in zip(lines, COLOURS):
        # Where nothing was sent there is no time to show: the line has a gap.
        for there, piece in itertools.groupby(zip(times, values), key=lambda p: p[1] == p[1]):
            points = [(x(t), y(v)) for t, v in piece]
            if there:
                out.append(f'<polyline fill="none" stroke="{colour}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" points="{" ".join(f"{a:.1f},{b:.1f}" for a, b in points * (2 if len(points) == 1 else 1))}"/>')
        points = [(x(t), y(v)) for t, v in zip(times, values) if v == v]
        places.append([points[-1][1], name, colour])
    if limit:
        places.append([y(limit[1]), limit[0], "#b91c1c"])
    # Names stand beside the ends of their lines, kept apart.
    places.sort()
    for a, b in zip(places, places[1:]):
        b[0] = max(b[0], a[0] + 17)
    over = max(0, places[-1][0] - (top + HEIGHT))
    for place in places:
        out.append(text(WIDTH - RIGHT + 10, place[0] - over + 4.5, place[1], colour=place[2], more='font-weight="600"'))
    return out


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    path = pathlib.Path(sys.argv[1])
    rows = list(csv.DictReader(path.open()))
    column = lambda name: [float(r[name]) for r in rows]
    times, end = column("seconds"), float(rows[-1]["seconds"])
    kind, store = path.stem.split("-")
    store = {"sqlite": "SQLite", "postgres": "PostgreSQL"}[store]
    minutes = end > 300
    rate = lambda name: [max(0, b - a) / max(0.1, t - s) for a, b, s, t in zip(column(name)[:1] + column(name), column(name), [0] + times, times)]
    acks = [("Acknowledgement of a delivery, each look's own", "milliseconds", [("99th percentile", column("ack_p99_ms")), ("median", column("ack_p50_ms"))], ("50 ms", 50))]
    queues = [("Waiting to be handled and to be delivered", "rows", [("inbox", column("inbox")), ("outbox", column("outbox"))], None)]
    memory = [("Memory of the bot's process", "megabytes", [("resident", column("resident_mb")), ("anonymous", column("anonymous_mb")), ("managed heap", column("heap_mb"))], None)]
    flows = [("Deliveries sent and messages delivered", "per second", [("sent", median(rate("sent"), 1)), ("delivered", median(rate("posts"), 1))], None)]
    panels = flows + queues + acks + memory if kind == "load" else memory + queues + acks
    heading = f"Load on {store}: one core for the bot, one for the platform" if kind == "load" else f"Soak on {store}: {end / 60:.0f} minutes of a mixed, modest load"
    bottom = TOP + len(panels) * (HEIGHT + GAP)
    x = lambda t: LEFT + (WIDTH - LEFT - RIGHT) * t / end
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {bottom + 30}" width="{WIDTH}" height="{bottom + 30}" font-family="system-ui, sans-serif" role="img" aria-label="{html.escape(heading)}">',
           f'<rect width="{WIDTH}" height="{bottom + 30}" fill="#fff"/>', text(LEFT, 30, heading, size=19, more='font-weight="700"')]
    # The phases: a shade behind every second one, their names once on top.
    phases = []
    for row, t in zip(rows, times):
        if not phases or phases[-1][0] != row["phase"]:
            phases.append([row["phase"], t if phases else 0, t])
        phases[-1][2] = t
    for i, (name, since, until) in enumerate(phases if len(phases) > 1 else []):
        until = phases[i + 1][1] if i + 1 < len(phases) else end
        for n in range(len(panels)):
            if i % 2 == 1:
                out.append(f'<rect x="{x(since):.1f}" y="{TOP + n * (HEIGHT + GAP)}" width="{x(until) - x(since):.1f}" height="{HEIGHT}" fill="#f1f4f8"/>')
        out.append(text((x(since) + x(until)) / 2, 54, name, "middle", colour=SOFT))
    for n, (title, unit, lines, limit) in enumerate(panels):
        out += panel(TOP + n * (HEIGHT + GAP), title, unit, times, lines, end, limit)
    scale = 60 if minutes else 1
    for mark in steps(end / scale):
        if mark * scale <= end:
            for n in range(len(panels)):
                out.append(text(x(mark * scale), TOP + n * (HEIGHT + GAP) + HEIGHT + 18, number(mark), "middle", colour=SOFT))
    out.append(text(LEFT + (WIDTH - LEFT - RIGHT) / 2, bottom - GAP + 40, "minutes" if minutes else "seconds", "middle", colour=SOFT))
    out.append("</svg>")
    target = path.with_suffix(".svg")
    target.write_text("\n".join(out))
    print(target)


main()

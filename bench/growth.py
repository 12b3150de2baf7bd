#!/usr/bin/env python3
"""One table of what bench/growth.sh measured: a row for each page, a column for each ledger. Usage: bench/growth.py FOLDER NAME …"""
import pathlib, re, sys

folder, names = pathlib.Path(sys.argv[1]), sys.argv[2:]
rows, columns = [], {}
for name in names:
    seen, starts = {}, []
    for line in (folder / f"{name}.rows").read_text().splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) >= 3 and re.match(r"[0-9]", cells[1]):
            seen[cells[0]] = ", ".join(cells[1:])
        elif start := re.match(r"([0-9.]+) s to the first byte", line):
            starts.append(float(start[1]))
    if starts:
        seen["cold start, s to the first byte: median, longest"] = f"{sorted(starts)[len(starts) // 2]:.2f}, {max(starts):.2f}"
    rows += [row for row in seen if row not in rows]
    columns[name] = seen
store = {"s": "SQLite", "p": "PostgreSQL"}
print("| pages: requests a second, p50, p99; search: ms at p50, p95 | " + " | ".join(f"10^{name[1:]}, {store[name[0]]}" for name in names) + " |")
print("| --- |" + " ---: |" * len(names))
for row in rows:
    print(f"| {row} | " + " | ".join(columns[name].get(row, "–") for name in names) + " |")

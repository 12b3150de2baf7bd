#!/usr/bin/env python3
"""One table of what bench/peers.sh measured: a row for each program, a column for each act, and how often ours answers for
each answer of theirs. Usage: bench/peers/side-by-side.py ROWS.md"""
import sys

acts, programs, rate = [], [], {}
for line in open(sys.argv[1], encoding="utf-8"):
    cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
    if len(cells) < 5 or not cells[2][:1].isdigit():
        continue
    program, act = cells[0], cells[1]
    acts += [act] if act not in acts else []
    programs += [program] if program not in programs else []
    rate[program, act] = (float(cells[2]), f"{cells[2]}, {cells[3]}, {cells[4]}")
print("| requests a second, p50, p99 | " + " | ".join(acts) + " |")
print("| --- |" + " ---: |" * len(acts))
for program in programs:
    print(f"| {program} | " + " | ".join(rate.get((program, act), (0, "–"))[1] for act in acts) + " |")
ours = [program for program in programs if program.startswith("Guankao")]
for program in (program for program in programs if program not in ours):
    for act in acts:
        for mine in ours:
            if (program, act) not in rate or (mine, act) not in rate:
                continue
            if rate[program, act][0] == 0:
                print(f"{act}: {program} answered nothing in the time")
            else:
                print(f"{act}: {mine} answers {rate[mine, act][0] / rate[program, act][0]:.1f} times as often as {program}")

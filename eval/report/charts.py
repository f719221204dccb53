"""Figures of a results document go in, small inline SVG drawings come out; the table beside each says the same.

Colours are the page's own (classes, not values), so that they follow its light and dark.
"""

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil
from typing import Any

WIDTH, ROW, LEFT, RIGHT = 640, 26, 190, 60
HEIGHT = 240  # of the drawings with axes
BARS = 20


def intervals(groups: Sequence[Mapping[str, Any]], label: str) -> str:
    """The share of full scores of each group as a dot on its interval, 0 to 100 %."""
    span = WIDTH - LEFT - RIGHT

    def x(percent: float) -> float:
        return round(LEFT + span * percent / 100, 1)

    height = ROW * len(groups) + 30
    parts = [
        f'<line class="grid" x1="{x(tick)}" x2="{x(tick)}" y1="0" y2="{height - 24}"/>'
        f'<text class="axis" x="{x(tick)}" y="{height - 6}" text-anchor="middle">{tick} %</text>'
        for tick in (0, 25, 50, 75, 100)
    ]
    for number, group in enumerate(groups):
        y, full = ROW * number + 14, group["full"]
        parts.append(f'<text x="{LEFT - 10}" y="{y + 4}" text-anchor="end">{escape(group["value"])}</text>')
        low, high = x(group["full_low"]), x(group["full_high"])
        parts.append(f'<line class="interval" x1="{low}" x2="{high}" y1="{y}" y2="{y}"/>')
        parts.append(f'<circle class="dot" cx="{x(full)}" cy="{y}" r="5"/>')
        parts.append(f'<text x="{WIDTH - RIGHT + 12}" y="{y + 4}">{full:.1f}</text>')
    return _drawing(height, label, parts)


def risk_coverage(curve: Sequence[Sequence[float]], label: str) -> str:
    """Coverage from left to right, risk upwards, both in percent; the risk axis ends at the next five percent."""
    if not curve:
        return ""
    top = max(5, 5 * ceil(20 * max(risk for _, risk in curve)))
    points = [(50 + 560 * coverage, 200 - 180 * 100 * risk / top) for coverage, risk in curve]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    parts = [*_axes(("0 %", "50 %", "100 %"), (f"{top} %", "0 %"))]
    parts.append(f'<polyline class="curve" points="{path}"/>')
    return _drawing(HEIGHT, label, parts)


def histogram(values: Sequence[float], label: str) -> str:
    """How many values fall in each of twenty equal parts from 0 to their 99th percentile; larger ones in the last."""
    if not values:
        return ""
    top = max(sorted(values)[min(int(len(values) * 0.99), len(values) - 1)], 1e-9)
    counts = [0] * BARS
    for value in values:
        counts[min(int(BARS * value / top), BARS - 1)] += 1
    width, most = 560 / BARS, max(counts)
    parts = [*_axes(("0 ms", f"{top / 2:.0f} ms", f"{top:.0f} ms"), (str(most), "0"))]
    for number, count in enumerate(counts):
        height = 180 * count / most
        x, y = 50 + width * number, 200 - height
        parts.append(f'<rect class="bar" x="{x:.1f}" y="{y:.1f}" width="{width - 2:.1f}" height="{height:.1f}"/>')
    return _drawing(HEIGHT, label, parts)


def _axes(below: Sequence[str], beside: Sequence[str]) -> list[str]:
    parts = [
        '<line class="grid" x1="50" x2="610" y1="200" y2="200"/><line class="grid" x1="50" x2="50" y1="20" y2="200"/>'
    ]
    for number, text in enumerate(below):
        x = 50 + 560 * number / (len(below) - 1)
        parts.append(f'<text class="axis" x="{x:.0f}" y="222" text-anchor="middle">{text}</text>')
    for number, text in enumerate(beside):
        y = 20 + 180 * number / (len(beside) - 1)
        parts.append(f'<text class="axis" x="44" y="{y + 4:.0f}" text-anchor="end">{text}</text>')
    return parts


def _drawing(height: int, label: str, parts: Sequence[str]) -> str:
    return f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(label)}">{"".join(parts)}</svg>'

"""Figures of a results document go in, small inline SVG drawings come out; the table beside each says the same.

Colours are the page's own (classes, not values), so that they follow its light and dark.
"""

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil
from typing import Any

WIDTH, ROW, LEFT, RIGHT = 420, 24, 110, 50  # narrow enough for a phone
PLOT_LEFT, PLOT_RIGHT, PLOT_TOP, PLOT_BOTTOM, HEIGHT = 45, 395, 15, 165, 195  # of the drawings with axes
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
        parts.append(f'<circle class="dot" cx="{x(full)}" cy="{y}" r="4"/>')
        parts.append(f'<text x="{WIDTH - RIGHT + 12}" y="{y + 4}">{full:.1f}</text>')
    return _drawing(height, label, parts)


def risk_coverage(curve: Sequence[Sequence[float]], label: str) -> str:
    """Coverage from left to right, risk upwards, both in percent; the risk axis ends at the next five percent."""
    if not curve:
        return ""
    top = max(5, 5 * ceil(20 * max(risk for _, risk in curve)))
    points = ((_x(coverage), _y(100 * risk / top)) for coverage, risk in curve)
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    axes = _axes(("0 %", "50 %", "100 %"), (f"{top} %", "0 %"))
    return _drawing(HEIGHT, label, [*axes, f'<polyline class="curve" points="{path}"/>'])


def histogram(values: Sequence[float], label: str) -> str:
    """How many values fall in each of twenty equal parts from 0 to their 99th percentile; larger ones in the last."""
    if not values:
        return ""
    top = max(sorted(values)[min(int(len(values) * 0.99), len(values) - 1)], 1e-9)
    counts = [0] * BARS
    for value in values:
        counts[min(int(BARS * value / top), BARS - 1)] += 1
    most, width = max(counts), (PLOT_RIGHT - PLOT_LEFT) / BARS
    parts = _axes(("0 ms", f"{top / 2:.0f} ms", f"{top:.0f} ms"), (str(most), "0"))
    for number, count in enumerate(counts):
        x, y = _x(number / BARS), _y(count / most)
        parts.append(
            f'<rect class="bar" x="{x:.1f}" y="{y:.1f}" width="{width - 1.5:.1f}" height="{PLOT_BOTTOM - y:.1f}"/>'
        )
    return _drawing(HEIGHT, label, parts)


def _x(share: float) -> float:
    return PLOT_LEFT + (PLOT_RIGHT - PLOT_LEFT) * share


def _y(share: float) -> float:
    return PLOT_BOTTOM - (PLOT_BOTTOM - PLOT_TOP) * share


def _axes(below: Sequence[str], beside: Sequence[str]) -> list[str]:
    """Both axes with what is written along them: from left to right, and from the top down."""
    ends = ((PLOT_RIGHT, PLOT_BOTTOM), (PLOT_LEFT, PLOT_TOP))
    parts = [f'<line class="grid" x1="{PLOT_LEFT}" x2="{x}" y1="{y}" y2="{PLOT_BOTTOM}"/>' for x, y in ends]
    for number, text in enumerate(below):
        x = _x(number / (len(below) - 1))
        parts.append(f'<text class="axis" x="{x:.0f}" y="{PLOT_BOTTOM + 20}" text-anchor="middle">{text}</text>')
    for number, text in enumerate(beside):
        y = _y(1 - number / (len(beside) - 1))
        parts.append(f'<text class="axis" x="{PLOT_LEFT - 6}" y="{y + 4:.0f}" text-anchor="end">{text}</text>')
    return parts


def _drawing(height: int, label: str, parts: Sequence[str]) -> str:
    return f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(label)}">{"".join(parts)}</svg>'

"""What was measured as briefings grew in number goes in; a picture of it, SVG that loads nothing, comes out."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.metrics import quantile

Found = Mapping[str, Any]
Points = list[tuple[float, float]]

_WIDTH, _HEIGHT = 330, 190  # of the field of one panel, in pixels
_LEFT, _TOP, _ACROSS, _DOWN = 60, 64, 430, 280  # of the first field, and from one panel to the next
# Colours that colour-blind readers tell apart (Okabe and Ito 2008), with a mark and a dash of their own.
_SERIES = {
    "one index a briefing": ("#0072b2", ""),
    "all in one index": ("#d55e00", "6 3"),
    "recipe, all in one index": ("#555555", "2 3"),
}


@dataclass(frozen=True, slots=True)
class Axis:
    """A logarithmic axis from one power of ten to another."""

    low: int
    high: int

    @staticmethod
    def over(values: Iterable[float]) -> "Axis":
        """The smallest that holds all values; at least one decade."""
        logs = [math.log10(value) for value in values if value > 0]
        low = math.floor(min(logs, default=0))
        return Axis(low, max(math.ceil(max(logs, default=1) - 1e-9), low + 1))

    def share(self, value: float) -> float:
        """Where a value stands, 0 to 1."""
        return (math.log10(value) - self.low) / (self.high - self.low)

    @property
    def ticks(self) -> list[tuple[float, str]]:
        """Place, 0 to 1, and label of each power of ten."""
        powers = range(self.low, self.high + 1)
        return [(self.share(10.0**power), f"{10.0**power:,.{max(-power, 0)}f}") for power in powers]


def plot(growth: Found) -> str:
    """The picture: index build, index size, memory and latency over the number of briefings, both axes logarithmic."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    folder = FileSystemLoader(Path(__file__).parent)
    template = Environment(loader=folder, autoescape=True, undefined=StrictUndefined).get_template("growth.svg")
    titled = _titled(growth)
    counts = Axis.over([count for _, series in titled for points in series.values() for count, _ in points])
    panels = []
    for number, (title, series) in enumerate(titled):
        values = Axis.over([value for points in series.values() for _, value in points])
        left, top = _LEFT + number % 2 * _ACROSS, _TOP + number // 2 * _DOWN
        panels.append(
            {
                "title": title,
                "left": left,
                "top": top,
                "across": [(round(left + share * _WIDTH, 1), label) for share, label in counts.ticks],
                "up": [(round(top + (1 - share) * _HEIGHT, 1), label) for share, label in values.ticks],
                "series": [(name, _placed(points, counts, values, left, top)) for name, points in series.items()],
            }
        )
    return template.render(panels=panels, styles=_SERIES, width=_WIDTH, height=_HEIGHT)


def _placed(points: Points, counts: Axis, values: Axis, left: int, top: int) -> Sequence[tuple[float, float]]:
    return [
        (round(left + counts.share(count) * _WIDTH, 1), round(top + (1 - values.share(value)) * _HEIGHT, 1))
        for count, value in points
    ]


def _titled(growth: Found) -> list[tuple[str, dict[str, Points]]]:
    def marks(task: str, value: Callable[[Found], float]) -> Points:
        return [(mark["briefings"], value(mark)) for mark in growth[task]["marks"]]

    def pools(value: Callable[[Found], float]) -> list[Points]:
        return [
            [(p["briefings"], value(p)) for p in growth["pooled"] if p["finished"] and p["system"] == system]
            for system in ("ours", "langchain")
        ]

    def median_ms(found: Found) -> float:
        return quantile(found["latency_ms"], 0.5)

    titled = (
        ("Index build, s", marks("build-many", lambda m: m["seconds"]), pools(lambda p: p["build_s"])),
        ("Index, MiB", marks("build-many", lambda m: m["index_mib"]), pools(lambda p: p["index_mib"])),
        ("Memory, MiB", marks("turns", lambda m: m["mib"]), pools(lambda p: p["mib"])),
        ("Answer or search alone, median ms", marks("turns", median_ms), pools(median_ms)),
    )
    return [(title, dict(zip(_SERIES, (alone, *pooled), strict=True))) for title, alone, pooled in titled]

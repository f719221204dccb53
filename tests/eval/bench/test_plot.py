"""The picture shows what was measured where it belongs, and loads nothing."""

from typing import Any
from xml.etree import ElementTree

import pytest

from eval.bench.plot import Axis, plot

SVG = "{http://www.w3.org/2000/svg}"


def test_an_axis_holds_all_values_between_powers_of_ten() -> None:
    axis = Axis.over([3, 40, 100])
    assert (axis.low, axis.high) == (0, 2)
    assert axis.share(10) == pytest.approx(0.5)
    assert axis.ticks == [(0, "1"), (0.5, "10"), (1, "100")]
    assert Axis.over([5]).ticks == [(0, "1"), (1, "10")]
    assert Axis.over([0.02, 0.5]).ticks[0] == (0, "0.01")
    assert Axis.over([]).ticks  # nothing was reached


def mark(count: int) -> dict[str, Any]:
    return {"briefings": count, "seconds": float(count), "index_mib": 5.0 * count, "mib": 400.0, "latency_ms": [9.0]}


def pool(system: str, count: int, finished: bool = True) -> dict[str, Any]:
    found = {"build_s": 1.0 * count, "index_mib": 4.0 * count, "mib": 300.0, "latency_ms": [3.0]}
    return {"system": system, "briefings": count, "finished": finished} | (found if finished else {})


def test_each_series_has_its_points_in_every_panel() -> None:
    pooled = [pool("ours", 1), pool("ours", 10, finished=False), pool("langchain", 1), pool("langchain", 10)]
    both = {"marks": [mark(1), mark(10)]}
    root = ElementTree.fromstring(plot({"build-many": both, "turns": both, "pooled": pooled}))
    lines = [line.attrib["points"].split() for line in root.iter(f"{SVG}polyline")]
    assert [len(points) for points in lines] == [2, 1, 2] * 4
    build = lines[0]
    assert build == ["60.0,254.0", "390.0,64.0"]  # 1 s for one, 10 s for ten: from corner to corner
    assert not [value for node in root.iter() for key, value in node.attrib.items() if "href" in key or "url(" in value]

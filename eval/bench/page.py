"""What was measured goes in, the page that a person reads comes out: Markdown tables, ours beside the usual recipe."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from eval.metrics import quantile
from eval.side_by_side import markdown

Found = Mapping[str, Any]
_MISSING = "–"

_PAGE = """\
# Speed and size

Made by `python app.py bench --limit {limit} --output docs` on {date}, commit {commit}, in {minutes} minutes on
{machine}. Where other work shares the machine, all times are longer; the ratios tell more then. Load average: {load}.

Every measurement is a process of its own. *Ours* is the assistant without a language model; *recipe* is LangChain's
usual recipe, built from the same packages: recursive splitter 1000/200, the same embedder, Chroma, top 4, and a reader
that quotes the nearest lines. Ratios are ours ÷ recipe: below 1 ours takes less. The recipe looks for similar text and
quotes it; how often each is right stands in [systems.md](systems.md).

## One briefing

{one}
Index build, reopening and cold start include all that a fresh process has to import and load, which is most of them;
the median of {repeats} counts. A warm answer is one to a question that this process has not met yet.

## Warm answers by kind of question

{kinds}
## More briefings

The shipped briefing with other people, programmes, figures and extensions, again and again. Each measurement ended
after {limit} s; nothing is extrapolated, and {missing} was out of reach.

![Growth from one briefing on](bench.svg)

### One index a briefing, as the product works

{many}
Reached in the time: {reached}. Memory is what the one process holds that has read, built or opened so many in turn.

### All in one index, search alone

The product does not do this; it shows how the search would grow.

{pooled}"""


def page(found: Found) -> str:
    """The page."""
    growth, plan = found["growth"], found["plan"]
    titles = {"ingest-many": "read", "build-many": "index built", "turns": "opened and asked"}
    reached = ", ".join(f"{title} {growth[task]['done']:,}" for task, title in titles.items())
    machine = found["machine"]
    return _PAGE.format(
        date=found["finished"][:10],
        commit=(found["commit"] or "unknown")[:9] + (" (with changes)" if found["dirty"] else ""),
        minutes=round(found["seconds"] / 60, 1),
        load=" before, ".join(f"{load:.1f}" for load in found["load"]) + " after",
        machine=f"{machine['cores']} cores, {machine['memory_gib']} GiB, Python {machine['python']}",
        one=_one(found["contenders"]),
        repeats=plan["repeats"],
        kinds=_kinds(found["contenders"]),
        limit=round(plan["limit_s"]),
        missing=f'"{_MISSING}"',
        many=_many(growth, plan["marks"]),
        reached=f"{reached} of {plan['marks'][-1]:,}",
        pooled=_pooled(growth["pooled"], plan["pools"]),
    )


def _one(contenders: Found) -> str:
    def rows() -> Iterable[tuple[str, float, float]]:
        ours, recipe = contenders["ours"], contenders["langchain"]
        for name, key in (
            ("ingest of the whole briefing, s", "ingest_s"),
            ("index build, s", "build_s"),
            ("index, MiB", "index_mib"),
            ("cold start of one question (`ask`), s", "cold_s"),
        ):
            yield name, ours[key], recipe[key]
        yield "reopening, to the first answer, s", reopened(ours), reopened(recipe)
        for share in (0.5, 0.95):
            yield f"warm answer p{100 * share:.0f}, ms", latency(ours, share), latency(recipe, share)
        for threads in ours["rates"]:
            yield (
                f"answers/s, {threads} thread{'s' * (threads != '1')}",
                ours["rates"][threads],
                recipe["rates"][threads],
            )
        yield "peak memory while building, MiB", ours["build_peak_mib"], recipe["build_peak_mib"]
        yield "peak memory while answering, MiB", ours["serve_peak_mib"], recipe["serve_peak_mib"]

    lines = [contenders[name]["lines"] / contenders[name]["ingest_s"] for name in ("ours", "langchain")]
    measured = [("ingest, lines/s", *lines), *rows()]
    table = [(name, _round(ours), _round(recipe), _ratio(ours, recipe)) for name, ours, recipe in measured]
    return markdown(("measure", "ours", "recipe", "ratio"), table)


def _kinds(contenders: Found) -> str:
    ours, recipe = (contenders[name]["latency_ms"] for name in ("ours", "langchain"))
    table = []
    for kind in ours:
        shown = [quantile(found[kind], share) for found in (ours, recipe) for share in (0.5, 0.95)]
        table.append((kind, str(len(ours[kind])), *map(_round, shown), _ratio(shown[0], shown[2])))
    headings = ("kind", "n", "ours p50 ms", "ours p95 ms", "recipe p50 ms", "recipe p95 ms", "p50 ratio")
    return markdown(headings, table)


def _many(growth: Found, marks: Sequence[int]) -> str:
    read, built, opened = (
        {mark["briefings"]: mark for mark in growth[task]["marks"]} for task in ("ingest-many", "build-many", "turns")
    )
    table = []
    for mark in marks:
        turn = opened.get(mark)
        cells = [
            _of(read, mark, "seconds"),
            _of(built, mark, "seconds"),
            _of(built, mark, "index_mib"),
            _round(quantile(turn["open_s"], 0.5)) if turn else _MISSING,
            _round(quantile(turn["latency_ms"], 0.5)) if turn else _MISSING,
            _round(quantile(turn["latency_ms"], 0.95)) if turn else _MISSING,
            *(_of(known, mark, "mib") for known in (read, built, opened)),
        ]
        table.append((f"{mark:,}", *cells))
    return markdown(
        (
            "briefings",
            "ingest s",
            "index build s",
            "indexes MiB",
            "opening one s",
            "answer p50 ms",
            "answer p95 ms",
            "reading MiB",
            "building MiB",
            "answering MiB",
        ),
        table,
    )


def _pooled(pooled: Sequence[Found], pools: Sequence[int]) -> str:
    known = {(pool["system"], pool["briefings"]): pool for pool in pooled if pool["finished"]}
    table = []
    for count in pools:
        for system, name in (("ours", "ours"), ("langchain", "recipe")):
            pool = known.get((system, count))
            cells = [_MISSING] * 6
            if pool:
                figures = (pool["build_s"], pool["index_mib"], pool["peak_mib"])
                latencies = [quantile(pool["latency_ms"], share) for share in (0.5, 0.95)]
                cells = [f"{pool['texts']:,}", *map(_round, (*figures, *latencies))]
            table.append((name, f"{count:,}", *cells))
    headings = ("system", "briefings", "texts", "build s", "index MiB", "peak MiB", "search p50 ms", "search p95 ms")
    return markdown(headings, table)


def latency(contender: Found, share: float) -> float:
    """A quantile over the answers of all kinds, in ms."""
    return quantile([value for values in contender["latency_ms"].values() for value in values], share)


def reopened(contender: Found) -> float:
    """Seconds from the start of opening to the first answer."""
    return float(contender["open_s"]) + float(contender["first_ms"]) / 1000


def _of(known: Mapping[int, Found], mark: int, key: str) -> str:
    return _round(known[mark][key]) if mark in known else _MISSING


def _ratio(ours: float, recipe: float) -> str:
    return f"{_round(ours / recipe)} ×" if recipe else _MISSING


def _round(value: float) -> str:
    """Three digits that say something, as many zeros as it takes."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 0.1 else f"{value:.2g}"

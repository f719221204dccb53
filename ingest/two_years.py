"""An item that counts in two years ("나눔: ('25) 2과정 40명 → ('26) 3과정 60명", or "나눔: 2/3과정, 40/60명" below a
legend) in; one item for each year out."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.bullets import Item
from ingest.headings import full_year
from ingest.pairs import Years, sides
from ingest.records import Phase
from ingest.tables import TOTAL

_YEAR = r"[(（\[]?\s*(?:20|['’‘])(?P<{0}>\d\d)\s*년?도?\s*[)）\]]?\s*[:：]?\s*"
_BOTH = re.compile(
    rf"^(?P<name>.*?\S)\s*[:：]?\s*{_YEAR.format('old')}(?P<was>\d[^→⇒]*?)\s*(?:→|⇒|->)\s*{_YEAR.format('new')}(?P<now>\d.*)$"
)


def by_year(item: Item, pairs: Years | None = None) -> Iterator[tuple[Item, tuple[int, Phase] | None]]:
    """The item for each year that it counts, the older first, with the year; an item that counts in no two years as it
    is, without one. What all of them add up to is none of them. ``pairs`` are the years of figures set in pairs."""
    both = _BOTH.match(item.text)
    old, new = (full_year(both["old"]), full_year(both["new"])) if both else (None, None)
    told = sides(item.text) if pairs else None
    if pairs and told:
        if not TOTAL.fullmatch(item.text.partition(":")[0].strip(" ⇒→")):
            yield from ((replace(item, text=told[0]), (pairs[0], Phase.RESULT)),) if told[0] else ()
            yield from ((replace(item, text=told[1]), (pairs[1], Phase.PLAN)),) if told[1] else ()
    elif both is None or old is None or new is None or new != old + 1:
        yield item, None
    elif not TOTAL.fullmatch(both["name"].strip(" :：⇒→")):
        yield replace(item, text=f"{both['name']} {both['was']}"), (old, Phase.RESULT)
        yield replace(item, text=f"{both['name']} {both['now']}"), (new, Phase.PLAN)

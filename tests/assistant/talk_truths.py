"""Truths of single questions in; what the last answer holds of conversations that name their thing but once out.

What is asked last of a thing is what they tell of it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tests.assistant.ways import Truth

# By the kind of a single question, the kinds of conversations that end in it.
_ENDS_IN = {
    "courses_of_course": ("then_courses",), "people": ("then_people",), "heads_of_programme": ("then_heads",),
    "quarter_of_item": ("then_quarter",), "amount_before": ("then_item_before",), "code_of_item": ("then_code",),
    "share_of_item": ("then_share",), "department_of": ("then_department",), "post_of": ("then_post",),
    "phone_in_charge": ("then_number",), "aim_of_programme": ("then_aim",), "base_of_programme": ("then_base",),
    "gap_of_courses": ("then_gap",), "sum_of_courses": ("then_sum",), "compare_courses": ("then_more",),
    "next_event": ("then_next",), "purpose_of_quarter": ("then_use",),
}  # fmt: skip


def told_in_talk(single: Mapping[str, Sequence[Truth]]) -> Iterator[tuple[str, Truth]]:
    """The truths of conversations that end in a question that stands in ``single`` by its kind."""
    for kind, ends in _ENDS_IN.items():
        for truth in single.get(kind, ()):
            for end in ends:
                yield end, Truth(truth.values, truth.must)
    yield from _totals(single)


def _totals(single: Mapping[str, Sequence[Truth]]) -> Iterator[tuple[str, Truth]]:
    """The total of the programme of each row, which its budget tells."""
    whole: dict[str, Truth] = {truth.values["programme"]: truth for truth in single.get("budget", ())}
    rows: dict[str, list[Truth]] = defaultdict(list)
    for truth in single.get("amount", ()):
        rows[truth.values["programme"]].append(truth)
    for programme, total in whole.items():
        for row in rows[programme]:
            yield "then_total", Truth(row.values, total.must)

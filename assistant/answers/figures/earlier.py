"""A figure of the year before, in; computed from a line that states a figure and how much it changed, out.

"877점(전년대비 273점 증가)" says that it was 604 the year before.
"""

import re
from decimal import Decimal

from assistant.answers.figures.say import reply_about
from assistant.answers.figures.select import units
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.wording import number, worded

_NUMBER = r"(?P<{}>\d[\d,]*(?:\.\d+)?)\s?"
_CHANGE = re.compile(
    _NUMBER.format("now") + r"(?P<unit>[가-힣%㎡]{1,3})\s?\(전년\s?대비\s?" + _NUMBER.format("by")
    + r"(?P<same>[가-힣%㎡]{1,3}?)\s?(?P<way>증가|감소|늘|줄)"
)  # fmt: skip


def before_change(knowledge: Knowledge, question: Question) -> Reply | None:
    """The earlier figure with its calculation; None where no line states a change since the year asked about."""
    if not question.years or not question.terms:
        return None

    def states(entry: Entry) -> bool:
        year = entry.year
        return (
            entry.kind is Kind.STATEMENT
            and year is not None
            and year - 1 in question.years
            and _change(entry) is not None
        )

    ranked = knowledge.search(question, states, 1)
    if not ranked or not explains(knowledge, question, ranked[0]):
        return None
    entry = ranked[0].entry
    change = _change(entry)
    if change is None or entry.year is None:
        return None
    unit = change["unit"]
    if unit != change["same"] or (units(question) and unit not in units(question)):
        return None
    now, by = (Decimal(change[name].replace(",", "")) for name in ("now", "by"))
    grown = change["way"] in ("증가", "늘")
    draft = Draft(knowledge.briefing)
    earlier = draft.compute(now - by if grown else now + by)
    steps = f"{number(now)} {'−' if grown else '+'} {number(by)} = {number(earlier)}{unit}"
    mark = draft.cite(entry.lines)
    draft.compute(Decimal(entry.year - 1))
    korean = f"{entry.year - 1}년은 {number(earlier)}{unit}이었던 것으로 계산됩니다({steps})."
    draft.say(f"{worded(question, korean, f'{entry.year - 1}: {number(earlier)}{unit} ({steps}).')} {mark}")
    draft.say(f"- {entry.year}년: {entry.label} {mark}")
    return reply_about(draft, question, (entry,), entry.programme)


def _change(entry: Entry) -> re.Match[str] | None:
    return _CHANGE.search(entry.label)

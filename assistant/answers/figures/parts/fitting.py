"""The things that a question coordinates in; the entries that fit each of them best out."""

from assistant.answers.figures.groups import is_named
from assistant.answers.figures.meant import Years
from assistant.answers.figures.parts.neighbours import each_its_own, together
from assistant.answers.figures.select import candidates
from assistant.answers.figures.tags import tag_of, tags_named
from assistant.answers.gate import explains
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.naming import said_short
from assistant.operations import SUMS
from assistant.question import VALUES, Family, Question
from assistant.ranking import Ranked
from assistant.text import bare


def best_of_parts(knowledge: Knowledge, question: Question, family: Family, years: Years) -> list[Ranked]:
    """The best entry of each part; empty where a part leads nowhere."""
    fitting: list[list[Ranked]] = []
    for part in question.parts:
        fit = fitting_entries(knowledge, part, family, years_of(knowledge, part, family, years))
        if not fit and not years:
            fit = fitting_entries(knowledge, part, family, ())
        if not fit:
            return []
        under = [found for found in fit if is_named(question, found.entry.group)]  # a heading told in full
        in_full = [found for found in fit if is_told(part, found.entry)]
        in_full = [found for found in in_full if found.score >= max(one.score for one in in_full)]
        fitting.append(_of_its_tags(knowledge, part, under) or in_full or under or fit)
    chosen = together(fitting)
    in_time = len({(part.quarters, part.years) for part in question.parts}) > 1  # two quarters of one row
    return each_its_own(fitting, chosen) if SUMS & question.operations and not in_time else chosen


def is_told(part: Question, entry: Entry) -> bool:
    """Whether a part names just this: a piece of work by its name, anything else by nothing but its name."""
    if entry.kind is Kind.WORK:
        return is_named(part, entry.label)
    names = {bare(name) for name in (entry.label, said_short(entry.label))}
    told = bare(part.text)
    return told in names or any(told == bare(entry.tag or "") + name for name in names)


def _of_its_tags(knowledge: Knowledge, part: Question, fit: list[Ranked]) -> list[Ranked]:
    """Those of ``fit`` with just the tag that a part names: [초등] for 초등, though [중등] may fit the rest better."""
    named = tags_named(knowledge, part)
    return [found for found in fit if tag_of(found.entry) in named]


def years_of(knowledge: Knowledge, part: Question, family: Family, years: Years) -> Years:
    """The years that a part asks for, else those of the question; of money and courses this year's without any."""
    default = (knowledge.briefing.year,) if family in VALUES else ()
    return part.years or years or default


def fitting_entries(knowledge: Knowledge, part: Question, family: Family, years: Years) -> list[Ranked]:
    """The entries that may answer one part, best first; a line that is read as a course not as prose as well."""
    fit = [found for found in candidates(knowledge, part, family, years) if explains(knowledge, part, found)]
    courses = {found.entry.lines for found in fit if found.entry.kind is Kind.COURSE}
    return [found for found in fit if found.entry.kind is not Kind.STATEMENT or found.entry.lines not in courses]

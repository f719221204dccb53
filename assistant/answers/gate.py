"""Whether an entry explains a question well enough to answer it. The other side of every answer is a refusal."""

import re
from collections.abc import Iterable
from dataclasses import replace

from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.levels import (
    CALLED_BY_LETTER,
    LEVELS_OF_GRADES,
    SCHOOLS,
    levels_of_grades,
    levels_of_letters,
    schools_of,
)
from assistant.question import VALUES, Question
from assistant.ranking import Ranked, compounds
from assistant.text import bare
from assistant.twins import SIBLINGS
from ingest.levels import TAUGHT

_PLACE = r"(층|급|호\s?기|주년|차|기|단계|학년|호|회|년차)"
_NUMBERED = re.compile(rf"(\d+)\s?{_PLACE}")
_SO_NUMBERED = re.compile(rf"((?:\d+[·,~∼-])*\d+)\s?{_PLACE}")  # "2·3층"
_RANK = re.compile(r"(?<![\d·,~∼-])([1-9])급(?=\s?(?:공무원|승진|직원|이하|이상|대상|과정|연수|교육))")
_QUOTED_NAME = re.compile(r"[「『‘]([^「」『』‘’]{2,20})[」』’]")
_PEOPLE_OF = re.compile(
    r"(?<![가-힣])([가-힣]{2,})(?:교사|교원|교장|교감|원장|원감|강사|직원|공무원|학생)(?![가-힣]{2})"
)
# Tuned on the development questions: answers below were mostly to another question.
_MINIMUM_RECALL = 0.6
_SHORTEST_PART = 4  # syllables of a compound that names a part
_SHORTEST_LINE = 3  # … and of a line's name
_SHORTEST_NAME = 5  # … and of one that is a name; shorter ones (직무연수) are kinds of things
_FAR_BETTER = 0.151  # in recall; more than a word has over its synonym
_BESIDE = 0.5  # how well a line is explained by what stands beside it
_GLOSSED = 2  # Korean words in an English question that name its topic by themselves
_OF_SOMETHING = frozenset({"점", "%"})  # counters of what is measured of something
_SORTS = frozenset({"자격연수", "직무연수"})  # of which a training is one
_LINES = (Kind.COURSE, Kind.STATEMENT)
_MINIMUM_RECALL_WITH_STRANGER = 0.8  # where a word is in the question that stands nowhere in the briefing


def explains(
    knowledge: Knowledge,
    question: Question,
    found: Ranked,
    minimum: float = _MINIMUM_RECALL,
    with_stranger: float = _MINIMUM_RECALL_WITH_STRANGER,
) -> bool:
    """Whether what the entry leaves unexplained is little enough.

    A noun that neither the entry nor its headings hold, though other parts of the briefing may, is a sign that the
    question is about something else.
    """
    if not question.terms:
        return True
    found = _as_counted(knowledge, question, _as_tagged(knowledge, question, _as_glossed(knowledge, question, found)))
    if minimum >= _MINIMUM_RECALL:
        if ("yesno" not in question.operations or question.asks) and contradicts(question, found):
            return False
        if _has_another_tag(knowledge, question, found):
            return False
        if names_a_sibling(knowledge, question, found) or lacks_a_compound(knowledge, question, found):
            return False
    if question.within and question.near is not None and not holds_the_part(question, found):
        return False
    known = all(knowledge.holds(question.terms[term]) for term in found.unexplained)
    if minimum >= _MINIMUM_RECALL and any(_only_everyday(knowledge, term) for term in found.unexplained):
        known = False
    if not known and minimum >= _MINIMUM_RECALL and question.focus in found.unexplained:
        return False
    if known or found.recall < minimum:
        return found.recall >= minimum
    return found.recall + _said_beside(knowledge, question, found) >= with_stranger


def _weights(knowledge: Knowledge, question: Question) -> dict[str, float]:
    """How much each term of a question weighs in a recall."""
    weight = knowledge.index.weight
    return {term: max(map(weight, meanings or (term,))) for term, meanings in question.terms.items()}


def share_said(knowledge: Knowledge, question: Question, text: str) -> float:
    """Share of the weight of a question's terms that ``text`` itself says."""
    weights = {term: max(map(knowledge.index.weight, (term, *m))) for term, m in question.terms.items()}
    told = bare(text)
    said = [weight for term, weight in weights.items() if any(word in told for word in question.terms[term])]
    return sum(said) / sum(weights.values())


def _as_glossed(knowledge: Knowledge, question: Question, found: Ranked) -> Ranked:
    """``found`` as it explains the Korean words that name the topic of an English question: "cooks (조리 종사자)"."""
    korean = [term for term in question.terms if not term.isascii() and term in question.places]  # none taken over
    foreign = [term for term in found.unexplained if term.isascii()]
    if not question.english or not foreign or len(korean) < _GLOSSED:
        return found
    return _without(knowledge, question, found, foreign)


def _as_counted(knowledge: Knowledge, question: Question, found: Ranked) -> Ranked:
    """``found`` as it explains what it counts as well: a line "자격증 … 132과정" is of a 과정."""
    counted = {fact.unit for fact in found.entry.facts} if found.entry.kind is Kind.COURSE else set()
    said = [term for term in found.unexplained if term in counted]
    return _without(knowledge, question, found, said) if said else found


def _as_tagged(knowledge: Knowledge, question: Question, found: Ranked) -> Ranked:
    """``found`` as its tag explains the school that is named beside something else: 중학교, where it is [중등]."""
    schools = schools_of(found.entry.tag or "", knowledge.vocabulary.tags) if found.entry.kind in _LINES else ()
    said = [term for term in found.unexplained if term in schools]
    return _without(knowledge, question, found, said) if said and len(said) < len(question.terms) else found


def _without(knowledge: Knowledge, question: Question, found: Ranked, terms: list[str]) -> Ranked:
    """``found`` as it explains a question that does not name ``terms``."""
    weigh = _weights(knowledge, question)
    total = sum(weigh.values())
    left = total - sum(weigh[term] for term in terms)
    recall = min(found.recall * total / left, 1.0) if left else 1.0
    return replace(found, recall=recall, unexplained=tuple(t for t in found.unexplained if t not in terms))


def _said_beside(knowledge: Knowledge, question: Question, found: Ranked) -> float:
    """What the other lines under the same bullet say of a question that the line does not, as a part of its recall."""
    entry = found.entry
    if not entry.group or found.entry.kind not in _LINES:
        return 0.0
    text = bare(" ".join(one.label for one in knowledge.of_kind(*_LINES) if one.place == entry.place))
    weigh = _weights(knowledge, question)
    said = (term for term in found.unexplained if any(bare(word) in text for word in question.terms[term]))
    return _BESIDE * sum(weigh[term] for term in said) / sum(weigh.values())


def _has_another_tag(knowledge: Knowledge, question: Question, found: Ranked) -> bool:
    """Whether a question names the tag of another line, or a level that one joins: [기평 원격] is none of 중등."""
    entry, known = found.entry, knowledge.vocabulary.tags | knowledge.vocabulary.levels_tagged
    compared = entry.tag and "compare" in question.operations
    if entry.kind is not Kind.COURSE and (compared or not knowledge.beside(entry.lines, Kind.COURSE)):
        return False
    if not entry.tag:  # it may be for others as well, but 중등 is not among 일반직공무원
        known = frozenset(TAUGHT)
    elif levels_of_letters(entry.tag):
        known |= CALLED_BY_LETTER.keys()
    elif schools := schools_of(entry.tag, knowledge.vocabulary.tags):
        known |= SCHOOLS - set(schools)
    return any(term in known for term in found.unexplained)


def _names_another_line(knowledge: Knowledge, question: Question, found: Ranked) -> bool:
    """Whether a line is not the one that the question names: a long word is told of others only (늘봄전담사), or what
    a rate or points are of is another one, with whose name it shares no word ("짝 코칭", 만족도 of a 워크숍)."""
    entry = found.entry
    if entry.kind not in _LINES or not any(ask.family in VALUES for ask in question.asks):
        return False
    said = bare(question.phrase)
    long = [term for term in found.unexplained if len(term) >= _SHORTEST_PART and not term.isascii()]
    names = [name for name in knowledge.vocabulary.courses if len(name) >= _SHORTEST_LINE]
    if any(term in name for term in long for name in names) or _is_of_another(entry, said, names):
        return True
    if not any(fact.unit in _OF_SOMETHING for fact in entry.facts):
        return False
    named = [name for name in names if name in said]
    words = [word for word in knowledge.index.terms(entry.label) if len(word) > 1]
    return any(not any(word in name for word in words) for name in named)


def _is_of_another(entry: Entry, said: str, names: Iterable[str]) -> bool:
    """Whether what a line is called is said of another one: "화상교실 참여 학생", of a line "참여 학생" elsewhere."""
    label = bare(entry.label)
    told = bare(f"{entry.context} {entry.tag or ''}")
    joints = [f"{joint}{label}" for joint in ("", "의", "에", "에서")] if label in said else []
    return any(f"{name}{joint}" in said and name not in told for joint in joints for name in names)


def _is_for_others(question: Question, found: Ranked) -> bool:
    """Whether the question says for which of those taught it is, and the line does not: 영양교사, where it has 교사."""
    return any(match[1] in found.unexplained for match in _PEOPLE_OF.finditer(question.phrase))


def _is_of_another_level(found: Ranked) -> bool:
    """Whether the question names a school level and the line grades of another one: 고등 where it says 중2."""
    graded = levels_of_grades(f"{found.entry.label} {found.entry.tag or ''}")
    return bool(graded) and any(term in LEVELS_OF_GRADES for term in found.unexplained)


def _is_of_another_sort(knowledge: Knowledge, question: Question, found: Ranked) -> bool:
    """Whether the question names one sort of training that the briefing has, and the label another: 자격연수 where it
    says 직무연수."""
    said, label = bare(question.phrase), bare(f"{found.entry.label} {found.entry.group or ''}")
    other = any(sort in bare(found.entry.label) and sort not in said for sort in _SORTS)
    return other and any(sort in said and sort not in label and sort in knowledge.compact for sort in _SORTS)


def _only_everyday(knowledge: Knowledge, term: str) -> bool:
    """Whether the briefing does not hold the word, but may hold another for it: no reason to take a value for it."""
    return (
        term in knowledge.lexicon.everyday and term not in knowledge.lexicon.synonyms and not knowledge.holds((term,))
    )


def lacks_a_compound(knowledge: Knowledge, question: Question, found: Ranked) -> bool:
    """Whether the question names a compound that the briefing has, and the entry only its pieces: a 특수분야연수기관 is
    no 기관 for 연수 with something 특수."""
    entry = found.entry
    text = bare(" ".join((entry.label, entry.context, entry.tag or "", *(fact.text for fact in entry.facts))))
    # "교육행정직" is one of "(교육)행정·사무운영직"
    named = [name for name in _names_unbroken(knowledge, question) if name.removesuffix("직") not in text]
    if entry.kind is not Kind.CELL:  # whose table is about many things
        if not any(ask.family in VALUES for ask in question.asks):
            return False
        named = [name for name in named if any(term in name for term in found.unexplained)]
    return bool(named)


def _names_unbroken(knowledge: Knowledge, question: Question) -> list[str]:
    """Of each long word of the question as much as the briefing has unbroken, where it is made of several terms.

    A particle is no part of it, though the next word may begin so: "센터 의자" has no "센터의".
    """
    names = []
    for word in map(bare, question.phrase.split()):
        longest = max((word.rfind(term) + len(term) for term in question.terms if term in word), default=0)
        ends = (end for end in range(longest, _SHORTEST_NAME - 1, -1) if word[:end] in knowledge.compact)
        name = word[: next(ends, 0)]
        names += [name] if sum(term in name for term in question.terms) > 1 else []
    return names


def holds_the_part(question: Question, found: Ranked) -> bool:
    """Whether an entry names all that a question names of what was told: 특수학교 of "그중 특수학교는"."""
    own = {term: meanings for term, meanings in question.terms.items() if term in question.places}
    entry = found.entry
    text = bare(" ".join((entry.label, entry.context, *(fact.text for fact in entry.facts))))
    named = all(word in text for word in compounds(own, question.phrase, _SHORTEST_PART))
    return named and not any(term in question.terms and term in found.unexplained for term in own)


def is_about_another(knowledge: Knowledge, question: Question, found: Ranked) -> bool:
    """Whether something that cannot answer explains the question far better: a course, where its date is asked for."""
    if found.unexplained and all(_is_named_there(knowledge, found, term) for term in found.unexplained):
        return False
    anything = knowledge.search(question, lambda _: True, 1)
    return bool(anything) and anything[0].recall - found.recall > _FAR_BETTER


def _is_named_there(knowledge: Knowledge, found: Ranked, term: str) -> bool:
    """Whether the section of an entry introduces something by that name: "학습 플랫폼 「누리배움터」 운영"."""
    here = (one.text for one in knowledge.briefing.statements if one.section == found.entry.section)
    return any(term in bare(name) for text in here for name in _QUOTED_NAME.findall(text))


def names_a_sibling(knowledge: Knowledge, question: Question, found: Ranked) -> bool:
    """Whether the question names a sibling or the opposite of what the label names (독일어 where it says 일본어, 교감
    where 교장), another line, or others than those it is for."""
    if _is_for_others(question, found) or _is_of_another_level(found):
        return True
    if _is_of_another_sort(knowledge, question, found) or _names_another_line(knowledge, question, found):
        return True
    named = {word for word in knowledge.index.terms(found.entry.label) if len(word) > 1 and not word.isdigit()}
    others = named - question.meant
    unexplained = [term for term in found.unexplained if len(term) > 1]
    if any(term in group and group & others for term in unexplained for group in knowledge.lexicon.opposites):
        return True
    return any(knowledge.similarity(term, other) >= SIBLINGS for term in unexplained for other in others)


def contradicts(question: Question, found: Ranked) -> bool:
    """Whether the question numbers the thing otherwise: another grade, another boiler, another anniversary."""
    ranks = _so_numbered(f"{found.entry.label} {found.entry.context}", "급")
    if found.entry.kind in _LINES and any(rank not in ranks for rank in _RANK.findall(question.text)):
        return True
    text = f"{found.entry.label} {found.entry.group or ''}"
    for number, counter in _NUMBERED.findall(question.text):
        if number not in found.unexplained and counter != "층":  # a figure beside may be just so many
            continue
        stated = _so_numbered(text, counter)
        if stated and number not in stated:
            return True
    return False


def _so_numbered(text: str, counter: str) -> set[str]:
    """The numbers that a text has with a counter: 5, 6 and 7 of "5·6·7급"."""
    said = (several for several, c in _SO_NUMBERED.findall(text) if bare(c) == bare(counter))
    return {number for several in said for number in re.findall(r"\d+", several)}

"""The words of a question that filled no slot in; its topic out: which of them what answers must hold."""

import re
from collections.abc import Iterable, Mapping

from assistant.asker import GENERIC
from assistant.bounds import Threshold
from assistant.levels import variants
from assistant.lexicon import Lexicon
from assistant.operations import COMPARING, EXTREMES, SUMS
from assistant.question import ON_PEOPLE, Ask, Family
from assistant.text import bare
from assistant.understanding.circumstances import describing, describing_numbered, glossing, whoever_asks
from assistant.understanding.findings import Findings, Span
from assistant.understanding.sentences import asides, enumerations, glossed, stated_first, tells_why
from assistant.understanding.topic import BRACKETED, Topic, TopicFinder
from assistant.vocabulary import Vocabulary
from vectorstore.morphemes import Morphemes

_IN_FULL = 0.6  # how surely the words that a tag is short for mean the tag
_EITHER = 0.8  # … and those that a word with a bracket stands for
_NUMBERS = frozenset({"번호", "내선"})  # what is asked for, where a slip hides it from the patterns: "내선번혼"
_TAKES_PLACE = frozenset({"열리"})  # says of no event what it is: "공모전은 언제 열리나"
_SHORTEST_COURSE = 5  # letters of a course's name that names it wherever it stands
_OF_THE_HOUSE = frozenset({"대표", "대표번호", "안내"})  # its switchboard is nobody's

_Terms = dict[str, Mapping[str, float]]


class TopicReader:
    """Tells the topic of a question from what only sets its scene, repeats a title or says who asks."""

    def __init__(self, vocabulary: Vocabulary, lexicon: Lexicon, morphemes: Morphemes, finder: TopicFinder) -> None:
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        self._morphemes = morphemes
        self._finder = finder

    def read(self, text: str, taken: list[Span], language: str, found: Findings) -> Topic:
        """The topic of ``text``, of which ``taken`` filled the slots ``found``."""
        topic = self._words(text, [*taken, *(glossed(text) if language == "en" else ())], language, found)
        held = self._no_topic(text, topic, found.of("asks", Ask), found)
        topic.optional.update({verb: topic.required.pop(verb) for verb in held})
        said = self._said(text, topic, language, found)
        repeated = {word: meanings for word, meanings in topic.required.items() if word in said}
        required = {word: meanings for word, meanings in topic.required.items() if word not in said}
        required = self._with_meanings(text, topic, required, found)
        return Topic(required, {**topic.optional, **repeated}, topic.found.moved("terms", "hints", {*repeated, *held}))

    def _words(self, text: str, taken: list[Span], language: str, found: Findings) -> Topic:
        """The words of ``text`` without sentences that set the scene, unless these alone say of what it is."""
        listed = [(one.start, one.end) for one in found.records if (one.slot, one.value) == ("operations", "list")]
        scene = asides(text, found.spans("asks") or (listed if tells_why(text) else []))
        if {ask.family for ask in found.of("asks", Ask)} & set(ON_PEOPLE):  # of what is applied for
            scene = [span for span in scene if not self._names_course(text[slice(*span)])]
        added_up = SUMS & set(found.of("operations", str))
        if added_up and any(ask.family is Family.COUNT for ask in found.of("asks", Ask)):
            scene += enumerations(text)
        placed = found.says("programmes")
        topic = self._finder.terms(text, (*taken, *scene), language, placed)
        asks = found.of("asks", Ask)
        generic = GENERIC if tells_why(text) and not asks else frozenset()
        says_little = (
            generic | self._lexicon.actions | self._lexicon.held | self._lexicon.asker | {ask.words for ask in asks}
        )
        own = {term for term in topic.required if self._vocabulary.means_institution(term)}
        picks = found.says("level") and EXTREMES & set(found.of("operations", str))
        of_money = all(ask.family is Family.AMOUNT for ask in asks)
        told = stated_first(text) and (picks or (placed and of_money))  # of the programme, or of all of them
        if scene and not told and not set(topic.required) - says_little - own:  # "분원이 있었다며? 언제 만든 거야?"
            return self._finder.terms(text, taken, language, placed)
        return topic

    def _said(self, text: str, topic: Topic, language: str, found: Findings) -> set[str]:
        """Words that repeat the title of a number or a code, or only describe what is named."""
        numbers = (*found.of("programmes", str), *found.of("tasks", str), *found.of("areas", str))
        titles = (self._vocabulary.titles.get(number, "") for number in numbers)
        codes = found.of("codes", str)
        programmes = (name for code in codes for name in self._vocabulary.codes.get(code, ()) if name in text)
        told = [set(self._morphemes.terms(title)) for title in (*titles, *programmes)]
        told += [{number} for number in found.of("areas", str)]
        if "share" in found.of("operations", str):  # "4-1-1에서 기획전시의 비중": a part of it, called as in its title
            told = [words for words in told if words <= topic.required.keys()]
        said = set().union(*told)
        end = max((start for start, _ in found.spans("described")), default=0)
        said |= {word for word in topic.required if topic.places[word] < end}
        said |= describing(text, topic, self._vocabulary, self._morphemes)
        numbered = found.spans("programmes")
        said |= describing_numbered([start for start, _ in numbered], text, topic, self._morphemes, self._finder.words)
        return said | (glossing(text, topic, [end for _, end in numbered], said) if language == "en" else set())

    def _with_meanings(
        self, text: str, topic: Topic, required: dict[str, Mapping[str, float]], found: Findings
    ) -> _Terms:
        """``required`` with what its words may mean besides: a tag spelled out, either form of a bracketed word."""
        for tag, words in self._tags_in_full(text, topic):
            required.update({word: {tag: _IN_FULL, **required[word]} for word in words if word in required})
        for match in BRACKETED.finditer(text):
            both = {name: _EITHER for pair in variants(match.group()) for name in pair}
            required.update({word: {**m, **both} for word, m in required.items() if word == bare(match.group())})
        if not COMPARING & set(found.of("operations", str)):
            for one, other, *_ in self._vocabulary.variants_in(text):  # the heading of both is meant
                both = {one: 1.0, other: 1.0}
                required.update({word: {**both, **required[word]} for word in both if word in required})
        return required

    def _no_topic(self, text: str, topic: Topic, asks: tuple[Ask, ...], found: Findings) -> frozenset[str]:
        """The words of ``topic`` that say no more than that it takes place, whom it counts, or who asks."""
        counted = bool(asks) and all(ask.family is Family.COUNT for ask in asks)
        counted = counted or any(ask.measure == "time" for ask in asks)
        counted = counted or (not asks and any(bound.unit == "명" for bound in found.of("bounds", Threshold)))
        counted = counted or (not asks and bool(EXTREMES & set(found.of("operations", str))))
        besides = len(topic.required) > 1 or found.says("pronoun") or found.says("programmes")
        audience = self._lexicon.audience if self._lexicon.audience.isdisjoint(self._finder.words) else frozenset()
        held = (self._lexicon.held | audience) & set(topic.required) if counted and besides else frozenset()
        lists = "list" in found.of("operations", str)
        if len(topic.required) > 1 and not lists and any(ask.family is Family.DATE for ask in asks):
            held |= _TAKES_PLACE & set(topic.required)
        if asks and all(ask.family in ON_PEOPLE for ask in asks):
            held |= _NUMBERS & set(topic.required)
            doing = (self._lexicon.asker & set(topic.required)) | whoever_asks(text, topic, self._finder.words)
            doing |= {term for term in topic.required if self._vocabulary.means_institution(term)}
            held |= doing if topic.required.keys() - doing - _OF_THE_HOUSE else frozenset()
        return held

    def _tags_in_full(self, text: str, topic: Topic) -> Iterable[tuple[str, list[str]]]:
        """Each tag that ``text`` spells out, and the words by which it does: 교육, 행정 for 교행."""
        for stem, tag in self._vocabulary.spelled_tags.items():
            for match in re.finditer(rf"{re.escape(stem)}(?![가-힣])", text):
                yield tag, [word for word, place in topic.places.items() if match.start() <= place < match.end()]

    def _names_course(self, words: str) -> bool:
        said = bare(words)
        return any(len(name) >= _SHORTEST_COURSE and name in said for name in self._vocabulary.courses)

"""Reads a question into slots: clean, spell, find what is asked, who and when, and keep the rest as topic."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from assistant.asker import GENERIC
from assistant.bold_spelling import BoldSpeller, Corrections
from assistant.lexicon import Lexicon
from assistant.localities import with_names
from assistant.numerals import with_digits
from assistant.operations import CHANGES, COMPARING, EXTREMES, SUMS
from assistant.question import ON_PEOPLE, Ask, Family, Question, Threshold
from assistant.slips import sounds_like
from assistant.spelling import Speller
from assistant.text import MAX_CHARACTERS, Compact, bare, blanked, clean, compact
from assistant.understanding.circumstances import describing, describing_numbered, glossing, undescribed, whoever_asks
from assistant.understanding.common_words import in_common_words, with_departments
from assistant.understanding.enumerated import spelled_out
from assistant.understanding.findings import Findings, Span, joined, place_of
from assistant.understanding.frames import unframed
from assistant.understanding.implied import chooses, means_money
from assistant.understanding.parts import coordinated
from assistant.understanding.precision import exactly
from assistant.understanding.sentences import asides, dates, enumerations, glossed, is_english, of_asker, without
from assistant.understanding.set_aside import split
from assistant.understanding.slots import find_slots
from assistant.understanding.strangers import Strangers
from assistant.understanding.topic import BRACKETED, Topic, TopicFinder
from assistant.understanding.values import focus_of, with_values
from assistant.understanding.wanted import as_headed, find_wanted, of_courses, of_listeners
from assistant.understanding.years import with_year_too
from assistant.vocabulary import Vocabulary, variants
from vectorstore.morphemes import Morphemes

_EXAMPLE = re.compile(
    r"\((?:예|예를 들어|예시|e\.g\.)[:,\s][^()]*\)|\([^()]*(?:처럼|같이|같은)[^()]*\)"
    r"|\d{1,2}(?:-\d{1,2})*(?:처럼|\s같은|\s같이)(?=\s?(?:[한두세]|\d)\s?자리)"
)  # "(예: 1-1-1)" names nothing
_IN_FULL = 0.6  # how surely the words that a tag is short for mean the tag
_EITHER = 0.8  # … and those that a word with a bracket stands for
_NUMBERS = frozenset({"번호", "내선"})  # what is asked for, where a slip hides it from the patterns: "내선번혼"
_TAKES_PLACE = frozenset({"열리"})  # says of no event what it is: "공모전은 언제 열리나"
_DETERMINERS = frozenset({"어느", "무슨"})
_SHORTEST_COURSE = 5  # letters of a course's name that names it wherever it stands
_OF_THE_HOUSE = frozenset({"대표", "대표번호", "안내"})  # its switchboard is nobody's
_WORD_TAGS = "NMVXSI"  # first letters of the tags of morphemes that can begin a word


class Reader:
    """Understands questions over one briefing."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        lexicon: Lexicon,
        morphemes: Morphemes,
        speller: Speller,
        topic: TopicFinder,
        strangers: Strangers,
    ) -> None:
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        self._morphemes = morphemes
        self._speller = speller
        self._bolder = BoldSpeller(speller.known, lexicon.counted)
        self._topic = topic
        self._strangers = strangers

    def read(self, text: str) -> Question:
        """The slots of ``text``. Nothing is taken from earlier questions here."""
        question = self._read(text)
        chosen = {"compare"} if chooses(question, self._lexicon) else set()
        weighed = replace(question, operations=question.operations | chosen)
        parts = coordinated(weighed, self._read, self._morphemes, self._vocabulary)
        return replace(weighed if len(parts) > 1 else question, parts=parts)

    def respelled(self, text: str) -> tuple[tuple[str, Corrections], ...]:
        """``text`` without slips that may be none, for a question that is not answered as it stands."""
        return self._bolder.readings(text)

    def undescribed(self, question: Question) -> tuple[str, dict[str, Mapping[str, float]]] | None:
        """The text of ``question`` without a clause that may only describe its topic, and the terms of that clause."""
        return undescribed(question, self._morphemes)

    def _read(self, text: str) -> Question:
        exact, decimals = exactly(clean(text, MAX_CHARACTERS))
        cleaned, aside = self._plain(exact)
        language = "en" if is_english(self._vocabulary.without_names(cleaned)) else "ko"
        spelled, corrections = self._speller.correct(with_digits(cleaned))
        spelled = self._common(with_digits(spelled))
        small = compact(spelled)
        slots = find_slots(small, self._vocabulary, self._lexicon)
        wanted = self._wanted(spelled, small)
        of_money = slots.says("quarters") or any(ask.family is Family.AMOUNT for ask in wanted.of("asks", Ask))
        of_money = of_money or bool(CHANGES & set(wanted.of("operations", str)))
        titles = self._vocabulary.titled_in(small.text, of_money)
        for number, span in titles if not slots.says("programmes") else ():
            slots.add("programmes", number, span)
        found = joined((slots, wanted)).spread(small)
        corrections += self._find_strangers(spelled, language, found)
        taken = [*found.taken, *(small.span(*span) for span in dates(small.text))]
        untitled = blanked(spelled, [small.span(*span) for _, span in titles])  # as if its number were told
        topic = self._topic_of(untitled, taken, language, found)
        for name in (*found.of("people", str), *found.of("stranger", str)):
            topic.required.pop(name, None)
        for first, end in found.spans("stranger"):  # 류벌 of 류벌아
            for word in [word for word, at in topic.places.items() if first <= at < end]:
                topic.required.pop(word, None)
        found = joined((found, topic.found))
        for slot, value in (("kind", self._kind(spelled, taken)), ("unit_unknown", self._strangers.unit(spelled))):
            if value is not None:
                found.add(slot, value, place_of(value, spelled))
        found.add("language", language, (0, len(spelled)))
        self._find_tags(topic, found)
        question = Question(
            text=spelled,
            language=language,
            terms=topic.required,
            hints=topic.optional,
            focus=focus_of(found),
            phrase=without(spelled, taken),
            decimals=decimals,
            besides=tuple(self._topic.terms(aside, (), language).required),
            corrections=corrections,
            words=found.mentions(spelled, self._morphemes.analyse(spelled)),
        )
        return with_year_too(with_values(question, found), small, self._lexicon)

    def _find_strangers(self, text: str, language: str, found: Findings) -> tuple[tuple[str, str], ...]:
        """Notes a name that is nobody's and those like it; a slip that can only mean one person is a correction."""
        stranger, similar = (None, ()) if found.says("people") else self._strangers.person(text, language)
        if stranger is None:
            return ()
        place = place_of(stranger, text)
        found.add("stranger", stranger, place, used=False)
        near = self._strangers.beside(stranger, found.of("roles", str), found.of("departments", str))
        for name in similar or near:  # to be offered, not read: perhaps another person
            found.add("similar", name, place, used=False)
        similar = similar or tuple(name for name in near if sounds_like(stranger, name))
        if len(similar) != 1:
            return ()
        found.add("people", similar[0], place, used=False)
        return ((stranger, similar[0]),)

    def _find_tags(self, topic: Topic, found: Findings) -> None:
        """Notes the tags that words of the question may stand for."""
        meanings = {**topic.optional, **topic.required}
        words = [record for record in found.records if record.slot in ("terms", "hints")]
        for tag in sorted(self._vocabulary.tags):
            for word in words:
                if tag in meanings.get(str(word.value), ()):
                    found.add("tags", tag, (word.start, word.end))

    def _wanted(self, spelled: str, small: Compact) -> Findings:
        """What is wanted. Words inside a name told in full want nothing, unless nothing else does: a course may be
        called "계약, 법령 등 직무역량"."""
        starts = self._word_starts(spelled)
        names = self._vocabulary.names_in(small.text)

        def begins(start: int, _: int) -> bool:
            return small.origin[start] in starts

        def outside(start: int, end: int) -> bool:
            return begins(start, end) and not any(first <= start and end <= last for first, last in names)

        wanted = find_wanted(small.text, self._lexicon, outside)
        if scene := of_asker(spelled):  # "정년이 얼마 안 남았는데 …" asks for no money, where what follows asks
            apart = find_wanted(small.text, self._lexicon, lambda s, e: outside(s, e) and small.origin[s] >= scene)
            wanted = apart if apart.says("asks") or "list" in apart.of("operations", str) else wanted
        named = {small.text[start:end] for start, end in names}
        if wanted.says("asks"):
            pass
        elif means_money(named, small.text, wanted, self._vocabulary, self._lexicon):
            end = len(small.text)
            wanted.add("asks", Ask("amount", Family.AMOUNT, "", "", end - 1, end), (end - 1, end), used=False)
        elif names:
            wanted = find_wanted(small.text, self._lexicon, begins)
        wanted = of_courses(small.text, wanted, outside) if names else wanted
        if named & self._vocabulary.heard:
            wanted = of_listeners(small.text, wanted)
        return as_headed(small.text, wanted, self._vocabulary.row_words)

    def _plain(self, text: str) -> tuple[str, str]:
        """``text`` cleaned, with aliases read as what they stand for and without what is set aside ("옥상 말고"), and
        the words of that.

        A person or a role that is set aside stays: a slot takes it.
        """
        cleaned = _EXAMPLE.sub(" ", clean(text, MAX_CHARACTERS))
        for name, short in self._lexicon.aliases:
            cleaned = name.sub(short, cleaned)
        tags = {*self._vocabulary.tags, *self._vocabulary.spelled_tags}
        cleaned = with_departments(cleaned, self._vocabulary.departments, tags)
        cleaned = unframed(with_names(cleaned, self._vocabulary.localities), self._names_something, self._is_clerical)
        spelled = spelled_out(self._common(cleaned), self._vocabulary.told)
        return split(spelled, self._is_person, self._vocabulary.joined_tags)

    def _common(self, text: str) -> str:
        """``text`` in common words; where its spelling was corrected, again."""
        return in_common_words(text, self._lexicon.wordings, self._vocabulary.names_in)

    def _names_something(self, words: str) -> bool:
        small = compact(words)
        named = self._vocabulary.names_in(small.text) or self._vocabulary.titled_in(small.text)
        return bool(named) or any(name in words for name in self._vocabulary.people)

    def _names_course(self, words: str) -> bool:
        said = bare(words)
        return any(len(name) >= _SHORTEST_COURSE and name in said for name in self._vocabulary.courses)

    def _is_clerical(self, words: str) -> bool:
        nouns = {token.form for token in self._morphemes.analyse(words) if token.tag.startswith("NN")}
        return nouns & self._topic.words <= self._lexicon.clerical

    def _is_person(self, words: str) -> bool:
        roles = any(pattern.search(words) for pattern in self._lexicon.roles.values())
        return roles or any(name in words for name in self._vocabulary.people)

    def _topic_of(self, text: str, taken: list[Span], language: str, found: Findings) -> Topic:
        """The topic, without sentences that only set the scene and words that repeat the title of a number named."""
        taken = [*taken, *(glossed(text) if language == "en" else ())]
        listed = [(one.start, one.end) for one in found.records if (one.slot, one.value) == ("operations", "list")]
        scene = asides(text, found.spans("asks") or (listed if of_asker(text) else []))
        if {ask.family for ask in found.of("asks", Ask)} & set(ON_PEOPLE):  # of what is applied for
            scene = [span for span in scene if not self._names_course(text[slice(*span)])]
        added_up = SUMS & set(found.of("operations", str))
        if added_up and any(ask.family is Family.COUNT for ask in found.of("asks", Ask)):
            scene += enumerations(text)
        placed = found.says("programmes")
        topic = self._topic.terms(text, (*taken, *scene), language, placed)
        asks = found.of("asks", Ask)
        generic = GENERIC if of_asker(text) and not asks else frozenset()
        says_little = (
            generic | self._lexicon.actions | self._lexicon.held | self._lexicon.asker | {ask.words for ask in asks}
        )
        own = {term for term in topic.required if self._vocabulary.means_institution(term)}
        if scene and not set(topic.required) - says_little - own:  # "분원이 있었다며? 언제 만든 거야?"
            topic = self._topic.terms(text, taken, language, placed)
        held = self._no_topic(text, topic, asks, found)
        topic.optional.update({verb: topic.required.pop(verb) for verb in held})
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
        said |= describing_numbered([start for start, _ in numbered], text, topic, self._morphemes, self._topic.words)
        if language == "en":
            said |= glossing(text, topic, [end for _, end in numbered], set().union(*told))
        repeated = {word: meanings for word, meanings in topic.required.items() if word in said}
        required = {word: meanings for word, meanings in topic.required.items() if word not in said}
        for tag, words in self._tags_in_full(text, topic):
            required.update({word: {tag: _IN_FULL, **required[word]} for word in words if word in required})
        for match in BRACKETED.finditer(text):
            both = {name: _EITHER for pair in variants(match.group()) for name in pair}
            required.update({word: {**m, **both} for word, m in required.items() if word == bare(match.group())})
        if not COMPARING & set(found.of("operations", str)):
            for one, other, *_ in self._vocabulary.variants_in(text):  # the heading of both is meant
                both = {one: 1.0, other: 1.0}
                required.update({word: {**both, **required[word]} for word in both if word in required})
        return Topic(required, {**topic.optional, **repeated}, topic.found.moved("terms", "hints", {*repeated, *held}))

    def _no_topic(self, text: str, topic: Topic, asks: tuple[Ask, ...], found: Findings) -> frozenset[str]:
        """The words of ``topic`` that say no more than that it takes place, whom it counts, or who asks."""
        counted = bool(asks) and all(ask.family is Family.COUNT for ask in asks)
        counted = counted or any(ask.measure == "time" for ask in asks)
        counted = counted or (not asks and any(bound.unit == "명" for bound in found.of("bounds", Threshold)))
        counted = counted or (not asks and bool(EXTREMES & set(found.of("operations", str))))
        besides = len(topic.required) > 1 or found.says("pronoun") or found.says("programmes")
        audience = self._lexicon.audience if self._lexicon.audience.isdisjoint(self._topic.words) else frozenset()
        held = (self._lexicon.held | audience) & set(topic.required) if counted and besides else frozenset()
        lists = "list" in found.of("operations", str)
        if len(topic.required) > 1 and not lists and any(ask.family is Family.DATE for ask in asks):
            held |= _TAKES_PLACE & set(topic.required)
        if asks and all(ask.family in ON_PEOPLE for ask in asks):
            held |= _NUMBERS & set(topic.required)
            doing = (self._lexicon.asker & set(topic.required)) | whoever_asks(text, topic, self._topic.words)
            doing |= {term for term in topic.required if self._vocabulary.means_institution(term)}
            held |= doing if topic.required.keys() - doing - _OF_THE_HOUSE else frozenset()
        return held

    def _tags_in_full(self, text: str, topic: Topic) -> Iterable[tuple[str, list[str]]]:
        """Each tag that ``text`` spells out, and the words by which it does: 교육, 행정 for 교행."""
        for stem, tag in self._vocabulary.spelled_tags.items():
            for match in re.finditer(rf"{re.escape(stem)}(?![가-힣])", text):
                yield tag, [word for word, place in topic.places.items() if match.start() <= place < match.end()]

    def _kind(self, text: str, taken: list[tuple[int, int]]) -> str | None:
        """What kind of thing a determiner asks for; None without one, or where a slot holds it or it says little."""
        tokens = self._morphemes.analyse(text)
        for asking, noun in pairwise(tokens):
            if asking.form not in _DETERMINERS or noun.tag[:2] != "NN":
                continue
            end = max([t.end for t in tokens if t.start == noun.end and t.tag[:2] == "NN"], default=noun.end)
            word = text[noun.start : end]
            held = any(start < end and noun.start < stop for start, stop in taken)
            if not held and not {word, noun.form, word[len(noun.form) :]} & self._lexicon.stop:
                return word
        return None

    def _word_starts(self, text: str) -> frozenset[int]:
        """Offsets at which a word that means something begins; 정원 does not begin inside 행정 원격."""
        content = {
            token.start
            for token in self._morphemes.analyse(text)
            if token.tag[0] in _WORD_TAGS and token.tag not in ("XSV", "XSA", "VCP")
        }
        spaced = {i for i, c in enumerate(text) if not c.isspace() and (i == 0 or not text[i - 1].isalnum())}
        return frozenset(content | spaced)

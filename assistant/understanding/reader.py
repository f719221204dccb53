"""Reads a question into slots: clean, spell, find what is asked, who and when, and keep the rest as topic."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from assistant.lexicon import Lexicon
from assistant.numerals import with_digits
from assistant.question import Ask, Family, Question
from assistant.spelling import Speller
from assistant.text import Compact, clean, compact
from assistant.understanding.parts import coordinated
from assistant.understanding.sentences import asides, dates, enumerations, glossed, is_english, without
from assistant.understanding.slots import Slots, find_slots
from assistant.understanding.strangers import Strangers
from assistant.understanding.topic import Topic, TopicFinder
from assistant.understanding.wanted import Wanted, find_wanted
from assistant.understanding.years import with_year_too
from assistant.vocabulary import Vocabulary
from vectorstore.morphemes import Morphemes

MAX_CHARACTERS = 1000  # a longer question is cut; no question a person types is
_EXCLUDED = re.compile(
    r"((?:\S+\s)?(?:님|씨|선생님?|주무관님?|연구사님?|사무관님?|쪽|분)|\S+)\s?"
    r"(?:말고|빼고|제외하고|제외한|구분\s?없이|(?:상관|관계)\s?없이)(?=\s|,|$)"
)
_EXAMPLE = re.compile(r"\((?:예|예를 들어|예시|e\.g\.)[:,\s][^()]*\)")  # "(예: 1-1-1)" names nothing
_DETERMINERS = frozenset({"어느", "무슨"})
_SET_ASIDE = re.compile(r"(\S+)\s?(?:말고|빼고|제외하고|제외한)(?=\s|,|$)")
_OF_COLUMNS = frozenset({"difference", "growth", "share"})  # a column that states it need not be computed
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
        self._topic = topic
        self._strangers = strangers

    def read(self, text: str) -> Question:
        """The slots of ``text``. Nothing is taken from earlier questions here."""
        question = self._read(text)
        return replace(question, parts=coordinated(question, self._read, self._morphemes, self._vocabulary))

    def _read(self, text: str) -> Question:
        cleaned = self._plain(text)
        language = "en" if is_english(cleaned) else "ko"
        spelled, corrections = self._speller.correct(with_digits(cleaned))
        spelled = with_digits(spelled)
        small = compact(spelled)
        slots = find_slots(small.text, self._vocabulary, self._lexicon)
        wanted = self._wanted(spelled, small)
        stranger, similar = (None, ()) if slots.people else self._strangers.person(spelled, language)
        if stranger is not None and len(similar) == 1:  # a slip that can only mean one person
            slots.people.append(similar[0])
            corrections += ((stranger, similar[0]),)
        taken = [small.span(*span) for span in (*slots.taken, *dates(small.text), *wanted.taken)]
        topic = self._topic_of(spelled, small, taken, wanted, language, slots)
        for name in (*slots.people, stranger):
            topic.required.pop(name or "", None)
        question = Question(
            text=spelled,
            language=language,
            asks=wanted.asks,
            operations=wanted.operations - _OF_COLUMNS if slots.columns else wanted.operations,
            bounds=wanted.bounds,
            claims=wanted.claims,
            level=wanted.level,
            stranger=None if slots.people else stranger,
            similar=similar,
            unit_unknown=self._strangers.unit(spelled),
            terms=topic.required,
            hints=topic.optional,
            places=topic.places,
            focus=_focus(topic.places, [small.span(*span)[0] for span in wanted.asked]),
            kind=self._kind(spelled, taken),
            phrase=without(spelled, taken),
            besides=self._besides(text),
            corrections=corrections,
        )
        return with_year_too(self._with_slots(question, slots, small), small, self._lexicon)

    def _wanted(self, spelled: str, small: Compact) -> Wanted:
        """What is wanted. Words inside a name told in full want nothing, unless nothing else does: a course may be
        called "계약, 법령 등 직무역량"."""
        starts = self._word_starts(spelled)
        names = self._vocabulary.names_in(small.text)

        def begins(start: int, _: int) -> bool:
            return small.origin[start] in starts

        def outside(start: int, end: int) -> bool:
            return begins(start, end) and not any(first <= start and end <= last for first, last in names)

        wanted = find_wanted(small.text, self._lexicon, outside)
        return wanted if wanted.asks or not names else find_wanted(small.text, self._lexicon, begins)

    def _with_slots(self, question: Question, slots: Slots, small: Compact) -> Question:
        """``question`` with everything that names, numbers and flag words say."""
        meanings = (*question.terms.values(), *question.hints.values())
        flags = slots.flags
        return replace(
            question,
            people=tuple(slots.people),
            extensions=tuple(dict.fromkeys(slots.extensions)),
            departments=tuple(slots.departments),
            roles=tuple(slots.roles),
            excluded=tuple(slots.excluded),
            programmes=tuple(dict.fromkeys(slots.programmes)),
            tasks=tuple(dict.fromkeys(slots.tasks)),
            areas=tuple(dict.fromkeys(slots.areas)),
            codes=tuple(dict.fromkeys(slots.codes)),
            years=tuple(slots.years),
            shift=slots.shift,
            quarters=tuple(slots.quarters),
            halves=tuple(dict.fromkeys(slots.halves)),
            columns=tuple(slots.columns),
            amount_word=next((w for w in self._vocabulary.amount_words if compact(w).text in small.text), None),
            asks=_without_dates(question.asks) if "which_quarter" in flags else question.asks,
            every_quarter="which_quarter" in flags,
            total="stated_total" in flags,
            pronoun="pronoun" in flags,
            each="each" in flags,
            both="both_named" in flags,
            rank=3 if "third" in flags else 2 if "second" in flags else 1,
            within="part_of_that" in flags,
            phase="계획" if "plan" in flags else ("실적" if "result" in flags else None),
            tags=tuple(tag for tag in sorted(self._vocabulary.tags) if any(tag in words for words in meanings)),
        )

    def _plain(self, text: str) -> str:
        """``text`` cleaned, with aliases read as what they stand for and without what is set aside ("옥상 말고").

        A person or a role that is set aside stays: a slot takes it.
        """
        cleaned = _EXAMPLE.sub(" ", clean(text, MAX_CHARACTERS))
        for name, short in self._lexicon.aliases.items():
            cleaned = cleaned.replace(name, short)

        def kept(match: re.Match[str]) -> str:
            roles = any(pattern.search(match[1]) for pattern in self._lexicon.roles.values())
            return match.group() if roles or any(name in match[1] for name in self._vocabulary.people) else " "

        return _EXCLUDED.sub(kept, cleaned)

    def _besides(self, text: str) -> tuple[str, ...]:
        """Words of what is set aside: "셔틀버스" of "셔틀버스 말고"."""
        said = " ".join(match[1] for match in _SET_ASIDE.finditer(clean(text, MAX_CHARACTERS)))
        return tuple(self._topic.terms(said, (), "ko").required)

    def _topic_of(
        self, text: str, small: Compact, taken: list[tuple[int, int]], wanted: Wanted, language: str, slots: Slots
    ) -> Topic:
        """The topic, without sentences that only set the scene and words that repeat the title of a number named."""
        taken = [*taken, *(glossed(text) if language == "en" else ())]
        scene = asides(text, [small.span(ask.start, ask.end) for ask in wanted.asks])
        if wanted.operations & {"sum", "altogether"} and any(ask.family is Family.COUNT for ask in wanted.asks):
            scene += enumerations(text)
        topic = self._topic.terms(text, (*taken, *scene), language)
        if not topic.required and scene:
            topic = self._topic.terms(text, taken, language)
        counted = bool(wanted.asks) and all(ask.family is Family.COUNT for ask in wanted.asks)
        for verb in self._lexicon.held & set(topic.required) if counted and len(topic.required) > 1 else ():
            topic.optional[verb] = topic.required.pop(verb)  # "몇 회 열리나요": that it takes place is no topic
        numbers = (*slots.programmes, *slots.tasks, *slots.areas)
        said = {word for n in numbers for word in self._morphemes.terms(self._vocabulary.titles.get(n, ""))}
        repeated = {word: meanings for word, meanings in topic.required.items() if word in said}
        required = {word: meanings for word, meanings in topic.required.items() if word not in said}
        return Topic(required, {**topic.optional, **repeated}, topic.places)

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


def _without_dates(asks: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """``asks`` where a quarter is meant: when money is spent is no date of its own."""
    money = any(ask.family is Family.AMOUNT for ask in asks)
    return tuple(ask for ask in asks if ask.family is not Family.DATE) if money else asks


def _focus(places: Mapping[str, int], asked: list[int]) -> str | None:
    """The required term that stands last before the last thing asked; None without either."""
    before = {term: place for term, place in places.items() if asked and place < max(asked)}
    return max(before, key=lambda term: before[term], default=None)

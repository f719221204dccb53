"""Reads a question into slots: clean, spell, find what is asked, who and when, and keep the rest as topic."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from assistant.bold_spelling import BoldSpeller, Corrections
from assistant.lexicon import Lexicon
from assistant.localities import with_names
from assistant.numerals import with_digits
from assistant.operations import CHANGES
from assistant.question import Ask, Family, Question
from assistant.slips import may_be_given, sounds_like
from assistant.spelling import Speller
from assistant.text import MAX_CHARACTERS, Compact, blanked, clean, compact
from assistant.understanding.circumstances import undescribed
from assistant.understanding.common_words import in_common_words, with_departments
from assistant.understanding.english_units import with_units_by_name
from assistant.understanding.enumerated import spelled_out, with_commas
from assistant.understanding.findings import Findings, joined, place_of
from assistant.understanding.frames import unframed
from assistant.understanding.implied import chooses, means_money
from assistant.understanding.parts import coordinated
from assistant.understanding.posts import named_courses
from assistant.understanding.precision import exactly
from assistant.understanding.prefaces import without_preface
from assistant.understanding.sentences import dates, is_english, of_asker, stated_first, without
from assistant.understanding.set_aside import split, without_posts
from assistant.understanding.slots import find_slots
from assistant.understanding.strangers import Strangers
from assistant.understanding.topic import Topic, TopicFinder
from assistant.understanding.topic_asked import TopicReader
from assistant.understanding.values import focus_of, with_values
from assistant.understanding.wanted import as_headed, find_wanted, of_courses, of_listeners
from assistant.understanding.years import with_year_too, with_years_between
from assistant.vocabulary import Vocabulary
from vectorstore.morphemes import Morphemes

_EXAMPLE = re.compile(
    r"\((?:예|예를 들어|예시|e\.g\.)[:,\s][^()]*\)|\([^()]*(?:처럼|같이|같은)[^()]*\)"
    r"|\d{1,2}(?:-\d{1,2})*(?:처럼|\s같은|\s같이)(?=\s?(?:[한두세]|\d)\s?자리)"
)  # "(예: 1-1-1)" names nothing
_MADE = "화"  # a suffix, with which a noun is another one: 시각화 tells no 시각
_DETERMINERS = frozenset({"어느", "무슨"})
_WORD_TAGS = "NMVXSI"  # first letters of the tags of morphemes that can begin a word
_EXTENSION = re.compile(r"(?<![\d-])\d{4}번")
_CHATTED = re.compile(
    r"[가나까세에예네데]여(?![가-힣])|[몃멏멫]|멋\s?번|새요|저나|전하\s?번|네선"
)  # "몇번인가여", "몃 번": who types so takes no care


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
        self._asked_about = TopicReader(vocabulary, lexicon, morphemes, topic)
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

    def without_preface(self, question: Question) -> Iterator[str]:
        """The text of ``question`` without a clause at its beginning that may only say why it is asked."""
        return without_preface(question, self._morphemes, self._lexicon.clerical, self._topic.words)

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
        is_careful = not corrections and not _CHATTED.search(text)
        corrections += self._find_strangers(spelled, language, found, is_careful)
        taken = [*found.taken, *(small.span(*span) for span in dates(small.text))]
        untitled = blanked(spelled, [small.span(*span) for _, span in titles])  # as if its number were told
        topic = self._asked_about.read(untitled, taken, language, found)
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
        return with_year_too(with_years_between(with_values(question, found)), small, self._lexicon)

    def _find_strangers(
        self, text: str, language: str, found: Findings, is_careful: bool
    ) -> tuple[tuple[str, str], ...]:
        """Notes a name that is nobody's and those like it; a slip that can only mean one person is a correction, unless
        it could be the name of somebody else and nothing else is mistyped."""
        stranger, similar = (None, ()) if found.says("people") else self._strangers.person(text, language)
        if stranger is None:
            return ()
        place = place_of(stranger, text)
        found.add("stranger", stranger, place, used=False)
        near = self._strangers.beside(stranger, found.of("roles", str), found.of("departments", str))
        for name in similar or near:  # to be offered, not read: perhaps another person
            found.add("similar", name, place, used=False)
        similar = similar or tuple(name for name in near if sounds_like(stranger, name))
        if len(similar) != 1 or (is_careful and may_be_given(stranger[1:])):
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

        def begins(start: int, end: int) -> bool:
            goes_on = small.text[end : end + 1] == _MADE and small.origin[end] == small.origin[end - 1] + 1
            return small.origin[start] in starts and not goes_on

        def outside(start: int, end: int) -> bool:
            return begins(start, end) and not any(first <= start and end <= last for first, last in names)

        wanted = find_wanted(small.text, self._lexicon, outside)
        if scene := of_asker(spelled):  # "정년이 얼마 안 남았는데 …" asks for no money, where what follows asks
            apart = find_wanted(small.text, self._lexicon, lambda s, e: outside(s, e) and small.origin[s] >= scene)
            wanted = apart if apart.says("asks") or "list" in apart.of("operations", str) else wanted
        if stated := stated_first(spelled):  # … "covers whole-child growth. What is its budget" asks for no growth
            apart = find_wanted(small.text, self._lexicon, lambda s, e: outside(s, e) and small.origin[s] >= stated)
            own = [ask for ask in apart.of("asks", Ask) if not ask.words.startswith("how")]
            wanted = apart if own and len(apart.of("asks", Ask)) == len(wanted.of("asks", Ask)) else wanted
        named = {small.text[start:end] for start, end in names}
        if wanted.says("asks"):
            pass
        elif means_money(named, small.text, wanted, self._vocabulary, self._lexicon):
            end = len(small.text)
            wanted.add("asks", Ask("amount", Family.AMOUNT, "", "", end - 1, end), (end - 1, end), used=False)
        elif names and not named_courses(small.text, self._vocabulary):
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
        cleaned = with_departments(cleaned, self._vocabulary.units, tags)
        called = (*self._vocabulary.departments, *self._vocabulary.roles)
        cleaned = with_units_by_name(cleaned, called, self._lexicon.english)
        cleaned = unframed(with_names(cleaned, self._vocabulary.localities), self._names_something, self._is_clerical)
        listed = with_commas(self._common(cleaned), self._vocabulary.heads)
        spelled = spelled_out(listed, self._vocabulary.told, self._vocabulary.programme_titles.values())
        spelled = without_posts(spelled, self._vocabulary.without_namesakes)
        return split(spelled, self._is_person, self._vocabulary.joined_tags)

    def _common(self, text: str) -> str:
        """``text`` in common words; where its spelling was corrected, again."""
        return in_common_words(text, self._lexicon.wordings, self._vocabulary.names_in)

    def _names_something(self, words: str) -> bool:
        small = compact(words)
        named = self._vocabulary.names_in(small.text) or self._vocabulary.titled_in(small.text)
        names = (*self._vocabulary.people, *self._vocabulary.departments)
        return bool(named) or any(name in words for name in names) or _EXTENSION.search(words) is not None

    def _is_clerical(self, words: str) -> bool:
        nouns = {token.form for token in self._morphemes.analyse(words) if token.tag.startswith("NN")}
        return nouns & self._topic.words <= self._lexicon.clerical

    def _is_person(self, words: str) -> bool:
        roles = any(pattern.search(words) for pattern in self._lexicon.roles.values())
        return roles or any(name in words for name in self._vocabulary.people)

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

"""Reads a question into slots: clean, spell, find what is asked, who and when, and keep the rest as topic."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from assistant.lexicon import Lexicon
from assistant.numerals import money_in, with_digits
from assistant.question import Ask, Family, Question
from assistant.spelling import Speller
from assistant.text import clean, compact
from assistant.understanding.asks import find_asks, find_bounds, find_operations
from assistant.understanding.parts import coordinated
from assistant.understanding.slots import SURNAMES, Slots, find_slots, unknown_unit
from assistant.understanding.topic import TopicFinder
from assistant.vocabulary import Vocabulary, is_slip
from vectorstore.morphemes import Morphemes

Meanings = Mapping[str, float]
MAX_CHARACTERS = 1000  # a longer question is cut; no question a person types is


class Reader:
    """Understands questions over one briefing."""

    def __init__(
        self, vocabulary: Vocabulary, lexicon: Lexicon, morphemes: Morphemes, speller: Speller, topic: TopicFinder, known: str
    ) -> None:
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        self._morphemes = morphemes
        self._speller = speller
        self._topic = topic
        self._known = known

    def read(self, text: str) -> Question:
        """The slots of ``text``. Nothing is taken from earlier questions here."""
        question = self._read(text)
        return replace(question, parts=coordinated(question, self._read, self._morphemes, self._vocabulary))

    def _read(self, text: str) -> Question:
        cleaned = clean(text, MAX_CHARACTERS)
        for name, short in self._lexicon.aliases.items():
            cleaned = cleaned.replace(name, short)
        cleaned = self._without_excluded(cleaned)
        language = "en" if _is_english(cleaned) else "ko"
        spelled, corrections = self._speller.correct(with_digits(cleaned))
        spelled = with_digits(spelled)
        small = compact(spelled)
        starts = self._word_starts(spelled)
        dated = [
            m.span()
            for m in re.finditer(
                r"\d{1,2}월\d{1,2}일|(?<=\d{4}\.)\d{1,2}\.\d{1,2}\.?|\d{1,2}월(?=에|의|부터|까지|$)", small.text
            )
        ]

        def begins_word(start: int) -> bool:
            return small.origin[start] in starts

        slots = find_slots(small.text, self._vocabulary, self._lexicon)
        asks = find_asks(small.text, self._lexicon, begins_word)
        operations, operation_spans = find_operations(small.text, self._lexicon, begins_word)
        bounds, bound_spans = find_bounds(small.text)
        if _WHETHER.search(small.text) and not _INTERROGATIVE.search(small.text):
            operations |= {"yesno"}
        operations = operations - {"above", "below"} | ({"bound"} if bounds else set())
        claims, claim_spans = _claims(small.text) if "yesno" in operations else ((), ())
        stranger, similar = self._stranger(spelled, slots, bool(asks))
        corrections += self._name_slips(stranger, similar, slots)
        level_spans = [m.span() for p in self._lexicon.levels.values() for m in p.finditer(small.text)]
        spans = (
            *slots.taken,
            *dated,
            *claim_spans,
            *level_spans,
            *bound_spans,
            *((a.start, a.end) for a in asks if a.family is not Family.STAFF),
            *operation_spans,
        )
        taken = [small.span(*span) for span in spans]
        asides = _asides(spelled, [small.span(ask.start, ask.end) for ask in asks])
        if operations & {"sum", "altogether"} and any(ask.family is Family.COUNT for ask in asks):
            asides += _enumerations(spelled)
        topic = self._topic.terms(spelled, (*taken, *asides), language)
        if not topic.required and asides:
            topic = self._topic.terms(spelled, taken, language)
        required, optional = self._without_titles(topic.required, topic.optional, slots)
        for name in (*slots.people, *([stranger] if stranger else [])):
            required.pop(name, None)
        named = ((pattern.search(small.text), level) for level, pattern in self._lexicon.levels.items())
        levels = [level for _, level in sorted((match.start(), level) for match, level in named if match)]
        flags = slots.flags
        return Question(
            text=spelled,
            language=language,
            asks=_one_family(asks),
            operations=operations,
            people=tuple(slots.people),
            stranger=None if slots.people else stranger,
            similar=similar,
            extensions=tuple(dict.fromkeys(slots.extensions)),
            departments=tuple(slots.departments),
            roles=tuple(slots.roles),
            excluded=tuple(slots.excluded),
            programmes=tuple(dict.fromkeys(slots.programmes)),
            tasks=tuple(dict.fromkeys(slots.tasks)),
            areas=tuple(dict.fromkeys(slots.areas)),
            codes=tuple(dict.fromkeys(slots.codes)),
            years=tuple(slots.years),
            quarters=tuple(slots.quarters),
            halves=tuple(dict.fromkeys(slots.halves)),
            amount_word=next((w for w in self._vocabulary.amount_words if compact(w).text in small.text), None),
            every_quarter="which_quarter" in flags,
            bounds=bounds,
            level=levels[0] if levels else None,
            total="stated_total" in flags,
            pronoun="pronoun" in flags,
            each="each" in flags,
            both="both_named" in flags,
            rank=3 if "third" in flags else 2 if "second" in flags else 1,
            within="part_of_that" in flags,
            unit_unknown=unknown_unit(spelled, self._vocabulary, self._topic.words, self._known),
            claims=claims,
            phase="계획" if "plan" in flags else ("실적" if "result" in flags else None),
            tags=tuple(
                tag
                for tag in sorted(self._vocabulary.tags)
                if any(tag in meanings for meanings in (*required.values(), *optional.values()))
            ),
            terms=required,
            hints=optional,
            places=topic.places,
            focus=_focus(topic.places, [small.span(*span)[0] for span in (*operation_spans, *((a.start, a.end) for a in asks))]),
            phrase=_without(spelled, taken),
            corrections=corrections,
        )

    def _without_titles(
        self, required: dict[str, Meanings], optional: dict[str, Meanings], slots: Slots
    ) -> tuple[dict[str, Meanings], dict[str, Meanings]]:
        """Words that only repeat the title of a number already named need not be explained."""
        numbers = (*slots.programmes, *slots.tasks, *slots.areas)
        said = {w for n in numbers for w in self._morphemes.terms(self._vocabulary.titles.get(n, ""))}
        moved = {word: meanings for word, meanings in required.items() if word in said}
        return {w: m for w, m in required.items() if w not in said}, {**optional, **moved}

    def _without_excluded(self, text: str) -> str:
        """``text`` without what it sets aside ("옥상 말고"), unless that is a person or a role, which a slot takes."""

        def kept(match: re.Match[str]) -> str:
            roles = any(pattern.search(match[1]) for pattern in self._lexicon.roles.values())
            return match.group() if roles or any(name in match[1] for name in self._vocabulary.people) else " "

        return _EXCLUDED.sub(kept, text)

    def _word_starts(self, text: str) -> frozenset[int]:
        """Offsets at which a word that means something begins; 정원 does not begin inside 행정 원격."""
        content = {
            t.start
            for t in self._morphemes.analyse(text)
            if t.tag[0] in "NMVXSI" and t.tag not in ("XSV", "XSA", "VCP")
        }
        spaced = {i for i, c in enumerate(text) if not c.isspace() and (i == 0 or not text[i - 1].isalnum())}
        return frozenset(content | spaced)

    def _stranger(self, text: str, slots: Slots, asked: bool) -> tuple[str | None, tuple[str, ...]]:
        """A name that is nobody's in the briefing, and the names one slip away from it."""
        if slots.people:
            return None, ()
        for word in re.findall(r"[가-힣]{2,}", text):
            for name in self._vocabulary.people:
                if is_slip(word[: len(name)], name):
                    return word[: len(name)], self._vocabulary.people_like(word[: len(name)])
        foreign = re.search(r"(?:extension|number|phone|[Ww]ho is).*?(?<![가-힣])([가-힣]{3})(?![가-힣])", text)
        if _is_english(text) and foreign and foreign[1][0] in SURNAMES and foreign[1] not in self._topic.words:
            return foreign[1], ()
        for token in self._morphemes.analyse(text):
            looks = token.tag in ("NNP", "NNG") and 2 <= len(token.form) <= 4 and token.form[0] in SURNAMES
            if not looks or token.form in self._topic.words:
                continue
            called = re.match(
                r"\s?(?:님|씨|선생|쌤|담당|과장|부장|팀장|주무관|연구사|사무관|이?라는)", text[token.end :]
            )
            if called and len(token.form) == 3 and (token.tag == "NNP" or not token.known):
                return token.form, ()
        return None, ()

    def _name_slips(self, stranger: str | None, similar: tuple[str, ...], slots: Slots) -> tuple[tuple[str, str], ...]:
        """A slip that can only mean one person is read as that person."""
        if stranger is None or len(similar) != 1:
            return ()
        slots.people.append(similar[0])
        return ((stranger, similar[0]),)


def _claims(text: str) -> tuple[tuple[tuple[Decimal, str], ...], tuple[tuple[int, int], ...]]:
    """Figures that a yes/no question states itself ("30교 맞나요"), money in won, and their spans."""
    found, spans = [], []
    money, span = money_in(text)
    if money is not None:
        found.append((money, "원"))
        spans.append(span)
    for match in re.finditer(
        r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(명|과정|교|기관|회|편|종|개|㎡|차시|%)", text
    ):
        found.append((Decimal(match[1].replace(",", "")), match[2]))
        spans.append(match.span())
    return tuple(found), tuple(spans)


def _asides(text: str, asked: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sentences that ask for nothing while another one does: they only tell the circumstances."""
    sentences = [match.span() for match in re.finditer(r".+?(?:(?<=[가-힣])[.][’”'\"]?(?=\s|$)|[?!]+(?=\s|$)|$)", text)]
    asking = [
        s for s in sentences if any(s[0] <= start < s[1] for start, _ in asked) and not _TOLD.search(text[slice(*s)])
    ]
    return [s for s in sentences if s not in asking] if asking else []


_EXCLUDED = re.compile(r"(\S+)\s?(?:말고|빼고|제외하고|제외한)(?=\s|,|$)")
_WHETHER = re.compile(r"(?:나요|까요?|가요|습니까|ㅂ니까|지요|죠|나|니)[?]*$|[?]$")
_INTERROGATIVE = re.compile(
    r"누구|누가|뭐|무엇|무슨|어디|언제|몇|얼마|어떤|어느|어떻|왜|뭘|what|who|when|where|which|how|why"
)
_TOLD = re.compile(r"(?<![습읍니])(?:이|한|된|는|었|았)?다[.!]?[’”'\"]?\s*$")  # a plain statement, not a request


def _enumerations(text: str) -> list[tuple[int, int]]:
    """Bracketed lists ("(유치원·초등·중등)"): what is added up, said once more."""
    return [m.span() for m in re.finditer(r"\([^()]*[·,、][^()]*\)", text)]


def _focus(places: Mapping[str, int], asked: list[int]) -> str | None:
    """The required term that stands last before the last thing asked; None without either."""
    before = {term: place for term, place in places.items() if asked and place < max(asked)}
    return max(before, key=lambda term: before[term], default=None)


def _one_family(asks: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """ "정원은 몇 명" asks for staff once, not for staff and for the head count of a course; "과정 수 합이 얼마" for no money."""
    if any(ask.family is Family.COUNT for ask in asks):
        asks = tuple(ask for ask in asks if not (ask.family is Family.AMOUNT and ask.words.startswith("얼마")))
    if not any(ask.family is Family.STAFF for ask in asks):
        return asks
    return tuple(replace(ask, measure="staff", family=Family.STAFF) if ask.measure == "people" else ask for ask in asks)


def _is_english(text: str) -> bool:
    hangul = len(re.findall(r"[가-힣]", text))
    latin = len(re.findall(r"[A-Za-z]", text))
    return latin > 2 * hangul and latin >= 3


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """``text`` without the spans, folded."""
    kept = "".join(" " if any(start <= i < end for start, end in spans) else c for i, c in enumerate(text))
    return re.sub(r"\s+", " ", kept).strip()

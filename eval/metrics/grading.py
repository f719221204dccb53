"""A case and a reply go in, a Score comes out. Pure functions; the rules are those of the known-answer format.

Text is compared after normalising: NFKC, no separators in thousands, no white space, case folded.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eval.cases import Case
from eval.metrics.abstention import crag
from eval.metrics.citing import line_precision, line_recall
from ingest.records import LineRange

# A citation longer than this proves nothing; one of at most TIGHT_LINES counts as narrow.
PROVING_LINES = 141
TIGHT_LINES = 15

_SEPARATOR = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_GAP_IN_DIGITS = re.compile(r"(?<=\d)\s+(?=\d)")
_NUMBER = re.compile(r"\d+(\.\d+)?")


@dataclass(frozen=True, slots=True)
class Reply:
    """What any question-answering system gave back.

    Attributes:
        understood, composer: shown in reports, not graded; "" where the system does not say.
        unsupported: figures that its own quotes do not hold; reported, not graded.
        confidence: 0 to 1, larger where the system is surer of what it states; None where it does not say.
    """

    text: str
    abstained: bool
    citations: tuple[LineRange, ...] = ()
    understood: str = ""
    composer: str = ""
    unsupported: tuple[str, ...] = ()
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """How a reply did.

    Attributes:
        correct: everything required and nothing forbidden was said, and the reply did not abstain; for a case
            without an answer: it abstained and said nothing forbidden.
        cited: a citation touches the evidence; always True for a case without an answer.
        tight: likewise by citations of at most TIGHT_LINES lines.
        abstention_right: abstained exactly where the briefing does not hold the answer.
        reasons: Korean phrases for what was wrong; () for a full score.
        crag: +1, 0 or −1, see eval/metrics/abstention.py.
        precision, recall: of the cited lines, see eval/metrics/citing.py; None where undefined.
    """

    correct: bool
    cited: bool
    tight: bool
    abstention_right: bool
    reasons: tuple[str, ...]
    crag: int = 0
    precision: float | None = None
    recall: float | None = None

    @property
    def full(self) -> bool:
        """Correct, cited, and abstained only where it should."""
        return self.correct and self.cited and self.abstention_right


def normalise(text: str) -> str:
    """The form in which texts are compared. A gap between digits stays as "_", so that two numbers never become one."""
    text = unicodedata.normalize("NFKC", text)
    text = _GAP_IN_DIGITS.sub("_", _SEPARATOR.sub("", text))
    return re.sub(r"\s+", "", text).casefold()


def holds(normalised: str, wanted: str) -> bool:
    """Whether a normalised text holds a string; a bare number only as a whole number, not as part of a longer one."""
    wanted = normalise(wanted)
    if _NUMBER.fullmatch(wanted):
        return re.search(rf"(?<![\d.]){re.escape(wanted)}(?!\d|\.\d)", normalised) is not None
    return wanted in normalised


def missing(case: Case, reply: Reply) -> list[tuple[str, ...]]:
    """The groups of ``must`` of which the reply holds no alternative."""
    text = normalise(reply.text)
    return [group for group in case.must if not any(holds(text, wanted) for wanted in group)]


def forbidden(case: Case, reply: Reply) -> list[str]:
    """The strings of ``must_not`` that the reply holds."""
    text = normalise(reply.text)
    return [unwanted for unwanted in case.must_not if holds(text, unwanted)]


def proves(case: Case, citations: Iterable[LineRange], longest: int) -> bool:
    """Whether citations of at most ``longest`` lines touch the evidence: all of evidence_all, or one of evidence."""
    usable = [citation for citation in citations if len(citation) <= longest]
    touched = [any(citation.touches(place) for citation in usable) for place in case.evidence_all or case.evidence]
    return all(touched) if case.evidence_all else any(touched)


def grade(case: Case, reply: Reply) -> Score:
    """The score of one reply."""
    unwanted = forbidden(case, reply)
    lacking = missing(case, reply) if case.answerable else []
    cited = not case.answerable or proves(case, reply.citations, PROVING_LINES)
    abstention_right = reply.abstained is not case.answerable
    correct = abstention_right and not lacking and not unwanted
    reasons = [f"있으면 안 되는 말: {text}" for text in unwanted]
    reasons += [f"빠진 말: {' | '.join(group)}" for group in lacking]
    if not abstention_right:
        reasons.append("문서에 있는 답을 거절함" if case.answerable else "문서에 없는 답을 함")
    if not cited:
        reasons.append("근거 줄을 인용하지 않음")
    return Score(
        correct=correct,
        cited=cited,
        tight=not case.answerable or proves(case, reply.citations, TIGHT_LINES),
        abstention_right=abstention_right,
        reasons=tuple(reasons),
        crag=crag(correct=correct, answerable=case.answerable, abstained=reply.abstained),
        precision=line_precision(case, reply.citations),
        recall=line_recall(case, reply.citations),
    )


def percent(flags: Sequence[bool]) -> float:
    """Share of True in percent; nan for none at all."""
    return 100 * sum(flags) / len(flags) if flags else float("nan")


def quantile(values: Sequence[float], share: float) -> float:
    """The value at position floor(share·n) of the sorted values (nearest rank); nan for none."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)] if values else float("nan")

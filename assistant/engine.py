"""Questions in, checked answers out: understand, look up or compute, check, fall back to quoting or refusing."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant.answer import Answer, Status
from assistant.answers.contacts import answer_contact
from assistant.answers.events import answer_event
from assistant.answers.figures import answer_figures, answer_list
from assistant.answers.outline import answer_outline
from assistant.answers.texts import answer_aspect, answer_dated, answer_duty, answer_passage
from assistant.clauses import clauses
from assistant.draft import Focus, Reply, joined
from assistant.followup import inherit
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.refusals import refuse
from assistant.scope import outside
from assistant.understanding import Reader

# Families that want a value: where no record states it, a passage beside the point would only mislead.
_EXACT = frozenset({Family.AMOUNT, Family.COUNT, Family.STAFF, Family.PLACE, Family.DATE, Family.CONTACT})


_PICKING = frozenset({"largest", "smallest", "sum", "difference", "growth", "bound", "compare"})
_IN_TIME = frozenset({"first", "last", "before", "after"})


@dataclass
class Session:
    """One conversation: what the last answer was about is known to the next question."""

    assistant: "Assistant"
    focus: Focus | None = field(default=None)

    def ask(self, text: str) -> Answer:
        """The answer to ``text`` in this conversation."""
        answer, focus = self.assistant._answer(text, self.focus)
        if focus is not None:
            self.focus = replace(focus, earlier=self.focus.entries if self.focus else ())
        return answer


class Assistant:
    """Answers questions over one briefing, without a language model."""

    def __init__(self, knowledge: Knowledge, reader: Reader) -> None:
        self.knowledge = knowledge
        self._reader = reader

    def session(self) -> Session:
        """A new conversation."""
        return Session(self)

    def ask(self, text: str, history: Sequence[str] = ()) -> Answer:
        """The answer to ``text`` after the earlier questions ``history``, oldest first."""
        session = self.session()
        for earlier in history:
            session.ask(earlier)
        return session.ask(text)

    def _answer(self, text: str, focus: Focus | None) -> tuple[Answer, Focus | None]:
        started = time.perf_counter()
        reply = self._reply(text, focus)
        answer = Answer(
            text=reply.text,
            status=reply.status,
            citations=reply.citations,
            composer=reply.composer,
            understood=reply.focus.question.understood(),
            latency_ms=(time.perf_counter() - started) * 1000,
            options=reply.options,
        )
        return answer, None if reply.status in (Status.GREETING, Status.OUT_OF_SCOPE) else reply.focus

    def _reply(self, text: str, focus: Focus | None) -> Reply:
        genuine, verdict, tampered = outside(text, self.knowledge.lexicon, self.knowledge.compact)
        question = self._reader.read(genuine)
        if tampered and not question.families:
            verdict = "scope"
        if verdict is not None:
            return refuse(self.knowledge, question, verdict)
        parts = clauses(question)
        if len(parts) == 1:
            return self._compose(inherit(self.knowledge, question, focus))
        replies: list[Reply] = []
        for part in parts:
            replies.append(self._compose(inherit(self.knowledge, self._reader.read(part), focus)))
            focus = replies[-1].focus
        if all(reply.status.abstains for reply in replies):
            return self._compose(inherit(self.knowledge, question, focus))
        return joined(self.knowledge.briefing, replies)

    def _compose(self, question: Question) -> Reply:
        knowledge = self.knowledge
        families = question.families
        if _IN_TIME & question.operations and not set(families) - {Family.DATE}:
            families = (Family.DATE,)
        if not question.asks and set(families) <= {Family.COUNT} and not question.operations & _PICKING:
            reply = answer_outline(knowledge, question)
            if reply is not None:
                return reply
        if question.years and Family.AMOUNT not in families and max(question.years) < min(knowledge.vocabulary.years):
            families = (Family.DATE, *families)
        for family in families or (Family.TEXT,):
            reply = self._by_family(question, family)
            if reply is not None:
                return reply
        if set(families) & _EXACT and not question.is_open:
            return refuse(knowledge, question, "figure")
        reply = answer_passage(knowledge, question)
        if reply is not None:
            return reply
        return refuse(knowledge, question, "topic" if question.has_target else "empty")

    def _by_family(self, question: Question, family: Family) -> Reply | None:
        knowledge = self.knowledge
        if family is Family.CONTACT:
            return answer_contact(knowledge, question)
        if family is Family.ASPECT:
            return answer_aspect(knowledge, question)
        if family is Family.DUTY:
            return answer_duty(knowledge, question)
        if family is Family.DATE:
            return answer_event(knowledge, question) or answer_dated(knowledge, question)
        if family is Family.TEXT:
            past = question.years and max(question.years) < knowledge.vocabulary.years[-1]
            return answer_event(knowledge, question) if past else answer_list(knowledge, question)
        reply = answer_figures(knowledge, question, family)
        if (
            family is Family.STAFF and len(question.terms) > 1 and (reply is None or reply.status.abstains)
        ):  # 정원 of a course is its head count
            asks = tuple(replace(a, measure="people", family=Family.COUNT, unit="명") for a in question.asks)
            terms = {t: m for t, m in question.terms.items() if t not in ("정원", "현원")}
            return answer_figures(knowledge, replace(question, asks=asks, terms=terms), Family.COUNT) or reply
        return reply

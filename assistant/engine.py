"""Questions in, checked answers out: understand, look up or compute, check, fall back to quoting or refusing."""

import re
import time
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from assistant.answer import Answer, Status
from assistant.answers.contacts import answer_contact
from assistant.answers.events import answer_event, answer_schedule, count_events
from assistant.answers.figures import answer_figures, answer_list, answer_within_line, quarter_of_purpose
from assistant.answers.institution import answer_institution
from assistant.answers.months import answer_months
from assistant.answers.outline import answer_neighbour, answer_outline, answer_part
from assistant.answers.relations import states_relation
from assistant.answers.texts import (
    answer_aspect,
    answer_dated,
    answer_divided,
    answer_document,
    answer_duty,
    answer_passage,
    answer_stated,
    asks_names,
)
from assistant.clauses import clauses, head_and_rest
from assistant.confidence import explained
from assistant.draft import Focus, Reply, joined
from assistant.followup import inherit
from assistant.grounding import Grounding, grounded
from assistant.inquiry import Inquiry, Writer, composed
from assistant.knowledge import Knowledge
from assistant.model.judge import judged
from assistant.question import Family, Question
from assistant.refusals import refuse
from assistant.scope import outside
from assistant.session import Session
from assistant.suggestions import next_questions
from assistant.told import within_place
from assistant.understanding import Reader
from assistant.understood import understood
from assistant.wording import worded

if TYPE_CHECKING:
    from vectorstore.retriever import Hit, HybridRetriever

# Families that want a value: where no record states it, a passage beside the point would only mislead.
_EXACT = frozenset({Family.AMOUNT, Family.COUNT, Family.STAFF, Family.PLACE, Family.DATE, Family.CONTACT})


_OF_SOMETHING = frozenset({Family.AMOUNT, Family.COUNT, Family.CONTACT})
_REASON = re.compile(r"이유|사유|까닭|원인|\breason|\bwhy\b")
_OF_A_LINE = frozenset({Family.AMOUNT, Family.COUNT, Family.DATE, Family.PLACE})  # may stand side by side in a line
_PICKING = frozenset({"largest", "smallest", "sum", "difference", "growth", "bound", "compare"})
_IN_TIME = frozenset({"first", "last", "before", "after"})
_CONVERSATIONS = 500  # what so many of the latest questions were about is kept in memory
_SUGGESTIONS = 3
_HITS = 5  # chunks that a model gets to read beside what was looked up


class Assistant:
    """Answers questions over one briefing, each in five steps: interpret → retrieve → compose → word → check.

    Without a language model nothing is worded, and the index is asked only about open questions: values come from
    records.
    """

    def __init__(
        self,
        knowledge: Knowledge,
        reader: Reader,
        writer: Writer | None = None,
        retriever: "HybridRetriever | None" = None,
    ) -> None:
        self.knowledge = knowledge
        self._reader = reader
        self._writer = writer
        self._retriever = retriever
        self._grounding = Grounding(knowledge.briefing)
        # Each question of a conversation comes with all those before it.
        self._focus_after = lru_cache(maxsize=_CONVERSATIONS)(self._follow)
        self._answered: dict[str, bool] = {}  # by suggested question, of which a briefing has some hundreds

    def session(self) -> Session:
        """A new conversation."""
        return Session(self)

    def ask(self, text: str, history: Sequence[str] = ()) -> Answer:
        """The answer to ``text`` after the earlier questions ``history``, oldest first."""
        return self._session_after(history).ask(text)

    def guide(self, text: str, history: Sequence[str] = ()) -> Answer:
        """As ``ask``, with questions that go on from the answer, each of which is sure to be answered."""
        return self._session_after(history).ask(text, suggest=True)

    def _session_after(self, history: Sequence[str]) -> Session:
        focus = None
        for count in range(1, len(history) + 1):
            focus = self._focus_after(tuple(history[:count]))
        return Session(self, focus)

    def _follow(self, history: tuple[str, ...]) -> Focus | None:
        """What a conversation of these questions is about."""
        session = Session(self, self._focus_after(history[:-1]) if len(history) > 1 else None)
        session.follow(history[-1])
        return session.focus

    def interpret(self, text: str, focus: Focus | None = None) -> Inquiry:
        """What ``text`` asks, and whether it is a question for this assistant."""
        started = time.perf_counter()
        genuine, verdict, tampered = outside(text, self.knowledge.lexicon, self.knowledge.compact)
        question = self._reader.read(genuine)
        if tampered and not question.families:
            verdict = "scope"
        return Inquiry(text, focus, question, verdict, started)

    def retrieve(self, inquiry: Inquiry) -> Inquiry:
        """Adds what the index holds on the question: for an open one, and for a model to read."""
        wanted = self._writer is not None or not inquiry.question.families
        if self._retriever is None or inquiry.verdict is not None or not wanted:
            return inquiry
        return replace(inquiry, hits=tuple(self._retriever.search(inquiry.question.text, _HITS)))

    def finds(self, text: str) -> bool:
        """Whether the index, where there is one, finds anything for ``text``; it raises what a search raises."""
        return self._retriever is None or bool(self._retriever.search(text, 1))

    def compose(self, inquiry: Inquiry) -> Inquiry:
        """Adds the reply that records and lines give."""
        return replace(inquiry, reply=self._reply(inquiry))

    def word(self, inquiry: Inquiry) -> Inquiry:
        """Adds a model's wording of an answer; no model is asked about anything that is refused or asked back."""
        if self._writer is None or composed(inquiry).status is not Status.ANSWERED:
            return inquiry
        return replace(inquiry, written=self._writer.write(inquiry))

    def check(self, inquiry: Inquiry, suggest: bool = False) -> Answer:
        """The model's wording where all of it is supported, else the composed reply, else the lines that it cites."""
        reply = grounded(self.knowledge, self._grounding, composed(inquiry), inquiry.text)
        shown, problem = judged(self._grounding, inquiry, reply)
        certain = None if shown.status.abstains else explained(self.knowledge, shown.focus.question, shown.citations)
        return Answer(
            text=shown.text,
            status=shown.status,
            citations=shown.citations,
            composer=shown.composer,
            understood=understood(shown.focus.question),
            latency_ms=(time.perf_counter() - inquiry.started) * 1000,
            options=shown.options,
            suggestions=self._suggested(shown) if suggest else (),
            figures=shown.figures,
            draft=inquiry.written.text if inquiry.written else None,
            draft_problem=problem,
            confidence=certain,
        )

    def _suggested(self, reply: Reply) -> tuple[str, ...]:
        """Questions that go on from ``reply``; composing the answer to each takes longer than ``reply`` did."""
        return tuple(islice(filter(self._is_answered, next_questions(self.knowledge, reply)), _SUGGESTIONS))

    def _is_answered(self, text: str) -> bool:
        if text not in self._answered:
            reply = composed(self.compose(self.interpret(text)))
            self._answered[text] = reply.status is Status.ANSWERED
        return self._answered[text]

    def _reply(self, inquiry: Inquiry) -> Reply:
        question, focus = inquiry.question, inquiry.focus
        if inquiry.verdict is not None:
            return refuse(self.knowledge, question, inquiry.verdict)
        parts = clauses(question)
        if len(parts) == 1:
            return self._followed(question, focus, inquiry.hits)
        replies: list[Reply] = []
        for part in parts:
            replies.append(self._followed(self._reader.read(part), focus))
            focus = replies[-1].focus.after(focus)
        if all(reply.status.abstains for reply in replies):
            return self._compose(inherit(self.knowledge, question, focus))
        return joined(self.knowledge.briefing, replies)

    def _followed(self, question: Question, focus: Focus | None, hits: "Sequence[Hit]" = ()) -> Reply:
        """The reply to ``question`` with what it takes over, else asked of the place told alone."""
        reply = self._compose(self._inherited(question, focus), hits)
        if focus is not None and reply.reason == "figure":
            alone = within_place(self.knowledge, question, focus)
            return reply if alone is None else self._compose(alone)
        return (self._partly(question) if reply.reason == "figure" else None) or reply

    def _partly(self, question: Question) -> Reply | None:
        """The reply to what comes first, where what is asked besides stands nowhere in the briefing, said as well."""
        cut = head_and_rest(question)
        rest = self._reader.read(cut[1]) if cut else None
        if cut is None or rest is None or not rest.terms or any(map(self.knowledge.holds, rest.terms.values())):
            return None
        reply = self._compose(self._reader.read(cut[0]))
        unheard = " ".join(rest.terms)
        note = worded(
            question, f"‘{unheard}’에 관한 내용은 이 보고서에 적혀 있지 않습니다.", f"Nothing is said of {unheard}."
        )
        return replace(reply, text=f"{reply.text}\n{note}") if reply.status is Status.ANSWERED else None

    def _inherited(self, question: Question, focus: Focus | None) -> Question:
        """``question`` with what it takes over; "언제 실시했나요" says nothing of what was."""
        if focus is not None and set(question.terms) <= self.knowledge.lexicon.actions:
            question = replace(question, terms={})
        figures = {Family.AMOUNT, Family.COUNT} & set(question.families)
        if focus is not None and focus.behind is not None and figures and not question.has_target:
            focus = focus.behind
        return inherit(self.knowledge, question, focus)

    def _compose(self, question: Question, hits: "Sequence[Hit]" = ()) -> Reply:
        reply = self._where_stated(question, self._from_records(question, hits))
        if reply.reason in ("figure", "topic") and not _REASON.search(question.text):
            stated = answer_stated(self.knowledge, question)
            return reply if stated is None else self._where_stated(question, stated)
        return reply

    def _where_stated(self, question: Question, reply: Reply) -> Reply:
        """``reply``, refused where its lines are about the topic, but do not state what is asked of it."""
        if reply.status is not Status.ANSWERED or states_relation(self.knowledge, question, reply):
            return reply
        return refuse(self.knowledge, question, "figure")

    def _from_records(self, question: Question, hits: "Sequence[Hit]") -> Reply:
        knowledge = self.knowledge
        families = question.families
        whole = (
            answer_document(knowledge, question)
            or answer_institution(knowledge, question)
            or answer_part(knowledge, question)
        )
        if whole is not None:
            return whole
        if question.is_bare and set(families) <= _OF_SOMETHING:
            return refuse(knowledge, question, "bare")
        if _REASON.search(question.text) and Family.CONTACT not in families:
            families = tuple(family for family in families if family not in _OF_SOMETHING)  # a figure is no reason
        reply = answer_neighbour(knowledge, question)
        if reply is not None:
            return reply
        if _IN_TIME & question.operations and not set(families) - {Family.DATE}:
            families = (Family.DATE,)
        if not question.asks and set(families) <= {Family.COUNT} and not question.operations & _PICKING:
            reply = answer_outline(knowledge, question)
            if reply is not None:
                return reply
        if set(families) <= {Family.COUNT, Family.DATE}:
            reply = count_events(knowledge, question)
            if reply is not None:
                return reply
        reply = (
            answer_months(knowledge, question)
            or answer_divided(knowledge, question)
            or answer_within_line(knowledge, question)
            or quarter_of_purpose(knowledge, question)
        )
        if reply is not None:
            return reply
        if question.years and Family.AMOUNT not in families and max(question.years) < min(knowledge.vocabulary.years):
            families = (Family.DATE, *families)
        if len(families) > 1 and set(families) <= _OF_A_LINE:
            reply = self._of_each_family(question, families)
            if reply is not None:
                return reply
        for family in families or (Family.TEXT,):
            reply = self._by_family(question, family)
            if reply is not None and not (question.is_open and reply.reason == "figure"):
                return reply
        if set(families) & _EXACT and not question.is_open:
            return refuse(knowledge, question, "figure")
        reply = answer_passage(knowledge, question, hits)
        if reply is not None:
            return reply
        return refuse(knowledge, question, "topic" if question.has_target else "empty")

    def _of_each_family(self, question: Question, families: tuple[Family, ...]) -> Reply | None:
        """Several kinds of value asked of one thing in one breath ("설치 횟수 비용"); None where not all are told."""
        replies: list[Reply] = []
        for family in families:
            asked = replace(question, asks=tuple(ask for ask in question.asks if ask.family is family))
            reply = self._by_family(asked, family)
            if reply is not None and reply.status is Status.ANSWERED:
                replies.append(reply)
        return joined(self.knowledge.briefing, replies) if len(replies) == len(families) else None

    def _by_family(self, question: Question, family: Family) -> Reply | None:
        knowledge = self.knowledge
        if family is Family.CONTACT:
            return answer_contact(knowledge, question)
        if family is Family.ASPECT:
            return answer_aspect(knowledge, question)
        if family is Family.DUTY:
            reply = answer_duty(knowledge, question)
            if question.asks_for("department") and question.terms and (reply is None or reply.status.abstains):
                through = answer_contact(knowledge, question)  # the department of whoever is in charge of it
                return through if through is not None and not through.status.abstains else reply
            return reply
        if family is Family.DATE:
            event = None if question.asks_for("time") else answer_event(knowledge, question)
            return event or answer_dated(knowledge, question)
        if family is Family.TEXT:
            past = question.years and max(question.years) < knowledge.vocabulary.years[-1]
            if past:
                return answer_event(knowledge, question)
            return None if asks_names(question) else answer_list(knowledge, question)
        reply = answer_schedule(knowledge, question) or answer_figures(knowledge, question, family)
        if (
            family is Family.STAFF and len(question.terms) > 1 and (reply is None or reply.status.abstains)
        ):  # 정원 of a course is its head count
            asks = tuple(replace(a, measure="people", family=Family.COUNT, unit="명") for a in question.asks)
            terms = {t: m for t, m in question.terms.items() if t not in ("정원", "현원")}
            return answer_figures(knowledge, replace(question, asks=asks, terms=terms), Family.COUNT) or reply
        return reply

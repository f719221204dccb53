"""Questions in, checked answers out: understand, look up or compute, check, fall back to quoting or refusing."""

import time
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from assistant.answer import Answer, Composer, Status
from assistant.answers.compose import compose
from assistant.answers.untold import with_untold
from assistant.apposed import by_name
from assistant.asker import GENERIC, of_askers_level
from assistant.clauses import clauses, halves, sentences, value_and_open
from assistant.confidence import (
    explained,
    is_described,
    is_meant,
    is_sure,
    names_something,
    read_as,
    tells_half,
    with_corrections,
)
from assistant.draft import Focus, Reply, joined
from assistant.following import Following
from assistant.followup import inherit
from assistant.grounding import Grounding, grounded
from assistant.inquiry import Inquiry, Writer, composed
from assistant.knowledge import Knowledge
from assistant.model.judge import judged
from assistant.picked import people_of_picked
from assistant.question import VALUES
from assistant.refusals import refuse
from assistant.scope import outside
from assistant.session import Session
from assistant.suggestions import next_questions
from assistant.told import stands_in
from assistant.understanding import Reader
from assistant.understood import understood
from assistant.wording import labelled

if TYPE_CHECKING:
    from vectorstore.retriever import HybridRetriever

_CONVERSATIONS = 500  # what so many of the latest questions were about is kept in memory
_SUGGESTIONS = 3
_MANY_ASKS = 8  # more are not asked again in other words: each is answered anew
_HITS = 5  # chunks that a model gets to read beside what was looked up


class Assistant:
    """Answers questions over one briefing, each in five steps: interpret → retrieve → compose → word → check.

    ``wider`` reads a question that is not answered once more, with other words for its topic.

    Without a language model nothing is worded, and the index is asked only about open questions: values come from
    records.
    """

    def __init__(
        self,
        knowledge: Knowledge,
        reader: Reader,
        writer: Writer | None = None,
        retriever: "HybridRetriever | None" = None,
        wider: Reader | None = None,
    ) -> None:
        self.knowledge = knowledge
        self._reader = reader
        self._wider = wider
        self._writer = writer
        self._retriever = retriever
        self._following = Following(knowledge, reader)
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
        genuine, verdict, torso = outside(
            text, self.knowledge.lexicon, self.knowledge.compact, self.knowledge.vocabulary.people
        )
        question = self._reader.read(genuine)
        if torso and not question.families:
            verdict = "scope"
        return Inquiry(text, focus, question, verdict, started)

    def retrieve(self, inquiry: Inquiry) -> Inquiry:
        """Adds what the index holds on the question: for an open one, and for a model to read.

        Without an index any more (another version of the program may have made it anew) the records alone answer.
        """
        wanted = self._writer is not None or not inquiry.question.families
        if self._retriever is None or inquiry.verdict is not None or not wanted:
            return inquiry
        try:
            return replace(inquiry, hits=tuple(self._retriever.search(inquiry.question.text, _HITS)))
        except OSError:
            return inquiry

    def finds(self, text: str) -> bool:
        """Whether the index, where there is one, finds anything for ``text``; it raises what a search raises."""
        return self._retriever is None or bool(self._retriever.search(text, 1))

    def compose(self, inquiry: Inquiry) -> Inquiry:
        """Adds the reply that records and lines give, if need be to the question in other words for its topic."""
        if (of_level := self._of_askers_level(inquiry)) is not None:
            return of_level
        inquiry = replace(inquiry, reply=self._reply(inquiry))
        return self._in_other_words(inquiry) or self._pointing_back(inquiry) or inquiry

    def _of_askers_level(self, inquiry: Inquiry) -> Inquiry | None:
        """The question answered of the school level that whoever asks belongs to; None where none is told, or the
        answer does not name it."""
        tags = self.knowledge.vocabulary.tags
        for text, level in () if inquiry.verdict else of_askers_level(inquiry.question.text, tags):
            asked = replace(inquiry, question=self._reader.read(text))
            if set(asked.question.terms) <= GENERIC | {level}:
                continue
            reply = self._reply(asked)
            if reply.status is Status.ANSWERED and level in reply.text:
                return replace(asked, reply=reply)
        return None

    def _in_other_words(self, inquiry: Inquiry) -> Inquiry | None:
        """A question that is not answered as it stands, read with the names of what it calls otherwise or the words of
        the thesaurus and answered; None where the lines found explain too little of it."""
        one_thing = len(inquiry.question.asks) <= _MANY_ASKS
        if inquiry.verdict is None and composed(inquiry).reason == "person" and not inquiry.question.stranger:
            return self._without_preface(inquiry)
        if inquiry.verdict is not None or composed(inquiry).reason not in ("figure", "topic") or not one_thing:
            return None
        asked = inquiry.question.text
        called = ((text, ()) for text in by_name(asked, self.knowledge.apposed))
        for text, slips in (*called, *self._reader.respelled(asked)):
            named = replace(inquiry, question=self._reader.read(text))
            reply = self._reply(named)
            if reply.status is Status.ANSWERED and is_sure(self.knowledge, reply):
                return replace(named, reply=with_corrections(reply, slips))
        return self._without_preface(inquiry) or self._by_thesaurus(inquiry) or self._undescribed(inquiry)

    def _without_preface(self, inquiry: Inquiry) -> Inquiry | None:
        """The question without a clause before it that says why it is asked."""
        for text in self._reader.without_preface(inquiry.question):
            asked = replace(inquiry, question=self._reader.read(text))
            reply = self._reply(asked)
            if reply.status is Status.ANSWERED and names_something(self.knowledge, reply):
                return replace(asked, reply=reply)
        return None

    def _pointing_back(self, inquiry: Inquiry) -> Inquiry | None:
        """A question whose second sentence points to what the first is about, each answered: "… 날짜를 여쭈려고 합니다.
        그 교육을 맡은 분은"."""
        parts = sentences(inquiry.question.text) if composed(inquiry).status is Status.NOT_IN_BRIEFING else ()
        pointing = len(parts) > 1 and inquiry.verdict is None and self._reader.read(parts[-1]).pronoun
        told = self._each(parts, inquiry.focus) if pointing else None
        return replace(inquiry, reply=told) if told else None

    def _by_thesaurus(self, inquiry: Inquiry) -> Inquiry | None:
        if self._wider is None:
            return None
        inquiry = replace(inquiry, question=self._wider.read(inquiry.question.text))
        reply = self._reply(inquiry)
        if reply.status is not Status.ANSWERED or not is_meant(self.knowledge, reply):
            return None
        taken = read_as(reply.focus.question, reply.citations)
        return replace(inquiry, reply=with_corrections(reply, taken))

    def _undescribed(self, inquiry: Inquiry) -> Inquiry | None:
        """The question without a clause that only describes what it asks about."""
        if (undescribed := self._reader.undescribed(inquiry.question)) is None:
            return None
        inquiry = replace(inquiry, question=self._reader.read(undescribed[0]))
        reply = self._reply(inquiry)
        described = reply.status is Status.ANSWERED and is_described(self.knowledge, reply, undescribed[1])
        return replace(inquiry, reply=reply) if described else None

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
            text=labelled(shown.focus.question, shown.text),
            status=shown.status,
            citations=shown.citations,
            composer=shown.composer,
            understood=understood(shown.focus.question, follows=inquiry.focus is not None),
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
            self._answered[text] = composed(self.compose(self.interpret(text))).status is Status.ANSWERED
        return self._answered[text]

    def _reply(self, inquiry: Inquiry) -> Reply:
        """The reply with all that the question asks of what is told."""
        return with_untold(self.knowledge, inquiry.question, reply := self._told(inquiry)) or reply

    def _told(self, inquiry: Inquiry) -> Reply:
        """The reply to the question as a whole or, where it asks several things, to each of them."""
        question, focus = inquiry.question, inquiry.focus
        if inquiry.verdict is not None:
            return refuse(self.knowledge, question, inquiry.verdict)
        if (behind := people_of_picked(self.knowledge, question, self._reader.read, focus)) is not None:
            return behind
        if len(parts := clauses(question)) == 1:
            reply = self._following.reply(question, focus, inquiry.hits)
            quoted = reply.composer is Composer.QUOTED and bool(question.asks)  # a line, which may tell half of it
            if reply.reason in ("figure", "topic") or quoted or tells_half(question, reply):
                apart = self._each(halves(question), focus)
                return apart or self._each(value_and_open(question), focus, beside=True) or reply
            one_line = len({citation.lines for citation in reply.citations}) < 2  # else more than a value is told
            return (self._each(value_and_open(question), focus, beside=True) if one_line else None) or reply
        replies: list[Reply] = []
        years: tuple[int, ...] = ()
        quarters: tuple[int, ...] = ()
        for part in map(self._reader.read, parts):
            years = part.years or years
            quarters = part.quarters or quarters
            part = replace(part, quarters=quarters) if part.within and VALUES & set(part.families) else part
            figures = VALUES & set(part.families)
            replies.append(self._following.reply(replace(part, years=years) if figures else part, focus))
            focus = replies[-1].focus.after(focus)
        if all(reply.status.abstains for reply in replies):
            return compose(self.knowledge, inherit(self.knowledge, question, focus))
        told = [reply for reply in replies if not reply.status.abstains and reply.reason != "bare"]
        if not told:
            return joined(self.knowledge.briefing, replies)
        while replies[0].reason == "bare":  # "how many courses, and how many people, in …"
            del replies[0]
        in_full = with_untold(self.knowledge, question, joined(self.knowledge.briefing, told))
        return joined(self.knowledge.briefing, replies) if len(told) == len(replies) or in_full is None else in_full

    def _each(self, parts: tuple[str, ...], focus: Focus | None, beside: bool = False) -> Reply | None:
        """The replies to all of ``parts``, each taking over from the one before; None where one is not answered, or,
        with ``beside``, from elsewhere than the first."""
        replies: list[Reply] = []
        for part in parts:
            reply = self._following.reply(self._reader.read(part), focus)
            if reply.status is Status.NOT_IN_BRIEFING and focus is not None and focus.entries:  # a note of a table
                alone = compose(self.knowledge, self._reader.read(part))
                reply = alone if stands_in(alone, focus.entries[0].section) else reply
            if reply.status is not Status.ANSWERED:
                return None
            replies.append(reply)
            focus = replies[-1].focus.after(focus)
            if beside and not {c.section for c in reply.citations} <= {c.section for c in replies[0].citations}:
                return None
        return joined(self.knowledge.briefing, replies) if replies else None

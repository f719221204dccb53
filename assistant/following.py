"""A question and what the one before it was about in; the reply to it with what it takes over out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.answer import Composer, Status
from assistant.answers.compose import compose
from assistant.answers.contacts import runs
from assistant.answers.gate import share_said
from assistant.answers.history import name_before_that
from assistant.answers.interval import between_told
from assistant.answers.moments import event_date, event_of
from assistant.answers.telling_events import tell_events
from assistant.answers.texts.passages import quote
from assistant.answers.untold import with_untold
from assistant.clauses import head_and_rest
from assistant.draft import Focus, Reply
from assistant.entries import Kind
from assistant.followup import inherit, with_topic
from assistant.knowledge import Knowledge
from assistant.likewise import asked_apart, asked_in_row, asked_instead, asked_likewise, asked_of_other, without_then
from assistant.named_line import answer_named_line
from assistant.question import VALUES, Family, Question
from assistant.refusals import nothing_said_of, refuse
from assistant.relative_time import dated
from assistant.text import bare, compact
from assistant.told import implied, part_of_cell, place_of, stands_in, within_place
from assistant.told_beside import in_same_column, of_tag_in_group, titled
from assistant.understanding import Reader

if TYPE_CHECKING:
    from vectorstore.retriever import Hit


_THEN = re.compile(r"(?<![가-힣])그\s?(?:[가-힣]{1,4}\s)?(?:때|날|당시)|\bthat (?:day|time)", re.IGNORECASE)
# "교감까지 더하면?": more than what was told.
_AND_MORE = re.compile(
    r"\s*(?:그럼\s|그러면\s|거기에\s)?(?P<more>\S[^?]*?)까지\s?(?:다\s|모두\s|함께\s)?(?:더[하한]|합[하치친한산])"
)
_OF_THE_SAME = 0.5  # share of what was asked of before that a line about the same says


@dataclass(frozen=True)
class Following:
    """Answers a question after another: as it stands, with the slots it takes over, or put in full."""

    knowledge: Knowledge
    reader: Reader

    def reply(self, question: Question, focus: Focus | None, hits: "Sequence[Hit]" = ()) -> Reply:
        """The reply to ``question`` with what it takes over, else asked of the place told alone."""
        if (in_its_time := self._in_its_time(question, focus)) is not None:
            return in_its_time
        if focus is not None and (again := self._again(question, focus)) is not None:
            return again
        inherited = self._inherited(question, focus)
        reply = compose(self.knowledge, inherited, hits)
        if reply.reason == "year" and not question.years:  # that of the question before is none of this one's
            reply = compose(self.knowledge, replace(inherited, years=()), hits)
        named = answer_named_line(self.knowledge, question, focus.question, reply) if focus is not None else None
        if named is not None:
            return named
        if focus is not None and (reply.reason == "figure" or reply.composer is Composer.QUOTED):
            reply = self._likewise(question, focus, quoted=reply.reason is not None) or self._apart(question) or reply
        if focus is not None and reply.reason == "figure":
            if (beside := of_tag_in_group(self.knowledge, question, focus)) is not None:
                return compose(self.knowledge, replace(inherited, terms={}, hints={}, tags=(), entries=(beside,)))
            if (alone := within_place(self.knowledge, question, focus)) is not None:
                return compose(self.knowledge, alone)
            if (noted := part_of_cell(question, focus)) is None:
                return reply
            below = compose(self.knowledge, noted)
            return below if stands_in(below, noted.near) else reply
        return (self._partly(question) if reply.reason in (None, "figure") else None) or reply

    def _in_its_time(self, question: Question, focus: Focus | None) -> Reply | None:
        """The reply to a question about a time that an event tells ("같은 해에 새로 문을 연 곳은"), without that event
        where others are told as well; None where it speaks of no such time."""
        when = dated(self.knowledge, question, focus)
        if when is None:
            return None
        reply = compose(self.knowledge, self.reader.read(when.text))
        if reply.reason == "empty":  # "2024년 11월에는 뭐가 있었나요?", of which nothing tells
            return refuse(self.knowledge, question, "month" if "월" in when.text else "year")
        others = [entry for entry in reply.focus.entries if entry is not when.event]
        only_events = all(entry.kind is Kind.EVENT for entry in reply.focus.entries)
        if when.apart and only_events and others and when.event in reply.focus.entries:
            return tell_events(self.knowledge, reply.focus.question, others)
        return reply

    def _again(self, question: Question, focus: Focus) -> Reply | None:
        """The reply to a question cut short, asked in full of the row told, or of another level; None without one."""
        if (of_same := self._of_the_same(question, focus) or self._at_that_time(question, focus)) is not None:
            return of_same
        if (in_time := self._named_in_time(question, focus) or self._of_two_events(question, focus)) is not None:
            return in_time
        if (run := self._who_runs(question, focus)) is not None:
            return run
        if (noted := part_of_cell(question, focus)) is not None:
            below = compose(self.knowledge, noted)
            of_a_row = any(entry.kind is Kind.CELL for entry in below.focus.entries)  # of another one, perhaps
            if stands_in(below, noted.near) and not of_a_row:
                return below
        if (of_defined := self._of_defined(question, focus)) is not None:
            return of_defined
        if (there := titled(self.knowledge, question, focus)) is not None:
            reply = compose(self.knowledge, replace(focus.question, programmes=(there,), entries=(), near=None))
            if reply.status is Status.ANSWERED:
                return reply
        if (added := self._added(question, focus)) is not None:
            return added
        lines = {entry.lines for entry in focus.entries}
        beside = self.knowledge.beside(lines.pop(), Kind.CELL) if len(lines) == 1 else []
        for text in (
            *asked_in_row(question, focus, beside),
            *asked_of_other(question, focus.question, self.knowledge.vocabulary.tags),
        ):
            reply = compose(self.knowledge, self.reader.read(text))
            if focus.entries and stands_in(reply, focus.entries[0].section) and reply.composer is not Composer.COMPUTED:
                return reply
        return None

    def _added(self, question: Question, focus: Focus) -> Reply | None:
        """The sum of what was told and of one more thing ("교감까지 더하면?"), or the one line that states both; None
        where no more is to be added."""
        named = _AND_MORE.match(question.text)
        told = focus.entries[0] if len(focus.entries) == 1 else None
        if named is None or told is None or not question.terms:
            return None
        other = self.reply(self.reader.read(f"{named['more']}는요?"), focus)
        if other.status is not Status.ANSWERED or len(other.focus.entries) != 1:
            return None
        more = other.focus.entries[0]
        if more is told:
            return quote(self.knowledge, question, [told]) if told.kind is Kind.STATEMENT else None
        if more.kind is not told.kind or more.year != told.year:
            return None
        before = other.focus.question
        both = replace(question, asks=before.asks, years=before.years, terms={}, tags=(), entries=(told, more))
        return compose(self.knowledge, both)

    def _of_the_same(self, question: Question, focus: Focus) -> Reply | None:
        """The reply to a question of something that everything has ("신청은 어떻게 해요?"), asked of what was told, and
        refused where only lines elsewhere tell such a thing; None where it names anything else."""
        before, place = focus.question, place_of(focus)
        generic = question.terms and question.terms.keys() <= self.knowledge.lexicon.of_anything
        if not generic or replace(question, terms={}).has_target or Family.CONTACT in question.families:
            return None
        if not (before.terms or place) or question.operations - {"yesno"} or question.within:
            return None
        asked = with_topic(self.knowledge, question, question, before)
        reply = compose(self.knowledge, asked if before.terms else replace(asked, programmes=(place or "",)))
        here = focus.entries[0].section if focus.entries else None
        if reply.status is not Status.ANSWERED or stands_in(reply, here) or self._told_there(reply, place, before):
            return reply
        return refuse(self.knowledge, asked, "topic")

    def _told_there(self, reply: Reply, place: str | None, before: Question) -> bool:
        """Whether lines of the programme ``place``, or without one lines about what ``before`` asked of, answer."""
        if place is None:
            return all(share_said(self.knowledge, before, c.quote) >= _OF_THE_SAME for c in reply.citations)
        return all(self.knowledge.briefing.section_at(c.lines.first).programme == place for c in reply.citations)

    def _at_that_time(self, question: Question, focus: Focus) -> Reply | None:
        """What else happened on the day of the event told ("그때 새로 문을 연 곳은?"), where but one event is meant."""
        told = next((entry for entry in focus.entries if entry.kind is Kind.EVENT), None)
        then = _THEN.search(question.text)
        if told is None or then is None:
            return None
        own = {t: m for t, m in question.terms.items() if question.places.get(t, -1) >= then.end()}
        at_all = self.knowledge.lexicon.history["happenings"].search(compact(question.text).text)
        if not own and not at_all:
            return None
        same_day = (e for e in self.knowledge.of_kind(Kind.EVENT) if event_date(e) == event_date(told))
        events = (e for e in same_day if e is not told and not event_of(e).scheduled)
        meant = [e for e in events if all(any(w in bare(e.label) for w in m) for m in own.values())]
        return quote(self.knowledge, question, meant) if len(meant) == 1 else None

    def _of_two_events(self, question: Question, focus: Focus) -> Reply | None:
        """How far apart the last two things told are, or which was first, where both are events; else None."""
        told = (*focus.entries[:1], *focus.earlier[:1])
        if len(told) < 2 or told[0] is told[1] or any(entry.kind is not Kind.EVENT for entry in told):
            return None
        return between_told(self.knowledge, question, (told[0], told[1]))

    def _of_defined(self, question: Question, focus: Focus) -> Reply | None:
        """The reply to a count that names nothing ("몇 곳이나 돼요?"), of what was just explained; None without one."""
        told = focus.entries[0] if len(focus.entries) == 1 and focus.entries[0].kind is Kind.DEFINITION else None
        if told is None or question.has_target or question.operations != {"count"}:
            return None
        reply = compose(self.knowledge, self.reader.read(f"{told.label} {question.text}"))
        return reply if reply.status is Status.ANSWERED else None

    def _who_runs(self, question: Question, focus: Focus) -> Reply | None:
        """Whether a department runs what was told ("그건 교육행정연수부에서 하는 거 맞지?"); None where no such thing
        is asked."""
        before = focus.question
        if question.terms or question.programmes or not (before.terms or before.programmes) or not runs(question):
            return None
        asked = replace(question, terms=before.terms, programmes=before.programmes, pronoun=False)
        return compose(self.knowledge, asked)

    def _named_in_time(self, question: Question, focus: Focus) -> Reply | None:
        """The reply to a question for the name before the one told, or that names what came before or after that event
        ("그전에 있던 분원은"), where but one event is it and came then; None where it may ask for what came next."""
        told = next((entry for entry in focus.entries if entry.kind is Kind.EVENT), None)
        if told is not None and (name := name_before_that(self.knowledge, question, told)) is not None:
            return name
        named = without_then(question) if told is not None and question.terms else None
        if told is None or named is None:
            return None
        reply = compose(self.knowledge, self.reader.read(named))
        events = [entry for entry in reply.focus.entries if entry.kind is Kind.EVENT]
        if reply.status is not Status.ANSWERED or len(events) != 1:
            return None
        earlier = event_date(events[0]) < event_date(told)
        return reply if earlier == ("before" in question.operations) else None

    def _likewise(self, question: Question, focus: Focus, quoted: bool) -> Reply | None:
        """The reply to the question before, asked of what ``question`` names instead; None where there is none, or,
        without ``quoted``, but a line that is quoted from elsewhere than the column told."""
        instead = asked_instead(question, focus.question)
        texts = (*filter(None, (instead,)), *asked_likewise(question, focus.question, self.knowledge.similarity))
        replies = (compose(self.knowledge, self.reader.read(text)) for text in texts)
        answers = (r for r in replies if r.status is Status.ANSWERED)
        kept = (r for r in answers if quoted or r.composer is not Composer.QUOTED or in_same_column(r.focus, focus))
        return next(kept, None)

    def _apart(self, question: Question) -> Reply | None:
        """The reply to a question that goes on in time but names all that it asks about; None where it does not."""
        text = asked_apart(question)
        reply = compose(self.knowledge, self.reader.read(text)) if text is not None else None
        return reply if reply is not None and reply.status is Status.ANSWERED else None

    def _partly(self, question: Question) -> Reply | None:
        """The reply to what comes first, where what is asked besides stands nowhere in the briefing, said as well."""
        cut = head_and_rest(question)
        rest = self.reader.read(cut[1]) if cut else None
        if cut is None or rest is None or not rest.terms or any(map(self.knowledge.holds, rest.terms.values())):
            return None
        reply = compose(self.knowledge, self.reader.read(cut[0]))
        if (in_full := with_untold(self.knowledge, question, reply)) is not None:
            return in_full
        note = nothing_said_of(question, tuple(rest.terms))
        return replace(reply, text=f"{reply.text}\n{note}") if reply.status is Status.ANSWERED else None

    def _inherited(self, question: Question, focus: Focus | None) -> Question:
        """``question`` with what it takes over; "언제 실시했나요", or "교육 기간은" of a course, names nothing."""
        lexicon = self.knowledge.lexicon
        if focus is not None and set(question.terms) <= lexicon.actions | lexicon.held | implied(focus):
            question = replace(question, terms={})
        figures = VALUES & set(question.families)
        if focus is not None and focus.behind is not None and figures and not question.has_target:
            focus = focus.behind
        return inherit(self.knowledge, question, focus)

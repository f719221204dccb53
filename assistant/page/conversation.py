"""Turns of a conversation go in, its HTML comes out. Nothing a user or the briefing wrote becomes markup."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from anyio import CancelScope

from assistant.answer import Answer, Composer, Status
from assistant.page.figures import charted, table, without
from assistant.page.prose import Marks, Phones, html

LONGEST_QUESTION = 1000
# A follow-up refers to what was just said; older turns only cost time.
REMEMBERED_TURNS = 10
# A long answer comes in so many pieces at most.
_MOST_PIECES = 4

_SENTENCE_END = re.compile(r"(?<=[.?!])(?:\s*\[\d+\])*\s+|\n")
_SEARCHING = '<p class="searching"><span class="dots" aria-hidden="true"></span>답을 찾고 있습니다…</p>'
_STOPPED = "답변을 멈추었습니다."
_THUMB = "M7 21V10l4-7c1.6 0 2.6 1.2 2.3 2.8L12.6 10H19a2 2 0 0 1 2 2.4l-1.5 7a2 2 0 0 1-2 1.6H7zM7 10H3v11h4"
_REASONS = {
    "up": (),
    "down": ("내용이 틀려요", "근거가 맞지 않아요", "질문을 잘못 이해했어요", "찾던 답이 아니에요"),
}


@dataclass(frozen=True, slots=True)
class Turn:
    """A question as typed, and its answer.

    Attributes:
        answer: None while it is being found, and where it was stopped or failed.
        problem: why there is no answer, in Korean; "" while it is being found.
        verdict: what the reader thought of it, "up" or "down"; "" for nothing yet.
    """

    question: str
    answer: Answer | None = None
    problem: str = ""
    verdict: str = ""

    @property
    def is_under_way(self) -> bool:
        """Whether its answer is still being found."""
        return self.answer is None and not self.problem


@dataclass
class Talk:
    """The conversation of one open page, which what is done there changes; for one event loop.

    Gradio carries events out side by side, and its ``cancels`` is a request of its own, which can come in at any time
    or come to nothing. So a change ends itself what is under way, which then shows the conversation as it is by now:
    in whatever order the page hears of the two, it shows the same in the end.

    Attributes:
        turns: oldest first; another list after each change but that of an answer or a verdict.
        search: what finds the answer under way.
    """

    turns: list[Turn] = field(default_factory=list)
    search: CancelScope | None = None

    def become(self, turns: Iterable[Turn]) -> list[Turn]:
        """The new turns."""
        self.turns = list(turns)
        if self.search:
            self.search.cancel()
        return self.turns


@dataclass(frozen=True)
class View:
    """How a conversation is shown.

    Attributes:
        phones: of the briefing, for links.
        welcome: HTML in place of an empty conversation.
        takes_feedback: whether answers can be rated.
    """

    phones: Phones
    welcome: str
    takes_feedback: bool


def history(turns: Sequence[Turn]) -> tuple[str, ...]:
    """The questions that the next one may refer to, oldest first."""
    return tuple(turn.question for turn in turns[-REMEMBERED_TURNS:])


def pieces(text: str) -> Iterator[str]:
    """``text`` up to the end of one sentence or line after the other, the whole of it left out."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text) if match.end() < len(text)]
    step = max(1, -(-len(ends) // (_MOST_PIECES - 1)))
    for end in ends[step - 1 :: step]:
        yield text[:end].rstrip()


def conversation(turns: Sequence[Turn], view: View, said: str = "", above: str | None = None) -> str:
    """HTML of the conversation.

    Args:
        turns: oldest first.
        view: how it is shown.
        said: the part of the last turn's answer that has been told so far; "" for all of it.
        above: HTML of all turns but the last, where it is known already.
    """
    shown = earlier(turns[:-1], view) if above is None else above
    if turns:
        shown += _turn(len(turns) - 1, turns[-1], view, said, True)
    # Told by a screen reader as it grows; Gradio changes only what is new.
    return f'<div role="log" aria-label="대화">{shown or view.welcome}</div>'


def earlier(turns: Sequence[Turn], view: View) -> str:
    """HTML of turns that others follow."""
    return "".join(_turn(place, turn, view, "", False) for place, turn in enumerate(turns))


def afterwards(turns: Sequence[Turn], view: View) -> str:
    """HTML of what can be done with the last answer, and of the questions to go on with."""
    if not turns or turns[-1].is_under_way:
        return ""
    return f'<div class="answer">{_actions(len(turns) - 1, turns[-1], view, True)}</div>{_next_questions(turns)}'


def _next_questions(turns: Sequence[Turn]) -> str:
    """The choices where the assistant asks back, else what it suggests and has not been asked yet."""
    answer, asked = turns[-1].answer, {turn.question for turn in turns}
    questions = (answer.options or [text for text in answer.suggestions if text not in asked]) if answer else ()
    if answer is None or not questions:
        return ""
    title = "골라 주세요" if answer.options else "이어서 물어보기"
    buttons = "".join(f"<li>{ask_button(question, question)}</li>" for question in questions)
    heading = f'<h2 id="next-title">{title}</h2>'
    return f'<section class="next" aria-labelledby="next-title">{heading}<ul>{buttons}</ul></section>'


def ask_button(question: str, shown: str) -> str:
    """A button that asks ``question``."""
    return f'<button type="button" class="option" data-ask="{escape(question)}">{escape(shown)}</button>'


def _turn(place: int, turn: Turn, view: View, said: str, is_last: bool) -> str:
    question = f'<h2 class="asked"><span class="sr">질문: </span>{escape(turn.question)}</h2>'
    return f'<section class="turn" data-turn="{place}">{question}{_reply(place, turn, view, said, is_last)}</section>'


def _reply(place: int, turn: Turn, view: View, said: str, is_last: bool) -> str:
    if turn.answer is None:
        if not turn.is_under_way or not is_last:
            return f'<div class="answer"><p class="problem">{escape(turn.problem or _STOPPED)}</p></div>'
        return f'<div class="answer"><div class="head">{_SEARCHING}</div></div>'
    answer = turn.answer
    marks, figures = Marks(place, answer.citations), charted(answer)
    told = said if said and is_last else answer.text
    text = html(without(told, figures) if figures else told, marks, view.phones)
    numbers = table(figures, answer, marks) if figures and told == answer.text else ""
    # What can be done with the last answer stands below its chart, which is a component of its own.
    actions = "" if is_last else _actions(place, turn, view, False)
    head = f'<div class="head">{_label(answer)}{_understood(answer)}</div>'
    return f'<div class="answer">{head}<div class="text">{text}{numbers}</div>{actions}</div>'


def _label(answer: Answer) -> str:
    """How the answer was made; of a refusal, that it is none."""
    kind = "model" if answer.composer is Composer.MODEL else answer.composer.name.lower()
    told = "문서에 없음" if answer.status is Status.NOT_IN_BRIEFING else answer.composer.value
    return f'<p class="made {kind}"><span class="sr">답한 방법: </span>{escape(told)}</p>'


def _understood(answer: Answer) -> str:
    if not answer.understood:
        return ""
    parts = "".join(f"<li>{escape(part)}</li>" for part in answer.understood.split(" · "))
    return f'<details class="understood"><summary>이렇게 이해했습니다</summary><ul>{parts}</ul></details>'


def _actions(place: int, turn: Turn, view: View, is_last: bool) -> str:
    buttons = []
    if turn.answer is not None:
        buttons.append(f'<button type="button" data-copy="{escape(turn.answer.text)}">복사</button>')
    if is_last:
        buttons.append('<button type="button" data-do="retry">다시 답하기</button>')
        buttons.append('<button type="button" data-do="edit">질문 고치기</button>')
    rated = ""
    if view.takes_feedback and turn.answer is not None:
        if turn.verdict:
            rated = '<p class="thanks">의견을 남겨 주셔서 고맙습니다.</p>'
        else:
            buttons += [_thumb("up", "도움이 됐어요"), _thumb("down", "아쉬워요")]
            rated = "".join(_reason_form(place, verdict) for verdict in _REASONS)
    return f'<div class="actions" role="group" aria-label="이 답변에 대해">{"".join(buttons)}</div>{rated}'


def _thumb(verdict: str, label: str) -> str:
    icon = f'<svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true"><path d="{_THUMB}"/></svg>'
    data = f'data-thumb="{verdict}" aria-expanded="false"'
    return f'<button type="button" class="thumb {verdict}" {data} aria-label="{label}" title="{label}">{icon}</button>'


def _reason_form(place: int, verdict: str) -> str:
    choices = "".join(
        f'<label><input type="radio" name="reason-{place}-{verdict}" value="{reason}">{reason}</label>'
        for reason in _REASONS[verdict]
    )
    legend = "어떤 점이 좋았나요?" if verdict == "up" else "어떤 점이 아쉬웠나요?"
    return (
        f'<form class="reason" data-turn="{place}" data-verdict="{verdict}" hidden><fieldset><legend>{legend}</legend>'
        f'{choices}<input type="text" name="words" maxlength="500" aria-label="{legend} (선택)" '
        f'placeholder="자세히 적어 주시면 도움이 됩니다(선택)"></fieldset>'
        f'<p class="note">질문과 답변, 적으신 내용만 이 서버에 저장됩니다.</p>'
        f'<button type="submit" class="primary">의견 보내기</button></form>'
    )

"""The address of any OpenAI-compatible chat endpoint in; a System that asks it out, so that another bot can be graded.

The bot is asked to name the lines that prove its answer, "[231]" or "[231-233]", and to say in one fixed sentence that
the briefing does not hold one. Whoever answers in words of their own is read by a list of usual refusals.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.answer import Citation
from assistant.model.deadline import Deadline, Guard
from eval.metrics import Reply
from eval.support import unsupported_in
from ingest.errors import ModelError
from ingest.records import Briefing, LineRange

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessage, BaseMessage

LONGEST_REPLY = 20_000  # characters

_RULES = (
    "{institution}의 {year}년 {title}에 관한 질문에 답합니다. 답의 근거가 되는 줄 번호를 [231] 또는 [231-233]처럼 "
    "적어 주세요. 보고서에 없는 내용이면 '보고서에 없습니다.'라고만 답해 주세요."
)
_NAMED = re.compile(r"\[\s*(\d+)\s*행?\s*(?:[-~–]\s*(\d+)\s*행?\s*)?\]")
_REFUSAL = re.compile(
    r"(보고서|문서|자료|제공된)[^.\n]{0,40}(없습니다|없어요|않습니다|찾을 수 없|확인할 수 없)"
    r"|(찾을|확인할|알|답변할|답할|도와드릴|제공할) 수 (없|가 없)|답변(을|은)? (드리기|하기) 어렵|모르겠|알지 못"
    r"|\b(not (found|mentioned|stated|included|available)|cannot|can't|unable to|do(es)? not (know|say|hold|mention))",
    re.IGNORECASE,
)


class EndpointSystem:
    """Asks a chat model about a briefing; each question of a conversation after the bot's own answer to the one before.

    Args:
        briefing: what the questions are about; its lines are what a reply's numbers refer to.
        model: from `assistant.model.load_model`.
        timeout_seconds: for each reply.
        sends_briefing: whether the numbered lines go along, for a model that does not know the briefing of itself.
    """

    def __init__(
        self, briefing: Briefing, model: "BaseChatModel", timeout_seconds: float, sends_briefing: bool = False
    ) -> None:
        self._briefing = briefing
        self._model = model
        self._deadline = Deadline(timeout_seconds, LONGEST_REPLY)
        self._rules = _RULES.format(institution=briefing.institution, year=briefing.year, title=briefing.title)
        if sends_briefing:
            numbered = (f"{number}\t{line}" for number, line in enumerate(briefing.lines, start=1) if line.strip())
            self._rules += "\n\n" + "\n".join(numbered)

    def reply(self, question: str, history: Sequence[str]) -> Reply:
        """The bot's reply.

        Raises:
            ModelError: when it gives none in time; the case then counts as a crash, not as a wrong answer.
        """
        from langchain_core.messages import AIMessage, HumanMessage, SystemMessage

        messages: list[BaseMessage] = [SystemMessage(self._rules)]
        for asked in (*history, question):
            messages.append(HumanMessage(asked))
            messages.append(AIMessage(self._ask(messages)))
        return read_reply(str(messages[-1].content), self._briefing)

    def _ask(self, messages: "Sequence[BaseMessage]") -> str:
        asked = list(messages)

        def stream(guard: Guard) -> Iterator[str]:
            from langchain_core.output_parsers import StrOutputParser
            from langchain_core.runnables import RunnableGenerator
            from langsmith import tracing_context

            guarded: RunnableGenerator[AIMessage, AIMessage] = RunnableGenerator(guard)
            with tracing_context(enabled=False):  # questions go to the endpoint and nowhere else
                yield from (self._model | guarded | StrOutputParser()).stream(asked)

        text, problem = self._deadline.read(stream)
        if problem is not None:
            raise ModelError(problem, "평가할 모델의 주소와 이름, 제한 시간을 확인해 주세요.")
        return text


def read_reply(text: str, briefing: Briefing) -> Reply:
    """What a bot wrote as a Reply: line numbers that the briefing has are its citations, the rest its text.

    A reply that names lines states something, whatever its wording; so only one without any can be a refusal.
    """
    cited: dict[LineRange, None] = {}
    for first, last in _NAMED.findall(text):
        numbers = sorted((int(first), int(last or first)))
        if numbers[0] >= 1 and numbers[1] <= len(briefing.lines):
            cited[LineRange(*numbers)] = None
    told = _NAMED.sub("", text).strip()
    if not told or (not cited and _REFUSAL.search(told)):
        return Reply(told, abstained=True)
    return Reply(
        told, False, tuple(cited), unsupported=unsupported_in(told, _citations(cited, briefing), briefing.year)
    )


def _citations(cited: "Sequence[LineRange] | dict[LineRange, None]", briefing: Briefing) -> list[Citation]:
    """The cited lines with their headings, as the check for unsupported figures wants them."""
    return [
        Citation(number, section.number or "", section.title, section.path, lines, briefing.quote(lines))
        for number, lines in enumerate(cited, start=1)
        for section in (briefing.section_at(lines.first),)
    ]

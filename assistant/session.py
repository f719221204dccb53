"""One conversation: each question with what the answers before it were about."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.answer import Answer, Status
from assistant.draft import Focus
from assistant.inquiry import Inquiry, composed

if TYPE_CHECKING:
    from assistant.engine import Assistant


@dataclass
class Session:
    """One conversation: what the last answer was about is known to the next question."""

    assistant: "Assistant"
    focus: Focus | None = field(default=None)

    def ask(self, text: str, suggest: bool = False) -> Answer:
        """The answer to ``text`` in this conversation; with ``suggest`` questions that go on from it."""
        assistant = self.assistant
        inquiry = assistant.compose(assistant.retrieve(assistant.interpret(text, self.focus)))
        self._remember(inquiry)
        return assistant.check(assistant.word(inquiry), suggest)

    def follow(self, text: str) -> None:
        """Takes in an earlier question of the conversation, whose answer is not wanted any more."""
        self._remember(self.assistant.compose(self.assistant.interpret(text, self.focus)))

    def _remember(self, inquiry: Inquiry) -> None:
        reply = composed(inquiry)
        if reply.status not in (Status.GREETING, Status.OUT_OF_SCOPE):
            self.focus = reply.focus.after(self.focus)

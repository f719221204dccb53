"""Questions about people: who, which number, whose number, in charge of what."""

from assistant.answers.contacts.answer import answer_contact

__all__ = ["answer_contact"]

"""The error tree. Every error a user can meet carries one Korean sentence and a Korean hint that says what to do.

AssistantError
├── BriefingError        the file cannot be read as a briefing (missing, binary, empty, another genre)
├── IndexFolderError     the index folder cannot be used (read-only, damaged beyond rebuilding)
├── QuestionError        a question that cannot be taken (too long, empty batch line, malformed JSON)
├── ModelError           a language model or embedder was configured and cannot be used
├── ServeError           the chat page cannot be opened (port in use, bad address)
├── AccessError          the user file cannot be used, or a user not be added
└── CaseError            an evaluation case or dataset that cannot be read
"""


class AssistantError(Exception):
    """Base of all errors shown to users.

    Args:
        message: one Korean sentence that says what went wrong.
        hint: one Korean sentence that says what to do about it.
    """

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)  # both, so that it can be handed from one process to another
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}"


class BriefingError(AssistantError):
    """The file cannot be read as a briefing."""


class IndexFolderError(AssistantError):
    """The index folder cannot be read or written."""


class QuestionError(AssistantError):
    """A question or a file of questions cannot be taken."""


class ModelError(AssistantError):
    """A configured language model or embedder cannot be used."""


class ServeError(AssistantError):
    """The chat page cannot be opened."""


class AccessError(AssistantError):
    """The user file cannot be used, or a user not be added."""


class CaseError(AssistantError):
    """An evaluation case or dataset cannot be read."""

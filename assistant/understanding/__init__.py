"""A question as typed in; a Question with its slots out. ``asks`` finds what is wanted, ``slots`` who, when and which,
``topic`` what it is about."""

from assistant.understanding.reader import Reader

__all__ = ["Reader"]

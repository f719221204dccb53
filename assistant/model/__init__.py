"""A composed reply and a chat model in; a wording of it out, shown only where the briefing supports all of it."""

from assistant.model.load import load_model
from assistant.model.writer import ModelWriter

__all__ = ["ModelWriter", "load_model"]

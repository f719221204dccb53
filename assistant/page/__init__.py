"""The chat page: a briefing and who answers over it go in, a page comes out. Gradio loads only when it is served."""

from assistant.page.feedback import FeedbackFile
from assistant.page.health import preparing
from assistant.page.server import Terms, is_of_this_machine, listen, serve

__all__ = ["FeedbackFile", "Terms", "is_of_this_machine", "listen", "preparing", "serve"]

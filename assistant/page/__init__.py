"""The chat page: a briefing and who answers over it go in, a page comes out. Gradio loads only when it is served."""

from assistant.page.server import listen, serve

__all__ = ["listen", "serve"]

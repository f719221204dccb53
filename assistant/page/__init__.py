"""The chat page: an assistant goes in, a page on a local address comes out. Gradio loads only when it is served."""

from assistant.page.server import listen, serve

__all__ = ["listen", "serve"]

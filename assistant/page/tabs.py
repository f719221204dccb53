"""The tabs beside the chat, in their order. A new one is a ``build(context)`` in its own file and a line here."""

from assistant.page.context import TabPage

TABS: tuple[TabPage, ...] = ()

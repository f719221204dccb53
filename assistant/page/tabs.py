"""The tabs beside the chat, in their order. A new one is a ``build(context)`` in its own file and a line here."""

from assistant.page.context import TabPage
from assistant.page.explorers import budget_view, contacts, courses, document_tab, tab

TABS: tuple[TabPage, ...] = (
    TabPage("연락처", "contacts", lambda context: tab.build(contacts.explorer(context.briefing))),
    TabPage("연수과정", "courses", lambda context: tab.build(courses.explorer(context.briefing))),
    TabPage("예산", "budget", lambda context: tab.build(budget_view.explorer(context.briefing))),
    TabPage("문서", "document", lambda context: document_tab.build(context.briefing)),
)

"""A question over a briefing in; an Answer out whose figures are looked up or computed and whose lines are cited.

briefing = ingest.read_briefing(path)
answer = build_assistant(briefing).ask("…")
"""

from assistant.answer import Answer, Citation, Composer, Status
from assistant.build import build_assistant
from assistant.engine import Assistant
from assistant.runnable import as_runnable
from assistant.session import Session

__version__ = "0.1.0"

__all__ = ["Answer", "Assistant", "Citation", "Composer", "Session", "Status", "as_runnable", "build_assistant"]

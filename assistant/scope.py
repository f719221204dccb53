"""A question in; whether it is one for this assistant out, with injected instructions cut away."""

import re

from assistant.lexicon import Lexicon
from assistant.text import compact

_CLAUSE = re.compile(r"(?<=[.!?。])\s+|(?<=[.!?][’”'\"])\s+|\n+|(?<=해라)\s|(?<=세요)\s|(?<=해줘)\s")


def outside(text: str, lexicon: Lexicon) -> tuple[str, str | None]:
    """The genuine part of ``text``, and why it is not for this assistant (a key of the refusals), or None.

    A clause that instructs the assistant is dropped; what remains is answered as if it stood alone.
    """
    clauses = [clause for clause in _CLAUSE.split(text.strip()) if clause.strip()]
    kept = [clause for clause in clauses if not lexicon.scope["injection"].search(compact(clause).text)]
    genuine = " ".join(kept)
    small = compact(genuine).text
    if len(kept) < len(clauses) and len(small) < 4:
        return text, "scope"
    if not re.search(r"[^\W_]", genuine):
        return text, "empty"
    if lexicon.scope["greeting"].search(small) and len(small) < 30:
        return genuine, "greeting"
    if lexicon.scope["out_of_scope"].search(small):
        return genuine, "scope"
    return genuine, None

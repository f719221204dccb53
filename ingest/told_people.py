"""The people of a sentence that says who does what in, the same with what each does and who is in charge out.

"☞ 총괄은 총무과 홍길동 과장(031-820-5310)이며, 식당은 이순신 영양사(5317)에게 문의하시기 바랍니다."
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.charges import LEADS_SOME, with_all_but
from ingest.records import Contact

_TELLS = re.compile(r"[)）][^()（）]*(?:맡|담당|돕|문의|연락|전화)[^()（）]*[.다]\s*$")
_CLAUSE = re.compile(
    r"(?:^\W+|[)）](?:[이가]|이며|이고)?,?\s+(?:[가-힣]*맡고,?\s+)?)"
    r"(?P<topic>[^()（）,]+)(?<!같)[은는]\s(?:[^()（）,\s]+\s)*$"
)
_WHOLE = re.compile(r"총괄|이\s(?:과제|사업|업무)|문의|담당자?")


def with_told(contacts: Sequence[Contact], text: str) -> list[Contact] | None:
    """The contacts with their duties, in charge those who lead nobody, if any; None of any line that is no sentence."""
    if not _TELLS.search(text) or len(contacts) < 2:
        return None
    topic, place, found = "", 0, list[Contact]()
    for contact in with_all_but(LEADS_SOME, contacts):
        named = text.find(contact.name, place)
        clause = _CLAUSE.search(text[:named])
        topic = clause["topic"].strip() if clause else topic
        place = max(named, place)
        duties = contact.duties if not topic or _WHOLE.fullmatch(topic) else topic
        found.append(replace(contact, duties=duties))
    return found

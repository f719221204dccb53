"""The people of a contact block and the note below it in, the people with what the note says each does out.

"※ 우시현: 수학체험센터, 정하온: 교사연구회", "※ 버스 예약은 류다온, 관측은 방하늘이 맡음",
"※ 서가람(평가), 나은별(누리집)".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.lines import Source, clean, marked
from ingest.named import RANKS
from ingest.records import Contact, LineRange

_NOTE = re.compile(r"^\s*(?:※|\*)\s*(?P<said>\S.*)$")
_MOST_NOTES = 2
_RANKED = rf"(?:\s?(?:수석|책임|선임|전문)?(?:{RANKS}))?"
_BEFORE = re.compile(rf"^(?P<name>[가-힣]{{2,5}}?){_RANKED}\s*[:：–-]\s*(?P<duty>\S.*)$")
_BRACKETED = re.compile(rf"^(?P<name>[가-힣]{{2,5}}?){_RANKED}\s*[(（](?P<duty>[^()（）\d]+)[)）]$")
_BEHIND = re.compile(
    rf"^(?P<duty>\S.*?)[은는]\s(?P<name>[가-힣]{{2,5}}?){_RANKED}(?:\s?님)?(?:[이가]|에서)?"
    r"\s?(?:맡음|맡는다|맡고 있음|담당(?:함)?|맡아 함)?\.?$"
)
_IN_CHARGE = re.compile(r"맡|담당")


def with_noted_duties(source: Source, block: LineRange, contacts: Sequence[Contact]) -> list[Contact]:
    """The contacts of a block; a note must say what it says of people of the block and of nobody else."""
    told: dict[str, tuple[str, LineRange]] = {}
    line = source.after(block.last)
    for _ in range(_MOST_NOTES):
        note = _NOTE.match(source[line]) if line else None
        if not note or line is None:
            break
        names = {contact.name for contact in contacts}
        duties = dict(_duties(clean(marked(source[line]).body if marked(source[line]).mark else note["said"]), names))
        told |= {name: (duty, LineRange(line, line)) for name, duty in duties.items() if name not in told}
        line = source.after(line)
    found = [(contact, told.get(contact.name)) for contact in contacts]
    return [
        replace(contact, duties=said[0], charged=said[1]) if said and not contact.duties else contact
        for contact, said in found
    ]


def _duties(text: str, names: set[str]) -> Iterator[tuple[str, str]]:
    """What each part of a note says of one of the ``names``; nothing where any part says something else."""
    parts = re.split(r"\s*[,;/]\s*(?![^(（]*[)）])", text)
    for pattern in (_BEFORE, _BRACKETED, _BEHIND):
        found = [match for part in parts if (match := pattern.match(part))]
        said = {match["name"]: match["duty"].strip() for match in found}
        if len(found) == len(parts) == len(said) and said.keys() <= names:
            if pattern is not _BEHIND or _IN_CHARGE.search(text):
                yield from said.items()
            return

"""The people of a contact block in, the same with what the block prints of their duties beside them out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.area_codes import noted_area, stated_area
from ingest.heads import DUTIES, heads_people
from ingest.labels import label_length
from ingest.lines import Source, clean, compact
from ingest.named import BRACKETED, FIELD, RANKS, UNIT, headed_role, widths
from ingest.records import Contact, LineRange


def with_printed_duties(source: Source, lines: Sequence[int], contacts: Iterable[Contact]) -> Iterator[Contact]:
    """The contacts of a block's ``lines`` with what a table's column of duties says of each, or brackets behind the
    name in a line of its own do ("김지수(연수 평가)"), or words before the department ("급식 분야: 총무과(…)")."""
    header = next((line for line in lines if heads_people(source[line])), 0)
    heads = [compact(cell) for cell in source[header].split("\t")] if header else []
    column = next((place for place, head in enumerate(heads) if DUTIES.fullmatch(head)), None)
    headed = header if any(map(stated_area, source[header].split("\t") if header else ())) else 0
    code, note = noted_area(source.lines)
    for contact in contacts:
        line = headed or (note if contact.phone.startswith(f"{code}-") else 0)
        contact = replace(contact, stated=contact.stated or (LineRange(line, line) if line else None))
        text = source[contact.lines.first]
        field = None if header or label_length(text) else FIELD.match(widths(text))
        if field:
            contact = replace(contact, duties=field["field"])
        row = text.split("\t")
        if column is not None and contact.lines.first > header and column < len(row):
            yield replace(contact, duties=clean(row[column]))
            continue
        said = next((match for cell in row if (match := BRACKETED.fullmatch(clean(cell)))), None) if row[1:] else None
        if said:
            yield replace(contact, duties=said["said"])
            continue
        beside = re.search(rf"{contact.name}\s*[(（](?P<duties>[^()（）\d]+)[)）]", text)
        team = re.search(rf"{contact.name}\s*[(（](?P<team>{UNIT})[)）]", text) if header else None
        if team and headed_role(contact.role, team["team"]) != contact.role:  # "팀장 홍길동(교육1팀)"
            yield replace(contact, role=headed_role(contact.role, team["team"]))
            continue
        of_job = beside is None or re.search(rf"(?:{RANKS})$", beside["duties"].strip())
        yield contact if beside is None or of_job else replace(contact, duties=clean(beside["duties"]))


def with_words_before(source: Source, contact: Contact) -> Contact:
    """A contact of a labelled line with what stands before the rank as what it does ("담당: 급식 주무관 홍길동(…)"),
    but for what only shortens its department ("초등 연구사" of 초등연수과) or names a unit."""
    text = source[contact.lines.first][label_length(source[contact.lines.first]) :]
    ranked = rf"{re.escape(contact.role)}\s+{re.escape(contact.name)}"
    found = re.search(
        rf"(?:^|[,;/·])\s*(?P<said>[가-힣A-Za-z·]{{2,12}}(?:\s[가-힣A-Za-z·]{{2,12}})?)\s+{ranked}\s*[(（]", text
    )
    if found is None or contact.duties or text == source[contact.lines.first] or "\t" in text:
        return contact
    short = compact(contact.department).startswith(compact(found["said"])) or re.fullmatch(UNIT, found["said"])
    return contact if short else replace(contact, duties=found["said"])

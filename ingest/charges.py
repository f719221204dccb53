"""Who of the people of a block is in charge; and cells in, one Contact more for each row of a table that says so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.labels import label_length
from ingest.lines import Source
from ingest.named import OPENED_PART
from ingest.records import Cell, Contact
from ingest.tokens import Who

IN_CHARGE = re.compile(r"(?:(?:업무|사업|실무|과제)\s?)?(?:담당자?|실무자)$")
_RANKS = r"연구[사관]|장학[사관]|주무관|사무관"
_DOES_IT = re.compile(r"실무$")
_ACTS = re.compile(r"\s실무$")
HEADS = re.compile(r"(?<!팀)장$")
LEADS_SOME = re.compile(r"(?:장|관리자)(?:\([^()]*\))?$")
_OF_A_ROW = re.compile(
    rf"(?:업무|사업|공사|과제|실무)?(?:담당자?|책임자|감독자?|실무자|담당(?:{_RANKS}))(?:\(?성명\)?)?"
)
_RANKED = re.compile(rf"담당({_RANKS})")  # a column that says of what rank they are


def read_charges(cells: Sequence[Cell], contacts: Sequence[Contact]) -> Iterator[Contact]:
    """The person named in a row's column of those in charge, known from elsewhere with a number, with the row as what
    they do; nobody where it may be one of several of the name."""
    for cell in cells:
        if not cell.column or not _OF_A_ROW.fullmatch(cell.column[-1].replace(" ", "")):
            continue
        named = [c for c in contacts if c.name == cell.text and c.extension and c.section.programme]
        here = [c for c in named if c.section.programme == cell.section.programme] or named
        if len({c.extension for c in here}) == 1:
            known = here[0]
            rank = _RANKED.fullmatch(cell.column[-1].replace(" ", ""))
            role = rank[1] if rank and not known.role.endswith(rank[1]) else known.role
            yield replace(known, role=role, duties=cell.row[-1], in_charge=False, charged=cell.lines)


def with_all_but(leads: re.Pattern[str], contacts: Sequence[Contact]) -> list[Contact]:
    """The contacts, all of them in charge but those of a role that ``leads`` finds, beside others."""
    others = [contact for contact in contacts if not leads.search(contact.role)]
    return [replace(contact, in_charge=contact in others or not others) for contact in contacts]


def with_acting(source: Source, contacts: Sequence[Contact]) -> list[Contact]:
    """The contacts, of a department those in charge beside whom a cell says that they do the work: "(계약 실무)"."""
    acting = {id(c) for c in contacts if _ACTS.search(c.duties) and f"({c.duties})" in source[c.lines.first]}
    led = {contact.department for contact in contacts if id(contact) in acting}
    return [replace(c, in_charge=id(c) in acting) if c.department in led else c for c in contacts]


def parts_played(source: Source, lines: Sequence[int]) -> dict[int, bool]:
    """For each line of a block whether brackets say of its people, or of those above them, that they do the work; {}
    where they say so of nobody or of all."""
    played: dict[int, bool] = {}
    acting = False
    for line in lines:
        opened = OPENED_PART.match(source[line], label_length(source[line]))
        acting = bool(opened["acting"]) if opened else acting
        played[line] = acting
    return played if len(set(played.values())) > 1 else {}


def with_charged(contacts: Sequence[Contact], whose: Sequence[Who]) -> list[Contact]:
    """The contacts of a block with those in charge marked: who is said to be, or, where nobody is, to do the work
    ("실무: 홍길동"); else the last of each department or team, and whoever stands in one line with them under the same
    rank, but nobody who heads teams ("관장") beside those."""
    said = [bool(IN_CHARGE.match(c.role) or IN_CHARGE.match(w.head)) for c, w in zip(contacts, whose, strict=True)]
    said = said if any(said) else [_DOES_IT.match(contact.role) is not None for contact in contacts]
    last = {(c.department, c.team): (c.role, who) for c, who in zip(contacts, whose, strict=True)}

    def is_last(contact: Contact, who: Who) -> bool:
        role, other = last[contact.department, contact.team]
        return who is other or (contact.role == role and (who.line, who.column) == (other.line, other.column))

    last_ones = [is_last(c, who) for c, who in zip(contacts, whose, strict=True)]
    others = [one and not HEADS.search(c.role) for c, one in zip(contacts, last_ones, strict=True)]
    chosen = said if any(said) else others if any(others) else last_ones
    return [replace(contact, in_charge=charged) for contact, charged in zip(contacts, chosen, strict=True)]

"""The types that reading a briefing produces: sections, records, findings and the Briefing that holds them.

All are frozen. Line numbers are 1-based and inclusive everywhere. A record always knows the exact lines that state it
and the innermost Section it stands in.
"""

from ingest.records.briefing import Briefing
from ingest.records.figures import Amount, BudgetRow, Cell, Count, Course
from ingest.records.people import Contact, Person
from ingest.records.places import Aspect, LineRange, Phase, Record, Section, SectionKind
from ingest.records.prose import Definition, Duty, Event, Finding, OutlineEntry, Statement, StatementKind, Work

__all__ = [
    "Amount",
    "Aspect",
    "Briefing",
    "BudgetRow",
    "Cell",
    "Contact",
    "Count",
    "Course",
    "Definition",
    "Duty",
    "Event",
    "Finding",
    "LineRange",
    "OutlineEntry",
    "Person",
    "Phase",
    "Record",
    "Section",
    "SectionKind",
    "Statement",
    "StatementKind",
    "Work",
]

"""An entry in, the words out in which an answer quotes it."""

from assistant.entries import Entry
from assistant.wording import spoken_date
from ingest.moments import tells_when
from ingest.records import Cell, Definition, Duty, Event, Statement


def words_of(entry: Entry) -> str:
    """The line as quoted, with the term, department, date or tag that it stands beside."""
    record = entry.record
    if isinstance(record, Definition):
        return f"{record.term}: {record.text}"
    if isinstance(record, Duty):
        return f"{record.department}: {record.text}"
    if isinstance(record, Event):
        return f"{spoken_date(record)} {record.text}"
    if isinstance(record, Cell):
        head = " ".join(record.column[-1:]) or (f"{record.year}년" if record.year else "")
        first = record.row[0]
        when = f"({first})" if len(record.row) > 1 and tells_when(first) else ""
        return f"{' · '.join(filter(None, (record.row[-1] + when, head)))}: {record.text}"
    if isinstance(record, Statement) and record.tag:
        return f"[{record.tag}] {record.text}"
    return entry.label

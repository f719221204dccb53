"""The cover's lines in, the briefing's title, institution and year out."""

import re
from collections.abc import Sequence

from ingest.headings import named_part
from ingest.lines import Source, clean, compact

_TITLE = re.compile(
    r"(?:(?P<year>20\d\d)\s*(?:년도?|학년도)?\s*)?(?P<title>(?:주요)?\s*업무\s*(?:추진)?\s*(?:보고|계획)(?:\s*보고)?(?:서|회|\(안\))?)\s*$"
)
_DATE = re.compile(r"^(?P<year>20\d\d)\s*[.년]")
_INSTITUTION = re.compile(r"(?:원|청|센터|관|소|학교|대학|재단|공사|공단|진흥회|도서관|박물관)$")

_CONTENTS = re.compile(r"차례|순서|목차|contents", re.IGNORECASE)  # whose lines may end as names do: "… 행정지원"


def read_cover(source: Source, lines: Sequence[int]) -> tuple[str, str, int | None]:
    """Title, institution ("" where the cover names none) and year (None where it prints none).

    The institution is the last cover line that ends as names of institutions do; it may share the title's line.
    """
    title, institution, year = "주요업무보고", "", None
    dated: int | None = None
    for line in lines:
        if named_part(source[line]):  # of a table of contents
            continue
        text = clean(source[line])
        if institution and _CONTENTS.fullmatch(compact(text)):
            break
        found, date = _TITLE.search(text), _DATE.match(text)
        if found and (not found.start() or text[found.start() - 1] == " " or found["year"]):
            title = compact(found["title"])
            year = int(found["year"]) if found["year"] else year
            text = text[: found.start()].strip()
        elif date:
            dated = int(date["year"])
            continue
        if text and _INSTITUTION.search(compact(text)) and not re.search(r"\d", text):
            institution = text
    return title, institution, year or dated

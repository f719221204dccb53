from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import chunks as module
from ingest import read_briefing
from ingest.chunks import MAX_CHUNK_TOKENS, Chunk, chunks, count_tokens, verbalise
from ingest.records import Briefing, LineRange, OutlineEntry, Record, Section, SectionKind, Statement, StatementKind


@pytest.fixture(scope="module", params=["data/seti-2026.txt", "tests/briefings/gangbyeol-2027.txt"])
def briefing(request: pytest.FixtureRequest, root: Path) -> Briefing:
    return read_briefing(root / request.param)


@pytest.fixture(scope="module")
def made(briefing: Briefing) -> tuple[Chunk, ...]:
    return chunks(briefing)


def bare(lines: list[str], heads: tuple[int, ...] = ()) -> Briefing:
    """A briefing of one section whose groups begin at ``heads``."""
    section = Section("1", "제목", ("1 제목",), LineRange(1, len(lines)), SectionKind.AREA)
    statements = tuple(
        Statement(section, LineRange(n, n), StatementKind.GROUP, lines[n - 1], None, None, 0, None, None) for n in heads
    )
    return Briefing(
        "주요업무보고", "기관", 2031, tuple(lines), (section,), (), (), (), (), (), (), (), (), statements, (), (), ""
    )


def test_every_line_that_says_something_is_in_a_section_chunk(briefing: Briefing, made: tuple[Chunk, ...]) -> None:
    covered = {n for c in made if c.kind == "section" for n in range(c.lines.first, c.lines.last + 1)}
    assert {n for n, line in enumerate(briefing.lines, start=1) if line.strip()} <= covered


def test_ids_are_unique_and_stay_the_same(briefing: Briefing, made: tuple[Chunk, ...]) -> None:
    assert len({chunk.id for chunk in made}) == len(made)
    assert chunks(briefing) == made


def test_sections_and_groups_fit_the_bound(made: tuple[Chunk, ...]) -> None:
    assert max(count_tokens(c.text) for c in made if c.kind in {"section", "group"}) <= MAX_CHUNK_TOKENS


def test_every_chunk_begins_with_its_headings_and_stands_in_its_section(
    briefing: Briefing, made: tuple[Chunk, ...]
) -> None:
    for chunk in made:
        assert chunk.text.startswith(" > ".join(chunk.section.path) + "\n")
        assert chunk.lines.first in chunk.section.lines
        assert chunk.lines.last <= len(briefing.lines)


def test_no_markup_is_indexed(made: tuple[Chunk, ...]) -> None:
    assert [c.id for c in made if c.kind == "section" and ("<ul" in c.text or "**" in c.text or "\t" in c.text)] == []


@pytest.mark.parametrize(
    ("kind", "records"),
    [
        ("contact", "contacts"),
        ("course", "courses"),
        ("budgetrow", "budgets"),
        ("event", "events"),
        ("definition", "definitions"),
        ("duty", "duties"),
        ("work", "works"),
        ("outlineentry", "outline"),
    ],
)
def test_every_record_is_a_chunk_in_its_own_words(
    briefing: Briefing, made: tuple[Chunk, ...], kind: str, records: str
) -> None:
    found = [(chunk.lines, chunk.text.partition("\n")[2]) for chunk in made if chunk.kind == kind]
    assert found == [(record.lines, verbalise(record)) for record in getattr(briefing, records)]
    assert found


def test_prose_that_is_a_course_or_a_work_is_no_chunk_twice(briefing: Briefing, made: tuple[Chunk, ...]) -> None:
    counted = {record.lines for record in (*briefing.courses, *briefing.works)}
    prose = {chunk.lines for chunk in made if chunk.kind == "statement"}
    assert not prose & counted
    assert prose | counted >= {statement.lines for statement in briefing.statements}


def test_a_table_row_is_one_chunk_with_the_headers_of_all_its_cells(
    briefing: Briefing, made: tuple[Chunk, ...]
) -> None:
    rows = [chunk for chunk in made if chunk.kind == "cell"]
    for cell in briefing.cells:
        row = next(chunk for chunk in rows if chunk.lines == cell.lines and " ".join(cell.row) in chunk.text)
        assert f"{' '.join(cell.column)} {cell.text}" in row.text
    assert rows


def test_an_amount_says_its_year_quarter_unit_and_purpose(briefing: Briefing) -> None:
    row = next(r for r in briefing.budgets if r.quarters[0].value is not None and r.purposes[0] and r.code)
    words = verbalise(row)
    for year, amount in row.years:
        assert f"{year}년 예산액 {amount.text or '-'}" in words
    assert f"1분기 집행예정액 {row.quarters[0].text}{row.unit} ({row.purposes[0]})" in words
    assert f"{row.code}. {row.programme_name}" in words


def test_words_in_place_of_an_amount_get_no_unit(briefing: Briefing) -> None:
    words = [
        amount.text
        for row in briefing.budgets
        for _, amount in row.years
        if amount.value is None and len(amount.text) > 1
    ]
    texts = "\n".join(verbalise(row) for row in briefing.budgets)
    assert words
    assert not any(f"{word}{row.unit}" in texts for word in words for row in briefing.budgets)


def test_groups_are_cut_where_a_bullet_heads_others() -> None:
    made = chunks(bare(["○ 첫째", "- 하나", "", "○ 둘째", "- 둘"], heads=(1, 4)))
    assert [(c.kind, c.lines.first, c.lines.last) for c in made] == [
        ("section", 1, 5),
        ("group", 1, 2),
        ("group", 4, 5),
        ("statement", 1, 1),
        ("statement", 4, 4),
    ]


def test_a_line_longer_than_a_chunk_is_cut_at_words_and_keeps_its_number() -> None:
    line = " ".join(f"낱말{i}" for i in range(2000))
    made = [chunk for chunk in chunks(bare(["앞", line, "뒤"])) if chunk.kind == "section"]
    assert len(made) > 5
    assert all(2 in chunk.lines for chunk in made)
    words = [word for chunk in made for word in chunk.text.partition("\n")[2].split()]
    assert words == ["앞", *line.split(), "뒤"]


@given(st.lists(st.text(alphabet="가나 ○-<>*\t1,😀", max_size=400), min_size=1, max_size=12))
@settings(max_examples=50)
def test_any_text_is_covered_and_bounded(lines: list[str]) -> None:
    made = chunks(bare(lines))
    covered = {n for c in made for n in range(c.lines.first, c.lines.last + 1)}
    plain = {n for n, line in enumerate(lines, start=1) if module._MARKUP.sub(" ", line).strip()}
    assert plain <= covered
    assert all(count_tokens(chunk.text) <= MAX_CHUNK_TOKENS for chunk in made)


def test_special_tokens_in_the_text_are_plain_text() -> None:
    assert count_tokens("<|endoftext|>") > 1


def test_without_the_encoding_a_count_is_an_upper_estimate(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "2026년 초등 1급 정교사 자격연수 2과정, 490명 (SETI D.I.Y.)"
    exact = count_tokens(text)
    monkeypatch.setattr(module, "_encoding", lambda: None)
    assert exact <= count_tokens(text) <= 2 * exact


def test_a_kind_of_record_without_words_is_an_error_of_the_programme() -> None:
    section = Section(None, "제목", ("제목",), LineRange(1, 1), SectionKind.TOPIC)
    assert verbalise(OutlineEntry(section, LineRange(1, 1), "1-1", "과제")) == "1-1. 과제"
    with pytest.raises(TypeError, match="Record"):
        verbalise(Record(section, LineRange(1, 1)))

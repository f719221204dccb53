"""Money by row, section or budget programme goes in; its table, chart and CSV come out: the 예산 tab."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING

from assistant.page.explorers.budget import (
    UNIT,
    BudgetFilters,
    Group,
    MoneyRow,
    by_programme,
    by_section,
    code_key,
    findings_of,
    money_rows,
    total,
)
from assistant.page.explorers.explorer import Chosen, Explorer
from assistant.page.explorers.form import Choice, Field, Search
from assistant.page.explorers.search import marked, patterns
from assistant.page.explorers.sheet import Column, asking, change_html, csv_text, opening, table
from assistant.wording import number
from ingest.numbers import amount_to_won, render_won
from ingest.records import Amount, Briefing, Finding

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

BY_SECTION, BY_PROGRAMME, BY_ROW = "section", "programme", "row"


@dataclass(frozen=True, slots=True)
class Selection:
    """What the fields choose."""

    briefing: Briefing
    view: str
    filters: BudgetFilters

    @property
    def rows(self) -> list[MoneyRow]:
        """The rows that fit."""
        return money_rows(self.briefing, self.filters)

    @property
    def groups(self) -> list[Group]:
        """The rows together; groups are whole, as words choose among them and not a part of their money."""
        found = self.rows
        if self.view == BY_ROW:
            return by_section(self.briefing, found)
        whole = money_rows(self.briefing, replace(self.filters, words=""))
        if self.view == BY_PROGRAMME:
            codes = {code_key(one.row) for one in found}
            return [group for group in by_programme(whole) if group.key in codes]
        sections = {one.section for one in found}
        return [group for group in by_section(self.briefing, whole) if group.key in sections]

    @property
    def within(self) -> str:
        """What a question about a group must name beside it: the section or budget programme that is chosen."""
        first = self.rows[0]
        if self.view == BY_SECTION:
            return first.programme if self.filters.code else ""
        return first.section_title if self.filters.section else ""

    @property
    def html(self) -> str:
        """Sums, what does not add up, and the table."""
        found, year = self.rows, self.briefing.year
        if not found:
            return NOTHING
        whole = total(self.groups)
        if self.view == BY_ROW:
            inner = table(row_columns(year, self.filters.words), found, "예산 행")
        else:
            columns = group_columns(year, self.view, self.within, is_all=self.filters == BudgetFilters())
            inner = table(columns, self.groups, f"예산 (단위: {UNIT})", whole)
        return _summary(whole, year) + _told(findings_of(self.briefing, found)) + inner

    @property
    def csv(self) -> str:
        """The rows of the table."""
        if self.view == BY_ROW:
            return csv_text(row_columns(self.briefing.year), self.rows)
        return csv_text(group_columns(self.briefing.year, self.view), self.groups)


def explorer(briefing: Briefing) -> Explorer:
    """The 예산 tab."""

    def selection(chosen: Chosen) -> Selection:
        return Selection(briefing, chosen["view"], BudgetFilters(chosen["words"], chosen["section"], chosen["code"]))

    return Explorer(
        "budget",
        "예산",
        _fields(briefing),
        show=lambda chosen: selection(chosen).html,
        export=lambda chosen: selection(chosen).csv,
        chart=lambda chosen: chart(selection(chosen).groups, briefing.year),
    )


def _fields(briefing: Briefing) -> tuple[Field, ...]:
    rows = money_rows(briefing, BudgetFilters())
    sections = {row.section: row.section_title for row in rows}
    programmes = {group.key: group.title for group in by_programme(rows)}
    views = ((BY_SECTION, "사업별"), (BY_PROGRAMME, "예산 사업별"), (BY_ROW, "한 행씩"))
    return (
        Search("words", "찾기", "추진 사업, 예산 사업, 비고"),
        Choice("view", "보기", views, BY_SECTION),
        Choice("section", "사업", (("", "모든 사업"), *sections.items())),
        Choice("code", "예산 사업", (("", "모든 예산 사업"), *programmes.items())),
    )


def group_columns(year: int, view: str, within: str = "", is_all: bool = True) -> list[Column[Group]]:
    """The columns of money put together, in UNIT.

    Args:
        year: this year.
        view: BY_SECTION or BY_PROGRAMME.
        within: what else a question about a group must name; "" for nothing.
        is_all: whether the sums below are those of the whole briefing and can be asked about.
    """

    def asked(group: Group) -> str:
        if not group.key:
            return asking(f"{year}년 예산은 모두 얼마인가요?", "예산 전체에 대해") if is_all else ""
        about = " ".join(filter(None, (within, group.title)))
        return asking(f"{about} {year}년 예산 합계는 얼마인가요?", f"{about} 예산에 대해")

    def this(group: Group) -> str:
        return number(group.this) if group.is_stated else ", ".join(dict.fromkeys(group.unstated))

    def notes(group: Group) -> list[str]:
        pairs = ((year, group.stated_this, group.this), (year - 1, group.stated_last, group.last))
        wrong = [
            f"{y}년 합계가 {number(said)}(으)로 적힘" for y, said, sum_ in pairs if said not in (None, sum_) and said
        ]
        words = Counter(word or "빈칸" for word in group.unstated)
        return [*wrong, *(f"{word} {rows}행은 더하지 않음" for word, rows in words.items() if group.is_stated)]

    return [
        Column("사업" if view == BY_SECTION else "예산 사업", lambda group: group.title),
        Column("행 수", lambda group: str(group.rows), kind="number"),
        Column(f"{year} 예산({UNIT})", this, kind="number"),
        Column(f"{year - 1} 예산({UNIT})", lambda group: number(group.last), kind="number"),
        Column("증감", lambda group: _number(group.change), lambda group: change_html(group.change), kind="number"),
        Column("증감률(%)", lambda group: _number(group.rate), kind="number"),
        Column("알아 둘 점", lambda group: ", ".join(notes(group)), lambda group: _noted(notes(group))),
        Column("원문 행", lambda _: "", lambda group: opening(group.lines) if group.key else "", exported=False),
        Column("질문", lambda _: "", asked, exported=False),
    ]


def _number(value: Decimal | None) -> str:
    return "" if value is None else number(value)


def _noted(notes: Sequence[str]) -> str:
    return "".join(f"<small>{escape(note)}</small>" for note in notes)


def row_columns(year: int, words: str = "") -> list[Column[MoneyRow]]:
    """The columns of single rows, each amount as printed in the table's own unit."""
    found = patterns(words)

    def quarter(place: int) -> Column[MoneyRow]:
        def cell(one: MoneyRow) -> str:
            purpose = one.row.purposes[place]
            return escape(one.row.quarters[place].text) + (f"<small>{escape(purpose)}</small>" if purpose else "")

        return Column(f"{place + 1}분기", lambda one: one.row.quarters[place].text, cell, "number")

    def purpose(place: int) -> Column[MoneyRow]:
        return Column(f"{place + 1}분기 내용", lambda one: one.row.purposes[place], shown=False)

    def remark(one: MoneyRow) -> str:
        return " ".join(filter(None, (f"설명자료 {one.row.page}쪽" if one.row.page else "", one.row.remark)))

    def item(one: MoneyRow) -> str:
        return f"{marked(one.row.item, found)}<small>{marked(one.programme, found)}</small>"

    def question(one: MoneyRow) -> str:
        return f"{one.section} {one.row.item}({one.programme}) {year}년 예산은 얼마인가요?"

    return [
        Column("추진 사업", lambda one: one.row.item, item),
        Column("예산 사업", lambda one: one.programme, shown=False),
        Column("사업", lambda one: one.section_title, lambda one: escape(one.section)),
        Column(f"{year} 예산", lambda one: _printed(one.this), kind="number"),
        Column(f"{year - 1} 예산", lambda one: _printed(one.last), kind="number"),
        Column("단위", lambda one: one.row.unit),
        *map(quarter, range(4)),
        *map(purpose, range(4)),
        Column("비고", remark, lambda one: marked(remark(one), found)),
        Column("원문 행", lambda one: str(one.row.lines.first), lambda one: opening(one.row.lines)),
        Column("질문", question, lambda one: asking(question(one), one.row.item), exported=False),
    ]


def _printed(amount: Amount | None) -> str:
    return amount.text if amount else ""


def _summary(whole: Group, year: int) -> str:
    rows = len(whole.unstated)
    unstated = f"<span>금액이 숫자로 적히지 않은 {rows}행은 더하지 않았습니다.</span>" if rows else ""
    sums = " ".join(
        f"<span>{one}년 <b>{number(value)}{UNIT}</b> ({render_won(amount_to_won(value, UNIT))})</span>"
        for one, value in ((year, whole.this), (year - 1, whole.last))
    )
    return f'<p class="summary" role="status"><b>{whole.rows:,}행</b>{sums}{unstated}</p>'


def _told(findings: Sequence[Finding]) -> str:
    """What does not add up, each with the line that says so."""
    if not findings:
        return ""
    items = "".join(
        f"<li>{escape(finding.section.programme or finding.section.title)} {escape(finding.message)} "
        f"{opening(finding.lines)}</li>"
        for finding in findings
    )
    return (
        f'<section class="findings" aria-label="맞지 않는 합계"><h2>보고서에 적힌 합계 가운데 {len(findings)}개가 '
        f"더한 값과 다릅니다</h2><ul>{items}</ul></section>"
    )


def chart(groups: Sequence[Group], year: int) -> "Figure":
    """This year beside last year, a pair of bars for each group; the table below holds the same figures."""
    import plotly.graph_objects as go

    names = [group.key for group in groups]
    hover = "%{customdata}<br>%{y:,}" + UNIT
    titles = [group.title for group in groups]

    def bars(one: int, values: Sequence[Decimal], colour: str) -> "go.Bar":
        return go.Bar(
            name=f"{one}년",
            x=names,
            y=[float(value) for value in values],
            customdata=titles,
            hovertemplate=hover,
            marker_color=colour,
        )

    figure = go.Figure(
        [
            bars(year - 1, [group.last for group in groups], "#8fb3d9"),
            bars(year, [group.this for group in groups], "#1f5fa8"),
        ]
    )
    figure.update_layout(
        barmode="group",
        height=300,
        margin={"l": 8, "r": 8, "t": 32, "b": 8},
        legend={"orientation": "h", "y": 1.15, "x": 0},
        xaxis={"type": "category", "automargin": True},
        yaxis={"title": UNIT, "separatethousands": True, "tickformat": ",", "automargin": True},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
    )
    return figure


NOTHING = '<p class="nothing">조건에 맞는 예산이 없습니다. 낱말을 줄이거나 사업을 모두로 바꿔 보세요.</p>'

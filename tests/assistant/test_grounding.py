"""The check of every answer: what stands in the cited lines passes, one changed digit does not."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from assistant import Answer, Assistant, Citation, Composer, Status
from assistant.grounding import ClaimKind, Grounding
from assistant.inquiry import composed
from ingest.records import (
    Amount,
    Briefing,
    BudgetRow,
    Cell,
    Contact,
    LineRange,
    Section,
    SectionKind,
)

LINES = (
    "1-1-1 별빛 리더십 과정",
    "담당: 남궁보라\t담당: 하늘봄",
    "☎ 064-555-7001\t☎ 064-555-7002, 7103",
    "○ 별빛 나눔 연수 3과정, 1,200명 ('31. 3. 2.~7월)",
    "459. 별빛연수\t리더십\t596,139\t재배정\t190,000\t406,139",
    "정원\t24\t1",
    "- 2016. 12. 23. 별빛 도서관 준공, 만족도 98.2%, 공사(금45,870천원)",
)
PROGRAMME = Section(
    "1-1-1",
    "별빛 리더십 과정",
    ("1-1-1 별빛 리더십 과정", "2031년 추진 계획"),
    LineRange(1, 7),
    SectionKind.PROGRAMME,
    programme="1-1-1",
)


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    """Seven lines: two people, a course, a budget row in 천원, a row of head counts, an event."""

    def contact(name: str, phone: str) -> Contact:
        return Contact(PROGRAMME, LineRange(2, 3), name, "담당", "별빛부", phone, phone[-4:])

    amounts = tuple(Amount(Decimal(digits), digits) for digits in ("596139", "190000", "406139"))
    row = BudgetRow(
        section=PROGRAMME,
        lines=LineRange(5, 5),
        code="459",
        programme_name="별빛연수",
        item="리더십",
        years=((2031, amounts[0]), (2030, Amount(None, "재배정"))),
        plan_year=2031,
        quarters=(amounts[1], amounts[2], amounts[1], amounts[2]),
        purposes=("", "", "", ""),
        unit="천원",
        page=None,
        remark=None,
        is_total=False,
    )
    cell = Cell(
        PROGRAMME, LineRange(6, 6), "정원", ("정원",), ("6~9급",), "24", Decimal(24), "명", header_lines=LineRange(6, 6)
    )
    return Briefing(
        title="주요업무보고",
        institution="하늘교육연수원",
        year=2031,
        lines=LINES,
        sections=(PROGRAMME,),
        contacts=(contact("남궁보라", "064-555-7001"), contact("하늘봄", "064-555-7002")),
        courses=(),
        budgets=(row,),
        cells=(cell,),
        events=(),
        definitions=(),
        duties=(),
        works=(),
        statements=(),
        outline=(),
        findings=(),
        sha256="0" * 64,
    )


@pytest.fixture(scope="module")
def grounding(briefing: Briefing) -> Grounding:
    return Grounding(briefing)


def cited(*ranges: tuple[int, int]) -> list[Citation]:
    """Citations [1], [2] … of lines of the small briefing."""
    return [
        Citation(number, "1-1-1", PROGRAMME.title, PROGRAMME.path, LineRange(a, b), "\n".join(LINES[a - 1 : b]))
        for number, (a, b) in enumerate(ranges, start=1)
    ]


GROUNDED = [
    ("3과정, 1,200명입니다. [1]", [(4, 4)]),
    ("1200명이 3 과정을 듣습니다[1].", [(4, 4)]),
    ("천이백명입니다. [1]", [(4, 4)]),
    ("2031년 3월 2일부터 7월까지입니다. [1]", [(4, 4)]),
    ("2031년 1-1-1 별빛 리더십 과정은 1,200명입니다. [1]", [(4, 4)]),
    ("596,139천원(5억 9,613만 9천원)입니다. [1]", [(5, 5)]),
    ("2031년 예산은 596,139,000원입니다. [1]", [(5, 5)]),
    ("459. 별빛연수의 2030년 예산은 재배정, 2분기는 406,139천원입니다. [1]", [(5, 5)]),
    ("정원 · 6~9급은 24명입니다. [1]", [(6, 6)]),
    ("2016년 12월 23일(2016. 12. 23.)에 준공되었습니다. [1]", [(7, 7)]),
    ("만족도는 98.2%, 공사비는 4,587만원입니다. [1]", [(7, 7)]),
    ("남궁보라 님의 번호는 064-555-7001(내선 7001)입니다. [1]", [(2, 3)]),
    ("하늘봄 님의 번호는 064-555-7103입니다. [1]", [(2, 3)]),
    ("남궁보라 님(내선 7001) [1]\n하늘봄 님(내선 7002) [1]", [(2, 3)]),
    ("1. 1,200명 [1]\n2. 24명 [2]", [(4, 4), (6, 6)]),
    ("1,200명과 24명입니다. [1] [2] 24명입니다. [2]", [(4, 4), (6, 6)]),
    ("사람이 없습니다. 홍길동 님은 이 보고서에 없습니다.", []),
    ("물으신 ‘777명’이 아니라 1,200명입니다. [1]", [(4, 4)]),
]
QUESTION = "홍길동 님 과정은 777 명인가요?"


@pytest.mark.parametrize(("text", "ranges"), GROUNDED)
def test_what_stands_in_the_cited_lines_passes(grounding: Grounding, text: str, ranges: list[tuple[int, int]]) -> None:
    assert grounding.check(text, cited(*ranges), question=QUESTION) == ()


@pytest.mark.parametrize(
    ("text", "ranges", "kind", "told"),
    [
        ("3과정, 1,300명입니다. [1]", [(4, 4)], ClaimKind.FIGURE, "1,300명"),
        ("1,200과정입니다. [1]", [(4, 4)], ClaimKind.FIGURE, "1,200과정"),
        ("1,200명입니다. [1]", [(6, 6)], ClaimKind.FIGURE, "1,200명"),
        ("1,200명입니다. [1] 24명입니다. [1][2]", [(6, 6), (4, 4)], ClaimKind.FIGURE, "1,200명"),
        ("777명입니다. [1]", [(4, 4)], ClaimKind.FIGURE, "777명"),
        ("이천삼백명입니다. [1]", [(4, 4)], ClaimKind.FIGURE, "2300명"),
        ("596,139명입니다. [1]", [(5, 5)], ClaimKind.FIGURE, "596,139명"),
        ("596,139원입니다. [1]", [(5, 5)], ClaimKind.FIGURE, "596,139원"),
        ("596,139백만원입니다. [1]", [(5, 5)], ClaimKind.FIGURE, "596,139백만원"),
        ("596,139천원(5억 9,613만 8천원)입니다. [1]", [(5, 5)], ClaimKind.FIGURE, "5억 9,613만 8천원"),
        ("과부족 △24명입니다. [1]", [(6, 6)], ClaimKind.FIGURE, "△24명"),
        ("2029년 예산은 재배정입니다. [1]", [(5, 5)], ClaimKind.DATE, "2029년"),
        ("5분기입니다. [1]", [(5, 5)], ClaimKind.FIGURE, "5분기"),
        ("2016년 11월 23일입니다. [1]", [(7, 7)], ClaimKind.DATE, "2016년 11월 23일"),
        ("2016. 12. 24.입니다. [1]", [(7, 7)], ClaimKind.DATE, "2016. 12. 24"),
        ("12월 3일입니다. [1]", [(7, 7)], ClaimKind.DATE, "12월 3일"),
        ("98.3%입니다. [1]", [(7, 7)], ClaimKind.FIGURE, "98.3%"),
        ("064-555-7003입니다. [1]", [(2, 3)], ClaimKind.PHONE, "064-555-7003"),
        ("02-555-7001입니다. [1]", [(2, 3)], ClaimKind.PHONE, "02-555-7001"),
        ("하늘봄 님의 번호는 064-555-7001입니다. [1]", [(2, 3)], ClaimKind.PHONE, "064-555-7001"),
        ("하늘봄 님의 내선번호는 7001번입니다. [1]", [(2, 3)], ClaimKind.PHONE, "7001"),
        ("남궁보라 님이 담당합니다. [1]", [(4, 4)], ClaimKind.PERSON, "남궁보라"),
        ("임꺽정 님이 담당합니다. [1]", [(2, 3)], ClaimKind.PERSON, "임꺽정"),
        ("1-1-2에 있습니다. [1]", [(4, 4)], ClaimKind.SECTION, "1-1-2"),
        ("1,200명입니다. [2]", [(4, 4)], ClaimKind.CITATION, "[2]"),
        ("1,200명입니다.", [], ClaimKind.FIGURE, "1,200명"),
    ],
)  # fmt: skip
def test_what_does_not_is_named(
    grounding: Grounding, text: str, ranges: list[tuple[int, int]], kind: ClaimKind, told: str
) -> None:
    problems = grounding.check(text, cited(*ranges), question=QUESTION)
    assert [(problem.kind, problem.text) for problem in problems] == [(kind, told)]
    assert told in str(problems[0])


def test_a_computed_value_passes_in_any_wording_of_it(grounding: Grounding) -> None:
    text = "216,139천원(2억 1,613만 9천원, 113.8%) 늘었습니다. [1]\n- 계산: 406,139 − 190,000"
    for computed in (["216139000", "113.8"], ["216139", "113.8"]):
        assert grounding.check(text, cited((5, 5)), [Decimal(value) for value in computed]) == ()
    assert len(grounding.check(text, cited((5, 5)), [Decimal("216138"), Decimal("113.8")])) == 2


def test_a_statement_without_marks_may_draw_on_every_citation(grounding: Grounding) -> None:
    text = "1,200명과 24명입니다.\n- 과정 [1]\n- 정원 [2]"
    assert grounding.check(text, cited((4, 4), (6, 6))) == ()
    assert grounding.check(text, cited((4, 4), (7, 7))) != ()


@given(st.integers(1, 10**8).filter(lambda n: n not in (3, 1200, 31, 2, 7)))
def test_no_other_head_count_passes(grounding: Grounding, people: int) -> None:
    for written in (f"{people:,}명", f"{people}명", f"{people:,} 명"):
        assert grounding.check(f"모두 {written}입니다. [1]", cited((4, 4))) != ()


# --- over real answers

ASKED = (
    "2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?",
    "류별아 선생님 내선번호",
    "자격연수 2026년 예산 합계",
    "자격연수 예산은 작년보다 얼마나 늘었나요?",
    "연수지원센터는 언제 준공되었나요?",
    "정원은 모두 몇 명인가요?",
    "4억 원이 넘는 사업은?",
    "1-1-1 담당자는 누구인가요?",
    "연수협력학교가 뭐예요?",
)
NUMBER = re.compile(r"\d[\d,.]*")


@pytest.fixture(scope="module")
def replies(assistant: Assistant) -> list[tuple[Answer, tuple[Decimal, ...]]]:
    """Answered questions with the values their composers declared as computed."""
    found = [
        (assistant.ask(question), composed(assistant.compose(assistant.interpret(question))).computed)
        for question in ASKED
    ]
    assert all(re.search(r"\d", answer.text) and answer.citations for answer, _ in found)
    return found


@pytest.fixture(scope="module")
def real(assistant: Assistant) -> Grounding:
    return Grounding(assistant.knowledge.briefing)


def test_real_answers_are_grounded(real: Grounding, replies: list[tuple[Answer, tuple[Decimal, ...]]]) -> None:
    for answer, computed in replies:
        assert real.check(answer.text, answer.citations, computed) == (), answer.text


def numbers_in(*texts: str) -> set[str]:
    """Every run of digits, without separators and leading zeros; an independent, simpler reading."""
    found = {number.strip(",.").replace(",", "") for text in texts for number in NUMBER.findall(text)}
    return {number.lstrip("0") or "0" for number in found | {part for n in found for part in n.split(".")}}


def supported_numbers(citations: Sequence[Citation], computed: Sequence[Decimal]) -> set[str]:
    printed = numbers_in(*(f"{c.quote} {c.section} {' '.join((*c.path, *c.row, *c.column))}" for c in citations))
    years = {str(year) for year in range(2000, 2100)} | {str(number) for number in range(10)}  # of the table's headers
    return printed | years | {f"{value.normalize():f}" for value in computed}


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_one_changed_digit_is_caught(
    real: Grounding, replies: list[tuple[Answer, tuple[Decimal, ...]]], data: st.DataObject
) -> None:
    answer, computed = data.draw(st.sampled_from(replies))
    marks = [span for found in re.finditer(r"\[\d+\]", answer.text) for span in range(*found.span())]
    places = [found.start() for found in re.finditer(r"\d", answer.text) if found.start() not in marks]
    place = data.draw(st.sampled_from(places))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != answer.text[place]]))
    changed = answer.text[:place] + digit + answer.text[place + 1 :]
    number = next(found.group() for found in NUMBER.finditer(changed) if found.start() <= place < found.end())
    assume(not numbers_in(number) & supported_numbers(answer.citations, computed))
    assert real.check(changed, answer.citations, computed) != ()


def test_another_persons_name_is_caught(
    real: Grounding, seti: Briefing, replies: list[tuple[Answer, tuple[Decimal, ...]]]
) -> None:
    answer, _ = replies[1]
    name = next(person.name for person in seti.people if person.name in answer.text)
    others = [person.name for person in seti.people if person.name not in answer.citations[0].quote]
    assert len(others) > 10
    for other in others:
        problems = real.check(answer.text.replace(name, other), answer.citations)
        assert ClaimKind.PERSON in {problem.kind for problem in problems}


def test_a_reply_that_fails_is_replaced_by_the_lines_it_cites(assistant: Assistant) -> None:
    inquiry = assistant.compose(assistant.interpret(ASKED[0]))
    reply = composed(inquiry)
    assert assistant.check(inquiry).text == reply.text
    lying = replace(inquiry, reply=replace(reply, text=reply.text.replace("490", "940")))
    answer = assistant.check(lying)
    assert (answer.status, answer.composer) == (Status.ANSWERED, Composer.QUOTED)
    assert "940" not in answer.text
    assert "2과정, 490명 [1]" in answer.text
    assert [c.lines for c in answer.citations] == [c.lines for c in reply.citations]


def test_a_refusal_that_fails_says_no_more_than_that(assistant: Assistant) -> None:
    inquiry = assistant.compose(assistant.interpret("홍길동 씨 전화번호"))
    reply = composed(inquiry)
    assert reply.status is Status.NOT_IN_BRIEFING
    answer = assistant.check(replace(inquiry, reply=replace(reply, text=f"{reply.text} 777명입니다.")))
    assert answer.status is Status.NOT_IN_BRIEFING
    assert not re.search(r"\d", answer.text)

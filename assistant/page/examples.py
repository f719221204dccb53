"""A briefing goes in; example questions that it can answer come out, by who would ask them, and a welcome with them."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from assistant.page.conversation import ask_button
from assistant.text import with_particle
from ingest.records import Briefing, BudgetRow, Course, Person, Phase


def examples(briefing: Briefing) -> list[tuple[str, str]]:
    """Pairs of a role and a question, three a role at most, made from the records at hand."""
    return [*_for_teachers(briefing), *_for_staff(briefing), *_for_evaluators(briefing)]


def welcome(briefing: Briefing) -> str:
    """HTML that says what can be asked, with examples to pick from."""
    asked = groupby(examples(briefing), key=lambda pair: pair[0])
    groups = "".join(_group(role, [question for _, question in pairs]) for role, pairs in asked)
    topics = "".join(f"<li>{escape(topic)}</li>" for topic in _topics(briefing))
    name = escape(f"{briefing.institution} {briefing.year}년 {briefing.title}")
    return (
        f'<div class="welcome"><h2>무엇을 찾아 드릴까요?</h2><p>{name}에 적힌 내용을 근거 줄과 함께 답해 드립니다. '
        f'문서에 없는 것은 없다고 말씀드립니다.</p><ul class="topics" aria-label="물어볼 수 있는 것">{topics}</ul>'
        f'<h2 class="try">이렇게 물어보세요</h2><div class="roles">{groups}</div></div>'
    )


def _group(role: str, questions: Iterable[str]) -> str:
    buttons = "".join(f"<li>{ask_button(question, question)}</li>" for question in questions)
    return f"<section><h3>{role}</h3><ul>{buttons}</ul></section>"


def _topics(briefing: Briefing) -> Iterator[str]:
    """What the briefing holds, in the words of a reader."""
    if briefing.courses:
        yield "연수과정·인원"
    if briefing.contacts:
        yield "담당자·전화번호"
    if briefing.budgets:
        yield "예산·분기별 집행"
    if briefing.duties:
        yield "부서별 업무"
    if briefing.cells or briefing.events:
        yield "기관 현황·연혁"


def _for_teachers(briefing: Briefing) -> Iterator[tuple[str, str]]:
    course = _telling_course(briefing)
    if course is None:
        return
    yield "교원", f"{briefing.year}년 {with_particle(course.name, '은')} 몇 과정 몇 명인가요?"
    if any(_is_twin(course, other) for other in briefing.courses):
        yield "교원", f"{briefing.year - 1}년 {with_particle(course.name, '은')} 몇 명이었나요?"
    yield "교원", f"{with_particle(course.name, '을')} 담당하는 분의 연락처를 알려 주세요."


def _telling_course(briefing: Briefing) -> Course | None:
    """A planned course with people and courses counted, best one that was held the year before too."""
    planned = [c for c in briefing.courses if c.phase is Phase.PLAN and c.count("명") and c.count("과정")]
    kept = (c for c in planned if any(_is_twin(c, other) for other in briefing.courses))
    return next(kept, planned[0] if planned else None)


def _is_twin(course: Course, other: Course) -> bool:
    return (
        other.year == course.year - 1
        and other.name == course.name
        and other.tag == course.tag
        and other.section.programme == course.section.programme
        and other.count("명") is not None
    )


def _for_staff(briefing: Briefing) -> Iterator[tuple[str, str]]:
    person = _person_alone(briefing)
    if person is not None:
        yield "직원", f"{person.name} 님의 내선번호는 몇 번인가요?"
    if briefing.programmes:
        yield "직원", f"{briefing.programmes[-1].title} 담당자는 누구인가요?"
    if briefing.duties:
        yield "직원", f"{with_particle(briefing.duties[0].department, '이')} 맡은 업무는 무엇인가요?"


def _person_alone(briefing: Briefing) -> Person | None:
    """Somebody whose name nobody else has."""
    names = [person.name for person in briefing.people]
    return next((person for person in reversed(briefing.people) if names.count(person.name) == 1), None)


def _for_evaluators(briefing: Briefing) -> Iterator[tuple[str, str]]:
    total = next((row for row in briefing.budgets if row.is_total and row.section.programme), None)
    if total is not None:
        number = total.section.programme
        title = next(section.title for section in briefing.programmes if section.number == number)
        yield "평가자", f"{title} {briefing.year}년 예산 합계는 얼마인가요?"
    row = next(filter(_has_both_years, briefing.budgets), None)
    if row is not None:
        yield "평가자", f"{row.item} 예산은 전년보다 얼마나 달라졌나요?"
    if total is not None:
        yield "평가자", f"{briefing.year}년 예산 합계가 가장 큰 세부 사업은 무엇인가요?"


def _has_both_years(row: BudgetRow) -> bool:
    return not row.is_total and len([amount for _, amount in row.years if amount.value]) > 1

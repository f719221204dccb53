"""A briefing goes in, example questions that it can answer come out, by who would ask them."""

from ingest.records import Briefing, Phase


def examples(briefing: Briefing) -> list[tuple[str, str]]:
    """Pairs of a role and a question, two a role at most, made from the first fitting records."""
    year = briefing.year
    course = next((c for c in briefing.courses if c.phase is Phase.PLAN and c.count("명") and c.count("과정")), None)
    total = next((row for row in briefing.budgets if not row.is_total and row.programme_name), None)
    found = []
    if course:
        found += [("교원", f"{year}년 {course.name}, 몇 과정 몇 명인가요?"), ("교원", f"작년 {course.name} 인원은?")]
    if briefing.people:
        found.append(("직원", f"{briefing.people[-1].name} 선생님 내선번호"))
    if briefing.programmes:
        found.append(("직원", f"{briefing.programmes[-1].title} 담당자가 누구예요?"))
    if total:
        found.append(("평가자", f"{total.programme_name} {year}년 예산 합계"))
        found.append(("평가자", f"{total.item} {year}년 예산은 전년보다 얼마나 늘었나요?"))
    return found

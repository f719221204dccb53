"""Words that were read as another question: a post as a role, a talk on the telephone as a number, a price as a budget,
a budget programme as one of its rows.

Each class is asked over several briefings; what none of them holds is refused.
"""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Status

Over = Callable[[str], Assistant]


@pytest.mark.parametrize(("question", "figure"), [
    ("교육연구사 현원은 몇 명인가요?", "16명"),
    ("교육연구사 정원은 몇 명인가요?", "17명"),
    ("교육연구사는 정해진 인원보다 몇 사람 모자란가요?", "1명 모자랍니다"),
])  # fmt: skip
def test_a_rank_is_a_row_of_the_posts(assistant_over: Over, question: str, figure: str) -> None:
    answer = assistant_over("byeol-2026").ask(question)
    assert figure in answer.text and "계는" not in answer.text


@pytest.mark.parametrize(("briefing", "question", "rows"), [
    ("byeol-2026", "연면적이 넓은 순서대로 건물 두 개를 알려 주세요", ("본관", "생활관")),
    ("byeol-2026", "연면적이 가장 큰 건물 세 개는 무엇인가요?", ("본관", "생활관", "미래관")),
    ("haeoreum-2026", "연면적을 많이 쓰는 순서대로 건물 두 개를 꼽으면?", ("배움관", "생활관")),
])  # fmt: skip
def test_the_first_rows_of_a_table(assistant_over: Over, briefing: str, question: str, rows: tuple[str, ...]) -> None:
    lines = assistant_over(briefing).ask(question).text.splitlines()[1:]
    assert len(lines) == len(rows)
    assert all(row in line for row, line in zip(rows, lines, strict=True))


def test_a_number_says_whose_programme_is_claimed(assistant_over: Over) -> None:
    """The title is held by somebody in another programme, whose department the words of the question name as well."""
    assistant = assistant_over("maru-2026")
    answer = assistant.ask("1-2-1 교육연수부 사업의 선임연구사는 문가람 선임연구사가 맞나요?")
    assert answer.text.startswith("아닙니다") and "오다은" in answer.text
    assert assistant.ask("1-2-1 교육연수부 사업의 선임연구사는 오다은 선임연구사가 맞나요?").text.startswith("네")


@pytest.mark.parametrize(("briefing", "question"), [
    ("haeoreum-2026", "전화 상담은 몇 건인가요?"),
    ("noeul-2026", "전화 설문은 몇 건인가요?"),
    ("byeol-2026", "식당 운영비 한 끼에 얼마예요?"),
    ("byeol-2026", "홈폐이지 주소가 어떻게 되여?"),
    ("gureum-2026", "남부 분원은 무슨 동 몇 번지에 있나요?"),
    ("seti-2026", "중등교원연수부에서 수석 자리에 계신 장학사님 번호는?"),
    ("seti-2026", "비자 발급 업무를 실제로 처리하는 분은 누구인가요?"),
    ("seti-2026", "운전직으로 지금 근무하는 인원은 몇 명인가요?"),
    ("seti-2026", "초등교원연수부에서 하는 맞춤형 청렴활동 예산은 얼마인가요?"),
    ("seti-2026", "2018년에 대통령 표창을 탔다는데 며칠에 받은 건가요?"),
    ("seti-2026", "2010년에 이름을 무엇으로 바꿨나요?"),
])  # fmt: skip
def test_what_is_not_told_is_refused(over: Over, briefing: str, question: str) -> None:
    assert over(briefing).ask(question).status is Status.NOT_IN_BRIEFING


def test_a_talk_on_the_telephone_still_has_a_number(assistant_over: Over) -> None:
    assert "내선 2325" in assistant_over("haeoreum-2026").ask("전화 상담은 몇 번으로 하나요?").text


@pytest.mark.parametrize(("briefing", "before", "figure"), [
    ("daon-2025", "2025년 찾아가는 과학버스는 몇 명인가요?", "90교"),
    ("gaon-2027", "2027년 유초등 우리학교 배움터는 몇 명인가요?", "60교"),
])  # fmt: skip
def test_what_a_counter_counts_is_no_topic(assistant_over: Over, briefing: str, before: str, figure: str) -> None:
    assert figure in assistant_over(briefing).ask("학교는 몇 교인가요?", [before]).text


def test_how_much_is_a_number_of_something_is_no_money(assistant_over: Over) -> None:
    assert "15만 2천 회" in assistant_over("dasom-2026").ask("10분 내외 짧은 강의의 조회 수는 얼마인가요?").text


def test_the_page_of_the_volume_by_its_other_name(assistant_over: Over) -> None:
    assert "1,121쪽" in assistant_over("maru-2026").ask("유초등 자격연수는 설명서 몇 쪽에 있나요?").text


@pytest.mark.parametrize(("briefing", "question", "amount"), [
    ("gangbyeol-2027", "512 2분기 집행예정액은 얼마인가요?", "322,600천원"),
    ("gangbyeol-2027", "512 예산은 얼마인가요?", "699,940천원"),
])  # fmt: skip
def test_a_code_alone_means_all_its_rows(assistant_over: Over, briefing: str, question: str, amount: str) -> None:
    assert amount in assistant_over(briefing).ask(question).text


@pytest.mark.parametrize(("briefing", "question", "told"), [
    # A lot of land is no count, and whoever sits in a senior's seat or sees to the work in fact is somebody.
    ("dure-2027", "생활관은 어느 동 몇 번지인가요?", "송정동 77-9"),
    ("gureum-2026", "서부 분원은 몇 번지에 자리하나요?", "남성동 210-4"),
    ("byeolbit-2027", "천문우주부 수석을 맡고 계신 연구사는 누구인가요?", "피재원"),
    ("seti-2026", "초등 쪽 연구사님 가운데 수석이신 분 내선이 몇 번이죠?", "이준구"),
    ("hanul-2026", "급여 업무를 실제로 처리하고 계신 분은 누구인가요?", "박이레"),
    ("dure-2027", "2담당 사무관 번호는요?", "방현철"),
    # People by a paraphrase of a phrase of the genre are nobody on the staff.
    ("seti-2026", "사람과 물자의 토대를 넓힌다는 455번 사업은 올해 얼마인가요?", "400천원"),
    # Those who hold a post are no trainees, and a note may divide them.
    ("seti-2026", "5급 행정직으로 지금 근무하는 인원은?", "현원 · (교육)행정·사무운영직 · 5급은 4명"),
    ("nuri-2025", "6~9급 일반행정직 지금 재직 중인 인원은요?", "22명"),
    ("nuri-2025", "전기운영직과 운전직을 제외한 시설관리직은 몇 명이죠?", "5명입니다"),
    ("onsaem-2028", "시설관리직 6명에서 전기운영직을 빼면 몇 명이 남나요?", "4명입니다"),
    ("maru-2026", "남부분원을 뺀 시설관리직은 몇 명인가요?", "본원은 6명"),
    # A side of the house is a department, which answers for what those below it do.
    ("seti-2026", "총무 쪽에서 하는 맞춤형 청렴활동 예산은 얼마예요?", "2,400천원"),
    ("seti-2026", "운영지원 파트에서 맡은 차량관리 담당 번호는?", "8043"),
    # A year in which it did not happen, and the name of one in which it did.
    ("seti-2026", "2019년에 우면관 리모델링을 마쳤다던데 며칠에 끝낸 건지 알려 주세요", "2022년 2월 15일"),
    ("seti-2026", "연수원 이름이 1976년에 어떻게 바뀌었나요?", "『서울교육원』"),
])  # fmt: skip
def test_what_is_meant_is_told(over: Over, briefing: str, question: str, told: str) -> None:
    assert told in over(briefing).ask(question).text

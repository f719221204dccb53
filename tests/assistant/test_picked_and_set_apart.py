"""What a figure picks out and who is behind it, everybody of a unit, and figures of one line set against each other."""

from collections.abc import Callable

import pytest

from assistant import Assistant

_Over = Callable[[str], Assistant]


@pytest.mark.parametrize(
    ("briefing", "question", "told", "kept_out"),
    [
        ("mirinae-2026", "2026년 예산이 가장 많이 줄어든 사업의 담당 주무관은 누구인가요?", ("선우정",), "염지호"),
        ("noeul-2026", "2026년 예산이 가장 적은 과제를 맡은 연구사는 누구인가요?", ("김도윤",), "정하람"),
        ("haram-2026", "예산이 전년보다 줄어든 과제를 맡은 연구사는 누구인가요?", ("여운학", "계나래"), "변주호"),
        ("siwoo-2027", "연구비가 가장 적은 과제의 책임자 내선은 몇 번인가요?", ("탁수아",), "윤태경"),
        ("ondam-2027", "2027년 본예산이 가장 큰 과제를 맡은 팀장은 누구인가요?", ("조용배", "2121"), "남기석"),
    ],
)
def test_people_behind_what_a_figure_picks(
    assistant_over: _Over, briefing: str, question: str, told: tuple[str, ...], kept_out: str
) -> None:
    answer = assistant_over(briefing).ask(question).text
    assert all(name in answer for name in told)
    assert kept_out not in answer


@pytest.mark.parametrize(
    ("briefing", "question", "count", "last"),
    [
        ("saeron-2026", "총무과에는 과장을 포함해 몇 명이 적혀 있나요?", "모두 8명", "편주희"),
        ("saeron-2026", "교원연수부 유초등팀 팀원은 누구누구인가요?", "모두 5명", "신예솔"),
        ("seoro-2027", "정보보호팀에 속한 직원을 모두 알려 주세요.", "모두 3명", "명지후"),
        ("ondam-2027", "재정담당 전원의 이름을 알려 주세요.", "모두 3명", "허정민"),
        ("mirinae-2026", "총무부 시설팀 직원 이름을 모두 알려 주세요.", "모두 3명", "마준혁"),
    ],
)
def test_everybody_of_a_unit(assistant_over: _Over, briefing: str, question: str, count: str, last: str) -> None:
    answer = assistant_over(briefing).ask(question).text
    assert count in answer
    assert last in answer


def test_a_head_count_is_not_how_many_a_directory_lists(assistant: Assistant) -> None:
    assert assistant.ask("초등교원연수부에 근무하는 직원의 현원은?").status.abstains


def test_the_number_of_the_main_house_begins_as_is_stated_for_it(assistant_over: _Over) -> None:
    answer = assistant_over("mirinae-2026").ask("나도현 연구사 전화번호 알려 주세요.").text
    assert "069-810-4312" in answer


@pytest.mark.parametrize(
    ("briefing", "question", "figure"),
    [
        ("mirinae-2026", "지방공무원 교육(집합)의 계획 인원과 이수 인원의 차이는?", "65명"),
        ("mirinae-2026", "2025년 교육공무직원 연수는 계획 인원보다 이수 인원이 몇 명 적었나요?", "147명"),
        ("saeron-2026", "저녁교실 가을학기는 봄학기보다 몇 강좌 많은가요?", "4강좌"),
        ("ondam-2027", "온담홀 기획공연은 최종예산보다 집행액이 얼마나 적나요?", "6,255천원"),
        ("dahyeon-2026", "시설 개선의 2026년 상반기와 하반기 예산 차이는 얼마인가요?", "373,500천원"),
    ],
)
def test_two_figures_of_one_line(assistant_over: _Over, briefing: str, question: str, figure: str) -> None:
    assert figure in assistant_over(briefing).ask(question).text


def test_rows_in_which_one_column_is_below_another(assistant_over: _Over) -> None:
    answer = assistant_over("ondam-2027").ask("2026년 최종예산이 본예산보다 적은 세부사업을 모두 알려 주세요.")
    assert len({citation.lines for citation in answer.citations}) == 3
    assert "교육공무직원 교육" in answer.text


@pytest.mark.parametrize(
    ("briefing", "question", "words"),
    [
        ("mirinae-2026", "사업 5부터 사업 7까지의 2026년 예산을 모두 더하면 얼마인가요?", "602,550천원"),
        ("seoro-2027", "과제 1부터 과제 3까지의 2027년 예산을 더하면 얼마인가요?", "1,226,000천원"),
        ("mirinae-2026", "원격연수 콘텐츠 개발·운영의 1분기와 2분기 금액을 더하면 얼마인가요?", "292,950천원"),
        ("mirinae-2026", "예산 증감률이 가장 낮은 사업은?", "26.0%"),
        ("gaon-2027", "예산 증감률이 가장 높은 과제는 무엇인가요?", "41.1%"),
        ("dahyeon-2026", "2026년 예산 합계가 가장 작은 세부 사업은 무엇인가요?", "47,800천원"),
        ("ondam-2027", "2027년 본예산이 가장 적은 세부사업 세 개는?", "수상 안전장비 교체"),
    ],
)
def test_what_is_added_up_or_picked_among_programmes(
    assistant_over: _Over, briefing: str, question: str, words: str
) -> None:
    assert words in assistant_over(briefing).ask(question).text


@pytest.mark.parametrize(
    ("briefing", "question", "line"),
    [
        ("haram-2026", "2026년 예산이 가장 작은 과제는?", 768),
        ("saeron-2026", "2026년 예산이 15억 원이 넘는 과제는?", 766),
        ("mirinae-2026", "2026년 예산이 가장 큰 사업 세 개를 순서대로 알려 주세요.", 797),
    ],
)
def test_the_row_of_the_overview_is_cited_beside_a_total(
    assistant_over: _Over, briefing: str, question: str, line: int
) -> None:
    answer = assistant_over(briefing).ask(question)
    assert any(citation.lines.first == line for citation in answer.citations)


def test_what_programmes_add_up_to_leaves_out_the_total_of_all(assistant_over: _Over) -> None:
    answer = assistant_over("mirinae-2026").ask("2026년 예산 합계는?").text
    assert "4,107,490천원" in answer
    assert "8,294,980" not in answer


def test_no_line_of_people_is_the_highest_rate(assistant: Assistant) -> None:
    assert assistant.ask("2025년 만족도가 가장 높은 과정은?").status.abstains


@pytest.mark.parametrize(
    ("question", "count"),
    [("지적사항 중 완료된 것을 모두 알려 주세요.", 3), ("지적사항 가운데 추진 중인 것은 무엇인가요?", 2)],
)
def test_rows_picked_in_a_table_told_by_its_title(assistant_over: _Over, question: str, count: int) -> None:
    answer = assistant_over("mirinae-2026").ask(question)
    assert f"모두 {count}개" in answer.text


@pytest.mark.parametrize(
    ("briefing", "question", "name"),
    [
        ("dahyeon-2026", "강당 대관은 누구에게 문의하나요?", "옥주연"),
        ("ondam-2027", "회의실을 빌리고 싶은데 누구에게 전화하면 되나요?", "유한솔"),
        ("mirinae-2026", "운동장을 빌리려면 누구에게 연락해야 하나요?", "마준혁"),
    ],
)
def test_who_lets_rooms(assistant_over: _Over, briefing: str, question: str, name: str) -> None:
    assert name in assistant_over(briefing).ask(question).text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("지난해 교원 원격연수 상시과정은 법정 의무연수보다 일반 상시과정 쪽 인원이 더 많았나요?", "아닙니다"),
        ("지난해 교원 원격연수 상시과정은 일반 상시과정보다 법정 의무연수 쪽 인원이 더 많았나요?", "네"),
    ],
)
def test_the_scene_named_before_two_things_is_neither(assistant: Assistant, question: str, verdict: str) -> None:
    assert assistant.ask(question).text.startswith(verdict)

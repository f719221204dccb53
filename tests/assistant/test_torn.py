"""Facts told beside the point: in a cell with others, in a note below a table, in two lines, in words for an amount."""

from collections.abc import Callable

import pytest

from assistant import Assistant

Over = Callable[[str], Assistant]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("본원에서 숙박하며 연수를 받으면 한 번에 몇 사람까지 묵을 수 있습니까?", "숙소 118실(236명)"),
        ("분임토의실은 몇 실인가요?", "16실"),
        ("식당은 몇 석인가요?", "280석"),
        ("배움관 강의실은 몇 실인가요?", "24실"),
    ],
)
def test_a_cell_that_lists_several_values_gives_the_one_named(assistant_over: Over, question: str, told: str) -> None:
    assert told in assistant_over("haeoreum-2026").ask(question).text


@pytest.mark.parametrize(
    "question", ["생활관에 몇 명이 근무하나요?", "체육관에는 몇 명까지 묵을 수 있나요?", "생활관 숙박료는 얼마인가요?"]
)
def test_a_cell_gives_nothing_that_it_does_not_name(assistant_over: Over, question: str) -> None:
    assert assistant_over("haeoreum-2026").ask(question).status.abstains


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("한입배움은 올해 몇 편을 만들고, 몇 편을 들어야 연수 1시간을 인정받나요?", ("60편", "네 편")),
        ("교육전문직의 정원과 현원을 밝혀 주시고, 결원이 생긴 사유도 설명하여 주십시오.", ("24명", "23명", "파견")),
    ],
)
def test_two_sentences_are_answered_each_by_its_own_line(
    assistant_over: Over, question: str, told: tuple[str, ...]
) -> None:
    text = assistant_over("haeoreum-2026").ask(question).text
    assert all(part in text for part in told)


def test_two_sentences_are_refused_where_one_of_them_is(assistant: Assistant) -> None:
    assert assistant.ask("불용처분 물품은 몇 점이었고, 그것을 산 사람은 몇 명인가요?").status.abstains


def test_a_part_of_a_cell_is_told_by_the_note_below_its_table(assistant: Assistant) -> None:
    history = ("시설관리직 정원은 몇 명인가요?",)
    assert "전기운영직 1명" in assistant.ask("거기서 전기운영직만 따지면 몇 명인지요?", history).text
    assert assistant.ask("그중 여성은 몇 명인가요?", history).status.abstains


def test_all_parts_of_one_line_are_that_line(assistant: Assistant) -> None:
    history = ("2026년 초등 생애단계별 직무연수는 몇 과정인가요?",)
    answer = assistant.ask("모든 구간을 합치면 몇 명인가요?", history)
    assert "520명" in answer.text and "743" not in answer.text


def test_the_people_of_a_department_are_those_a_table_counts(assistant_over: Over, assistant: Assistant) -> None:
    assert "13명" in assistant_over("haeoreum-2026").ask("기획연구부는 몇 명인가요?").text
    assert assistant.ask("기획평가부는 몇 명인가요?").status.abstains


def test_a_word_in_place_of_an_amount_lists_what_it_stands_for(assistant_over: Over, assistant: Assistant) -> None:
    haeoreum = assistant_over("haeoreum-2026")
    tasks = haeoreum.ask("비예산 과제는?").text
    assert "5-3" in tasks and "3-3" not in tasks
    assert "3-3" in haeoreum.ask("비예산 사업은?").text
    assert "8개" in assistant.ask("재배정 사업은?").text


def test_the_work_of_a_head_is_that_of_the_department(assistant: Assistant) -> None:
    assert "930명" in assistant.ask("권미숙 부장이 맡은 자격연수의 인원 합계").text


def test_what_was_asked_before_is_no_place_in_the_outline(assistant: Assistant) -> None:
    history = ("교육행정 원격연수 운영의 내실화는 무엇을 하려는 사업인가요?", "담당자는 누구인가요?")
    assert "168,464" in assistant.ask("앞서 물은 사업에 지난해 편성됐던 돈은 얼마였나요?", history).text


def test_a_purpose_of_what_stands_within_a_programme_is_told_by_its_line(assistant: Assistant) -> None:
    asked = "5급 이상 간부 대상 과정의 참가 인원을 넓히는 까닭은 무엇을 키우려는 것인가요?"
    assert "정책실행력" in assistant.ask(asked).text
    assert assistant.ask("5급 이상 관리자 교육의 인원을 줄인 까닭은 무엇인가요?").status.abstains


def test_how_often_wants_a_line_that_tells_it(assistant: Assistant) -> None:
    assert "각 1회" in assistant.ask("How often are applications to become a 특수분야연수기관 accepted?").text
    assert assistant.ask("How often does the shuttle bus run?").status.abstains


def test_how_many_of_a_post_named_in_korean(assistant: Assistant) -> None:
    asked = "In the staffing table, how many posts are there for 교육공무직, and how many 사회복무요원 are there?"
    text = assistant.ask(asked).text
    assert "5명" in text and "6명" in text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("에너지 절약 유공기관 표창 연도 훈격", "국무총리"),
        ("저경력 교사 D.I.Y. 영어 단어 뜻", "Dream"),
        ("공개입찰 확대로 급식 계약은 몇 건", "50건"),
    ],
)
def test_everyday_words_of_public_institutions(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question).text


def test_the_weather_is_what_boats_wait_for(assistant_over: Over) -> None:
    assert "실시간" in assistant_over("haeoreum-2026").ask("바람 불어서 배 안 뜨면 섬 연수는 어떻게 해?").text


def test_the_amount_of_the_year_stands_before_the_purpose_of_a_quarter(assistant: Assistant) -> None:
    text = assistant.ask("직무연수 운영을 위한 인적·물적 기반 확대 2026 예산액 2분기 집행내용").text
    assert "예산액: 400천원" in text and "우수강사 운영" in text

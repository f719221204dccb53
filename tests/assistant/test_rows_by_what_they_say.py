"""Rows of tables asked for by what stands in them: under what they are merged, since when, when first, and for whom."""

from collections.abc import Callable

import pytest

from assistant import Assistant, Status

SANDEUL, GAEBI, SEORO, DURE = "sandeul-2026", "gaebi-2026", "seoro-2027", "dure-2027"

TOLD = [
    (SANDEUL, "해온 권역에 있는 연수거점학교는 몇 교인가요?", ["모두 4교", "청림초", "한빛고"]),
    (SANDEUL, "갈매 권역의 거점학교를 모두 알려 주세요", ["모두 2개", "은빛나루초", "갈매중"]),
    (SANDEUL, "2025년에 지정된 거점학교를 모두 알려 주세요", ["모두 8개", "샘터고"]),
    (SANDEUL, "중점 주제가 고교학점제인 거점학교는 어디인가요?", ["한빛고", "샘터고"]),
    (SANDEUL, "여름방학 자격연수 중 가장 늦게 끝나는 과정은?", ["특수학교 1급 정교사", "8. 21."]),
    (SANDEUL, "2분기 실기 과정 편성표에서 가장 먼저 시작하는 과정은?", ["과학실험 기초(1기)"]),
    (SANDEUL, "국악 실기(장구) 강사 소속을 알려 주세요", ["산들시립국악단"]),
    (SANDEUL, "초등 1급 정교사(2기)는 무엇으로 평가하나요?", ["논술형·수업실연"]),
    (SANDEUL, "집합연수 만족도는 목표를 달성했나요?", ["달성했습니다", "93.4점"]),
    (SANDEUL, "목표에 못 미친 성과지표는 무엇인가요?", ["모두 2개", "현장 적용도", "찾아가는 연수 운영교"]),
    (SANDEUL, "일반직 가운데 결원이 가장 많은 직급은 무엇인가요?", ["7급이하", "2명"]),
    (SANDEUL, "중강의실은 몇 실인가요?", ["6실"]),
    (SANDEUL, "행정연수부는 전체 현원의 몇 %인가요?", ["13.5%", "10명 ÷ 74명"]),
    (SANDEUL, "6급은 일반직 현원의 몇 퍼센트인가요?", ["35.7%"]),
    (GAEBI, "서진권 거점학교 담당 연구사는 누구인가요?", ["유재훈", "3096"]),
    (SEORO, "연구학교 가운데 교육과정 영역 고등학교는 몇 교인가요?", ["4교"]),
    ("saebyeok-2027", "행정직 사서직 현원", ["14명", "5명"]),
    ("dahyeon-2026", "AI·디지털 영역은 2025년에 실제로 몇 명이 이수했나요?", ["1,566명"]),
    ("haram-2026", "2025년 집합 연수 계획 인원은?", ["14,500명"]),
    (DURE, "현원이 정원보다 가장 많이 모자라는 직급은?", ["6~9급", "2명"]),
]  # fmt: skip


@pytest.mark.parametrize(("house", "text", "told"), TOLD)
def test_rows_told(over: Callable[[str], Assistant], house: str, text: str, told: list[str]) -> None:
    answer = over(house).ask(text)
    assert answer.status is Status.ANSWERED
    assert all(words in answer.text for words in told), answer.text


def test_a_plan_is_told_without_its_result(over: Callable[[str], Assistant]) -> None:
    assert "33과정" not in over("dahyeon-2026").ask("수업·평가 혁신은 2025년에 몇 과정 계획했나요?").text


@pytest.mark.parametrize("text", ["2024년에 지정된 거점학교는 몇 곳인가요?", "제주 권역의 거점학교를 모두 알려 주세요"])
def test_rows_that_are_not_there(over: Callable[[str], Assistant], text: str) -> None:
    assert over(SANDEUL).ask(text).status.abstains


def test_another_column_of_the_row_told(over: Callable[[str], Assistant]) -> None:
    session = over(SANDEUL).session()
    session.ask("과학 탐구실험(물리)은 언제 하나요?")
    assert "산들대학교" in session.ask("거기 강사는 어디 소속인가요?").text

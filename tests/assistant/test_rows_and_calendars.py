"""Rows that say a word of a column, rows called by a sentence, calendars by month or department, short posts."""

from collections.abc import Callable

import pytest

from assistant.engine import Assistant


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        # rows by a word that several say
        ("hanbit-2027", "아직 추진 중인 지적 사항은 무엇인가요?", ("모두 2개", "식당 대기", "체험물 부족")),
        ("hanbit-2027", "조치가 완료된 지적 사항은 모두 몇 건이죠?", ("모두 3건",)),
        ("hanbit-2027", "탐구체험부가 담당하는 지적 사항은 뭐예요?", ("모두 2개", "이동과학차")),
        ("sol-2026", "분원에 있는 시설은 무엇무엇이에요?", ("모두 2개", "해양 안전체험장")),
        # a row that a sentence names
        ("hanbit-2027", "이동과학차 방문 학교가 도심에 치우친다는 지적은 어떻게 조치했나요?", ("작은 학교 우선 배정",)),
        ("hanbit-2027", "천문관 야간 관측 예약이 어렵다는 지적은 어느 부서가 담당했나요?", ("영재발명부",)),
        # what a calendar has
        ("sol-2026", "5월에는 무슨 일정이 잡혀 있나요?", ("누리집 개편",)),
        ("sol-2026", "3월 주요 일정 좀 알려줘", ("모두 3건", "방수 공사", "합동 점검(총무과)", "개강(학생교육부)")),
        ("sol-2026", "학생 자치 포럼은 몇 월에 열려요?", ("10월",)),
        ("hanbit-2027", "7월에는 어떤 행사가 있나요?", ("과학전람회",)),
        ("hanbit-2027", "기획연구부가 주관하는 행사는?", ("가족 수학 축제", "과학전람회")),
        # a day that something planned is said to be on
        ("hanbit-2027", "한빛 과학의 달 한마당은 4월 19일에도 하는 게 맞나요?", ("네, 맞습니다.", "4월 18일~19일")),
        ("kkotsaem-2027", "연수나눔학교 협약식은 3월 3일에 열리죠?", ("아닙니다.", "4. 21.")),
        ("saenaru-2026", "교육장기 육상대회는 4월 9일이 맞나요?", ("네, 맞습니다.", "4. 9.")),
        # posts that are short, the earliest by another word
        ("byeol-2026", "교육연구사는 정원보다 몇 명 부족한가요?", ("1명 모자랍니다",)),
        ("byeol-2026", "준공이 가장 빠른 건물은?", ("본관", "1989")),
        # slips by which no word ends
        ("sol-2026", "학생교육부 현윈은 몇 명이에요?", ("9명",)),
    ],
)
def test_it_is_answered(
    name: str, question: str, said: tuple[str, ...], assistant_over: Callable[[str], Assistant]
) -> None:
    text = assistant_over(name).ask(question).text
    assert all(part in text for part in said), text


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("hanbit-2027", "보류된 지적 사항은 몇 건인가요?"),
        ("sol-2026", "분원 시설의 사용료는 무엇무엇인가요?"),
    ],
)
def test_a_near_miss_is_refused(name: str, question: str, assistant_over: Callable[[str], Assistant]) -> None:
    assert assistant_over(name).ask(question).status.abstains

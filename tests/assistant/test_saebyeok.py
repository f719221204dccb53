"""Questions over another kind of institute: works and their people, what a cell lists, fees, letters as numbers."""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Status

ANSWERED = [
    (["달빛홀 조명 교체는 누가 맡고 있으며 번호는 무엇인가요?"], ["심바다", "3212"], ["3211"]),
    (["예산이 가장 많은 공사는 무엇이고 담당은 누구인가요?"], ["냉난방기", "고은결"], ["심바다"]),
    (["가장 비싼 공사는?", "담당자 번호는?"], ["고은결", "3211"], ["3212"]),
    (["5천만원 넘는 공사는?"], ["냉난방기", "외벽 보수"], ["달빛홀"]),
    (["해오름홀과 달빛홀의 좌석 수는 각각 몇 석인가요?"], ["512석", "140석"], []),
    (["달빛홀 좌석은 몇 석?"], ["140석"], ["512석"]),
    (["여름에 2박 3일로 가는 캠프는 참가비가 얼마예요?"], ["30천원"], ["20천원"]),
    (["달빛홀 사용료는?"], ["150천원"], ["500천원"]),
    (["해오름홀을 4시간 빌리면 사용료가 얼마인가요?", "달빛홀은요?"], ["150천원"], ["13,950"]),
    (["도서 대출 2027년 목표가 2026년보다 몇 권 많은가요?"], ["2,360권"], []),
    (["달빛홀 대관은 2025년에 몇 건이었나요?"], ["88건"], []),
    (["1-가 예산 합계는?"], ["87,200"], []),
    (["2-가 담당자 알려줘"], ["지우람", "3210"], []),
    (["1-가 2분기 집행예정액은?"], ["30,000"], []),
    (["사서 번호 알려줘"], ["방울이", "3121"], []),
]
REFUSED = ["달빛홀 스크린은 몇 개인가요?", "총무부 강의실은 몇 실인가요?"]


@pytest.mark.parametrize(("asked", "holds", "lacks"), ANSWERED)
def test_it_is_told(
    assistant_over: Callable[[str], Assistant], asked: list[str], holds: list[str], lacks: list[str]
) -> None:
    session = assistant_over("saebyeok-2027").session()
    answer = [session.ask(question) for question in asked][-1]
    assert answer.status is Status.ANSWERED
    assert all(word in answer.text for word in holds), answer.text
    assert not any(word in answer.text for word in lacks), answer.text


@pytest.mark.parametrize("asked", REFUSED)
def test_it_is_not_told(assistant_over: Callable[[str], Assistant], asked: str) -> None:
    assert assistant_over("saebyeok-2027").ask(asked).status.abstains

"""Which rows kept to what was planned, are not done yet, became fewer or are paid from somewhere; what a box counts."""

from collections.abc import Callable

import pytest

from assistant import Assistant


@pytest.mark.parametrize(
    ("briefing", "question", "told", "untold"),
    [
        # Remarks of an audit by how far they are dealt with.
        ("byeolbit-2027", "완료되지 않은 지적사항을 모두 알려 주세요.", ("내진보강", "모두 2개"), "자원봉사자"),
        ("dahyeon-2026", "아직 안 끝난 지적사항은 몇 건인가요?", ("모두 2건", "서부분원"), "소방"),
        ("gaebi-2026", "행감 지적 사항 가운데 아직 안 끝난 것은?", ("모두 2개", "마음회복"), "대관료"),
        ("siwoo-2027", "행정사무감사 지적 사항 가운데 완료된 것은 몇 건인가요?", ("모두 3건",), "대입 설명회"),
        # Rows of the budget by where the money comes from.
        ("byeolbit-2027", "재원이 도비인 사업은 무엇인가요?", ("모두 4개", "갯벌 생태캠프"), "내진보강"),
        ("byeolbit-2027", "도비 사업의 2027년 예산을 모두 더하면 얼마인가요?", ("328,000천원",), "도서관 순회전시"),
        ("chorok-2027", "특별교부금 사업은 몇 개인가요?", ("모두 5개",), "태양광"),
        # The plan and what came of it, side by side.
        ("byeolbit-2027", "계획보다 실적이 많은 천문캠프는 무엇인가요?", ("별밤 가족캠프", "모두 1개"), "은하수"),
        ("byeolbit-2027", "계획 인원보다 적게 온 교원 직무연수는?", ("모두 4개", "104명"), "융합수업"),
        # A goal in brackets behind a rate, or in a column of its own.
        ("gaon-2027", "사회적경제기업 제품 구매 비율은 목표를 넘었나요?", ("달성했습니다", "6.8%", "5.0%"), "못했"),
        ("hanbit-2027", "상반기 신속집행률은 목표를 달성했나요?", ("달성했습니다", "68.2%"), "못했"),
        ("saeron-2026", "2025년 현장 적용도는 목표를 달성했나요?", ("미치지 못했습니다", "85.6"), "달성했습니다"),
        # Which rows of a table of years became fewer.
        (
            "byeolbit-2027",
            "상설전시관 이용자 중 2024년보다 2025년에 줄어든 곳은 어디인가요?",
            ("고등학교", "35명"),
            "초등학교",
        ),
        # A box that counts at a time, or for how long; how many there are is told elsewhere.
        ("byeolbit-2027", "사사과정은 몇 개월 동안 연구하나요?", ("8개월",), "54명"),
        ("byeolbit-2027", "별빛라이브는 몇 분 동안 하나요?", ("40분",), "6,480"),
        ("byeolbit-2027", "사사과정 학생은 2027년에 몇 명인가요?", ("54명",), "8개월"),
        # A date of its own for each of two events; a school year that names what is done this year.
        ("byeolbit-2027", "2028학년도 선발 시험은 언제 시행되나요?", ("12. 11.",), "12. 18."),
        ("byeolbit-2027", "영재교육원 수료식은 언제인가요?", ("12. 18.",), "12. 11."),
        # Who came to see it, where the line says but how many.
        ("byeolbit-2027", "음성해설 상영은 2027년에 몇 명이 관람할 예정인가요?", ("600명",), "16,000"),
    ],
)
def test_told_of_the_rows_meant(
    over: Callable[[str], Assistant], briefing: str, question: str, told: tuple[str, ...], untold: str
) -> None:
    """All that is asked for is told, and what is not meant stays out."""
    text = over(briefing).ask(question).text
    assert all(words in text for words in told), text
    assert untold not in text, text

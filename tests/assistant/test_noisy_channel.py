"""Slips of one letter that no list of words tells, of particles, endings and verbs, read between their neighbours."""

import pytest

from assistant.spelling import Speller

# (typed, its part read otherwise, how)
SLIPS = [
    ("유치원 원장 자격연수늠 올해 몇 명인가요", "자격연수늠", "자격연수는"),
    ("청렴 활동에 쓰는 공간흔 어디인가요", "공간흔", "공간은"),
    ("개원 이후 명칭이 번경된 순서를 알려 주세요", "번경된", "변경된"),
    ("예산이 작년보다 크게 불아났다고 하던데요", "불아났다고", "불어났다고"),
    ("연수생이 참여혼 과정은 무엇인가요", "참여혼", "참여한"),
    ("세부과제의 이룸과 예산을 알려 주세요", "이룸과", "이름과"),
    ("직종별로 다시 어떻게 마뉘나요", "마뉘나요", "나뉘나요"),
    ("교육2담당사뮤관이 누구신가요", "사뮤관", "사무관"),
    ("회복력 지웡 연수 예산은 얼마인가요", "지웡", "지원"),
    ("토핑교육히란 무엇인가요", "토핑교육히란", "토핑교육이란"),
]

# Typed as meant: what a briefing, its askers or the language know is no slip, though something else were likelier.
RIGHT = [
    "1분기와 2분기 집행예정액은 각각 얼마인가요",
    "현원은요",
    "토핑교육이뭐예요",
    "초등학교는 몇 교인가요",
    "성이 윤씨인 연구사가 있나요",
    "아동학대 신고의무자 교육은 몇과정 하나요",
    "직원을 일한 햇수에 맞춰 키우는 과제",
    "올해 얼굴을 내미는 모임의 이름",
    "6급이랑 7급은 몇 명씩인가요",
    "이기훈 전화번호 알려 주세요",
]


@pytest.mark.parametrize(("typed", "slip", "meant"), SLIPS)
def test_a_slip_is_read_as_what_was_meant(speller: Speller, typed: str, slip: str, meant: str) -> None:
    assert speller.correct(typed)[0] == typed.replace(slip, meant)


@pytest.mark.parametrize("typed", RIGHT)
def test_what_is_right_stays(speller: Speller, typed: str) -> None:
    read = speller.correct(typed)[0]
    assert read.replace(" ", "") == typed.replace(" ", "")

"""Money in the words people have for it: set aside, shared out, set against each other, ranked and bounded."""

import pytest

from assistant import Assistant, Status

# Measures: what is set aside, spent, or falls on something, without the word 예산.
_MEASURES = [
    ("초등 자격연수 26년 배정액", "596,139천원"),
    ("초등 자격연수에 책정된 돈은?", "596,139천원"),
    ("청렴 역량 강화를 위한 맞춤형 청렴활동을 하려고 확보해 놓은 자금이 몇 원이죠?", "2,400천원"),
    ("초등 자격연수: what's this year's allocation?", "596,139천원"),
    ("한 해 전 스마트연수 운영 몫은 어떤 액수로 정해져 있었는지요?", "163,458천원"),
    ("금년도 전체 배정액 교육행정 원격연수 운영의 내실화", "173,806천원"),
    ("전년 총계 협력체제 강화를 통한 연수기관 운영 확대", "166,244천원"),
    ("직전 연도에 학교경영·관리 역량 강화 관리자 연수 살림 규모는 통틀어 얼마였는지요?", "83,724천원"),
]
# Changes: of a name that only budget rows bear, and in words of every direction.
_CHANGES = [
    ("스마트연수 운영 작년보다 몇 프로 변했어?", "15.0%"),
    ("스마트연수 운영 예산 성장률 2025→2026", "15.0%"),
    ("스마트연수 운영에 쓸 돈은 한 해 사이에 움직인 폭이 몇 원인가요?", "24,504천원"),
    ("스마트연수 운영 배정액, 전년에 비해 몇 퍼센트 달라졌죠", "15.0%"),
    ("전년이랑 비교하면 공존과 협력의 학교 만들기 연수 전체가 얼마 플러스인지 마이너스인지 궁금", "3,028천원"),
    ("전년비 공존과 협력의 학교 만들기 연수 합계 ± 얼마", "3,028천원"),
    ("공존과 협력의 학교 만들기 연수 이번에 예산 깎였어 올랐어, 얼마나?", "3,028천원"),
]
_TWO = "교육행정 원격연수 운영의 내실화{}공존과 협력의 학교 만들기 연수"
# Two set against each other, or put together.
_SEVERAL = [
    (_TWO.format("랑 ") + " 중에 어디에 돈 더 줌?", "138,006천원"),
    (_TWO.format("하고 ") + " 중 예산 많은건 뭐예요", "138,006천원"),
    (_TWO.format("와 ") + " 중 배정액이 높은 쪽은?", "138,006천원"),
    (_TWO.format("와 ") + " 간 당해 연도 편성액 격차는?", "138,006천원"),
    (_TWO.format("에 드는 돈과 ") + "에 드는 돈은 서로 얼마만큼 벌어져 있습니까?", "138,006천원"),
    ("How far apart are the budgets of " + _TWO.format(" and ") + "?", "138,006천원"),
    (_TWO.format("와 ") + "에 필요한 재원은 도합 몇 원인지요?", "209,606천원"),
    (_TWO.format("와 ") + " 예산을 묶으면 얼마나 되나요?", "209,606천원"),
]
_PLACE = "미래역량 함양 연수 운영 인적·물적 기반 확대"
_RANKS = [
    (f"{_PLACE}의 세부 사업 가운데 제일 많이 배정된 것을 알려 주십시오.", "187,962천원"),
    (f"금년 {_PLACE}에서 1등으로 비싼 거 하나만 대 봐", "187,962천원"),
    (f"{_PLACE} 살림살이에서 가장 굵직한 몫이 돌아간 곳은 어디입니까?", "187,962천원"),
    (f"{_PLACE} 예산 중 가장 비중이 큰 항목은?", "187,962천원"),
    (f"{_PLACE} 중에 예산 꼴찌가 누구야", "400천원"),
    (f"{_PLACE}에서 돈이 가장 덜 드는 항목은 무엇인가요?", "400천원"),
    (f"{_PLACE} 예산 1등 말고 그다음은 뭐임", "21,175천원"),
    (f"{_PLACE} 사업 중 편성액 차순위는?", "21,175천원"),
    (f"26년 2순위 금액 {_PLACE}", "21,175천원"),
    (f"{_PLACE} 중에 돈 둘째로 많이 드는 게 뭐야?", "21,175천원"),
    (f"Which item ranks second by budget in {_PLACE}?", "21,175천원"),
]
_SHARES = [
    ("교원 자격단계별 핵심역량 강화 자격연수 돈 중에 초등 자격연수가 몇 프로 먹음?", "55.1%"),
    ("교원 자격단계별 핵심역량 강화 자격연수 예산을 100이라 치면 초등 자격연수 거는 얼마야?", "55.1%"),
    (f"{_PLACE} 총액 가운데 스마트연수 운영에 몇 %가 쓰이나요?", "89.7%"),
    (f"What percentage of the {_PLACE} budget goes to 스마트연수 운영?", "89.7%"),
    (f"스마트연수 운영 / {_PLACE} 비율", "89.7%"),
]


@pytest.mark.parametrize(
    ("question", "figure"), [*_MEASURES, *_CHANGES, *_SEVERAL, *_RANKS, *_SHARES], ids=lambda text: text[-24:]
)
def test_money_by_other_words(assistant: Assistant, question: str, figure: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert figure in answer.text


@pytest.mark.parametrize(
    "bound",
    [
        "{}에서 3백만 원 또는 그보다 많이 편성된 것은?",
        "{} 중에 최소 3백만 원은 받는 거 뭐뭐 있어?",
        "3백만 원 넘거나 딱 그만큼인 거 {}에서 다 대 봐",
        "{} 안에 금년 돈 3백만 원부터 그 위로 뭐 있음?",
        "{} 살림에서 3백만 원보다 적지 않은 재원이 돌아간 곳은 어디어디인가요?",
        "3백만 원에 못 미치는 것을 빼면 {}에는 어떤 사업들이 남습니까?",
        "올해 예산이 3백만 원에 이르거나 넘는 {} 세부 사업의 수를 알려 주세요.",
        "3백만 원도 안 되는 건 빼고 {} 거 세어 보면 몇 가지죠",
        "금년 {}에 딸린 것들 가운데 적어도 3백만 원이 돌아간 곳은 몇 군데인지요?",
        "Which items of {} are budgeted at 3백만 원 or more in 2026?",
        "Number of {} lines not below 3백만 원 in 2026?",
    ],
)
def test_bounds_in_words(assistant: Assistant, bound: str) -> None:
    answer = assistant.ask(bound.format(_PLACE))
    assert answer.status is Status.ANSWERED
    assert "187,962천원" in answer.text
    assert "21,175천원" in answer.text
    assert " 400천원" not in answer.text


def test_one_of_several_below_a_round_sum_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("공존과 협력의 학교 만들기 연수에서 1천만 원 이상인 항목은?")
    assert "15,200천원" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "학력 격차 해소 예산은 얼마인가요?",
        "재정 쪽 사람들의 평균 나이는 몇 살인가요?",
    ],
)
def test_words_of_money_and_order_in_other_questions_tell_no_figure(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status.abstains

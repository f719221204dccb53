"""A briefing of forms is asked by the Roman numbers, the labels and the budgets that it prints."""

from pathlib import Path

import pytest

from assistant import Assistant, Status
from assistant.build import build_assistant
from ingest import read_briefing


@pytest.fixture(scope="module")
def forms(root: Path) -> Assistant:
    return build_assistant(read_briefing(root / "tests" / "ingest" / "forms-2029.txt"))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        # programmes by the Roman number of their area and their own
        ("Ⅱ-1의 올해 예산 소계는 얼마죠?", ("22,000천원",)),
        ("How much is the 2029 budget of programme Ⅰ-1?", ("40,500",)),
        ("Ⅰ-2에는 예산이 얼마나 잡혔어요?", ("비예산",)),
        ("갈래 Ⅰ에 들어 있는 사업은 몇 개예요?", ("2개",)),
        # rows of a form by their labels
        ("Ⅰ-1의 과정·인원 합계는 몇 명이에요?", ("170명",)),
        ("Ⅱ-1은 어떤 조례에 근거하나요?", ("섬 학교 지원 조례 제4조",)),
        ("교원 첫걸음 연수에서 길동무 모임이 뭔가요?", ("선배가 달마다",)),
        # the budget that an item is of
        ("첫걸음 연수는 어느 예산과목에 들어 있어요?", ("331", "직무연수")),
        ("331 과목의 2029년 예산을 다 더하면요?", ("62,500천원",)),
        ("섬마을 연수 2분기 예산은 어디에 쓰나요?", ("방문",)),
        # who does the work
        ("Ⅰ-1에서 배움부 실무자 두 분의 이름과 번호를 알려 주세요", ("도하람", "5011", "류가온", "5012")),
        ("강당을 빌려 쓰려고 합니다. 그 일을 맡은 부서의 과장님은 누구예요?", ("견다솔", "5020")),
        # what is done about what fell short, also where that tells a figure
        ("섬 학교 참여율이 낮은 문제는 어떻게 고치기로 했어요?", ("찾아가는 연수 4과정 신설",)),
        ("강의 자료가 늦는 문제는 어떻게 개선하나요?", ("두 주 전에",)),
        ("조리직은 지금 몇 명이 일하나요?", ("4명",)),
        ("섬마을 배움 마당이 4월 6일이라던데 맞나요?", ("아닙니다.", "9. 3.")),
    ],
)
def test_told(forms: Assistant, question: str, said: tuple[str, ...]) -> None:
    answer = forms.ask(question)
    assert answer.status is Status.ANSWERED
    assert all(words in answer.text for words in said), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Ⅲ-1 담당자는 누구예요?",  # no such programme
        "차 모임은 2026년에 몇 번 했어요?",
        "체육관이 낡은 문제는 어떻게 고치기로 했어요?",
        "음악회가 4월 6일에 열리는 게 맞나요?",
        "Ⅰ-1의 장소는 어디예요?",
    ],
)
def test_refused(forms: Assistant, question: str) -> None:
    assert forms.ask(question).status is not Status.ANSWERED

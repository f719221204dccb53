"""What people, posts and departments are in charge of: which programmes, how many, with which budgets."""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Status


def _cited(lines: list[tuple[int, int]], first: int) -> bool:
    return any(a <= first <= b for a, b in lines)


@pytest.mark.parametrize(
    ("question", "told", "lines"),
    [
        ("이현정 연구사가 맡은 사업의 예산은 얼마예요?", ["1,082,599천원", "76,300천원"], [252, 188, 715, 654]),
        ("중등교원연수부 이효은 담당이 맡은 사업들 중 예산이 더 큰 것은?", ["3-2-2", "35,800천원"], [1116, 1027]),
        ("교육1담당사무관이 맡은 사업들의 예산 합계는?", ["781,982천원", "4개 항목"], [1302, 1229]),
        ("교육1담당사무관이 맡은 사업은?", ["2-2-1", "4-1-2", "모두 4개"], [656]),
        ("교육행정연수부가 맡은 사업은 뭐예요?", ["모두 11개", "5-1-1"], [1511]),
        ("초등교원연수부가 맡은 세부과제는 몇 개야?", ["모두 11개"], [186]),
        ("기획평가부가 담당하는 세부과제 중 예산이 5억 넘는 것은?", ["3-2-1", "692,420천원"], [1021, 937]),
        ("이현정 담당은 교원 자격연수 말고 다른 사업도 맡고 있나요?", ["모두 2개", "2-2-1"], [654]),
        ("장효선 담당이 작성자로 적혀 있는 사업은?", ["모두 2개", "4-2-1", "5-1-1"], [1310, 1511]),
        ("임영미 담당의 이름이 작성자란에 올라 있는 세부 사업은?", ["모두 1개", "2-2-2"], [723]),
        ("유승원이 맡은 사업의 목적은?", ["3-2-1", "4-1-2"], []),
        ("나미영 담당은 무슨 과제를 맡고 있고 내선은 몇 번인가요?", ["5-2-2", "내선 8032"], [1758]),
        ("나미영 담당은 어느 세부과제에 이름이 올라 있고 내선은 몇 번인가요?", ["5-2-2", "내선 8032"], [1758]),
        ("나미영 담당이 이름을 올린 과제와 내선을 알려 주세요.", ["5-2-2", "내선 8032"], [1758]),
        ("4-1-2 담당자가 맡은 다른 사업은?", ["유승원", "3-2-1", "3-2-2"], [943, 1029]),
    ],
)
def test_the_programmes_of_a_person_a_post_or_a_department(
    assistant: Assistant, question: str, told: list[str], lines: list[int]
) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert [part for part in told if part not in answer.text] == []
    ranges = [(c.lines.first, c.lines.last) for c in answer.citations]
    assert [line for line in lines if not _cited(ranges, line)] == []


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("교육행정연수부 담당자 중에 세부과제에 제일 많이 걸려 있는 사람이 누구야? 몇 개야?", ["이미화", "5개입니다"]),
        ("세부 사업을 가장 많이 맡은 사람은 누구인가요?", ["전현주", "10개입니다"]),
        ("사업을 세 개 넘게 맡은 담당자 명단과 내선", ["모두 3명", "신주영", "내선 8073"]),
        ("부서별로 맡은 사업 수는?", ["모두 7개 부서", "기획평가부: 12개"]),
        ("사업 담당자는 모두 몇 명인가요?", ["모두 29명"]),
        ("457 예산을 쓰는 사업의 담당자 연락처", ["모두 3명", "신미경", "내선 81"]),
        (
            "'219. 실천적 인성 프로그램 운영' 예산이 들어 있는 세부과제의 초등교원연수부 담당자와 내선은?",
            ["신주영", "8073"],
        ),
    ],
)
def test_how_many_programmes_each_has(assistant: Assistant, question: str, told: list[str]) -> None:
    answer = assistant.ask(question)
    assert [part for part in told if part not in answer.text] == []


def test_in_another_house(assistant_over: Callable[[str], Assistant]) -> None:
    gaon = assistant_over("gaon-2027")
    own = {
        person.name: {c.section.programme for c in person.contacts if c.in_charge and c.section.programme}
        for person in gaon.knowledge.briefing.people
    }
    most = max(map(len, own.values()))
    answer = gaon.ask("세부 사업을 가장 많이 맡은 담당자는 누구인가요?")
    assert f"{most}개" in answer.text
    assert all((name in answer.text) == (len(held) == most) for name, held in own.items())


def test_what_was_inferred_is_not_called_taken_over(assistant: Assistant) -> None:
    session = assistant.session()
    assert "추론: 사업 1-1-1, 2-2-1" in session.ask("이현정 연구사가 맡은 사업의 예산은 얼마예요?").understood
    assert "이어받음" in session.ask("그럼 2025년은?").understood

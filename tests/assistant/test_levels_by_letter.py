"""A house whose tags are the letters of school levels ([초], [중·고]), and ways to ask that came up over it."""

from collections.abc import Callable

import pytest

from assistant import Assistant, Status

HOUSE = "garamnuri-2026"
Over = Callable[[str], Assistant]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("든든카가 올해 방문하는 초등학교는 몇 교인가요?", "90교"),
        ("든든카 초등 몇 교 방문해?", "90교"),
        ("유아 물과 친해지기 횟수 인원", "12회, 216명"),
        ("유치원 물과 친해지기 몇 회?", "12회"),
        ("고등학교 전동킥보드 바로 타기 몇 교?", "20교"),
        ("버스 지하철 비상탈출 2025년 참여 학생 수", "504명"),
        ("하트세이버 첫걸음을 지난해에 들은 학급과 학생은 각각 얼마나 됩니까?", "72학급, 1,656명"),
        ("일반시민체험료는한사람에얼마예요", "2,000원"),
        ("바닷가에 있다는 해오름분원을 찾아가려면 어느 주소로 가야 하나요?", "모래울길 45"),
    ],
)
def test_a_line_is_found_by_what_people_call_its_level(assistant_over: Over, question: str, told: str) -> None:
    assert told in assistant_over(HOUSE).ask(question).text


def test_a_line_of_another_level_is_no_answer(assistant_over: Over) -> None:
    assert assistant_over(HOUSE).ask("올해 중학교 든든카 방문은 몇 교야?").status is Status.NOT_IN_BRIEFING


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("채유진 담당께 연락드리려면 내선 몇 번을 눌러야 합니까?", Status.NOT_IN_BRIEFING),
        ("채유진 담당 내선 몇번인가여", Status.ANSWERED),  # who types so, mistypes a name as well
        ("채우쥔 담당께 연락드리려면 내선 몇 번을 눌러야 합니까?", Status.ANSWERED),  # nobody is called so
    ],
)
def test_a_name_of_somebody_else_is_no_slip(assistant_over: Over, question: str, status: Status) -> None:
    answer = assistant_over(HOUSE).ask(question)
    assert answer.status is status
    assert ("혹시 채우진 님을 찾으시나요?" in answer.text) == (status is not Status.ANSWERED)

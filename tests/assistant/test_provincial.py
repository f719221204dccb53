"""Questions over a provincial house with branches: posts by rank, places of a table, totals and cells."""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Status

ANSWERED = [
    # the area code stands in the head of the column
    ("탁이안 연구사 전화번호 알려 주세요", ["053-310-2031"], 103),
    # the head of a branch, however the post is printed
    ("너울분원장은 누구인가요?", ["국나래", "6110"], 192),
    ("너울분원 책임자가 누구예요?", ["국나래"], 192),
    # namesakes told apart by rank, and a post set aside by its title
    ("하늘빛 연구사 내선번호", ["2032"], 153),
    ("총무팀장 말고 총무과장 번호 알려줘", ["하늘빛", "2060"], 143),
    # whoever does it, although one block prints 담당 as a post
    ("중등 자격연수 담당자 번호는?", ["탁이안", "2031"], 103),
    # whoever asks is no topic
    ("마을 합창단이 강당을 하루 빌리고 싶어요. 그 일을 맡은 과의 과장님 번호는?", ["하늘빛", "2060"], 27),
    # what a row pays for
    ("위탁 자격연수 2027년 예산은 얼마인가요?", ["80,000천원"], 96),
    # both years in one table of courses
    ("조리 종사자 위생 교육은 작년에 몇 명이 들었나요?", ["1,240명"], 122),
    # the whole budget, as the overview calls its total
    ("2027년 전체 예산은 얼마인가요?", ["1,026백만원"], 37),
    # days of a quarter
    ("교감 자격연수 집합 기간은 언제인가요?", ["5. 10.~6. 4."], 86),
    ("1-1 3분기 일정 알려줘", ["7. 19.~8. 13.", "1급 정교사 자격연수 집합 기간"], 87),
    ("4분기에는 무슨 일정이 있나요?", ["11. 1.~11. 12.", "성과 나눔"], 128),
    # a time of day in a definition
    ("은빛 연수는 무슨 요일 몇 시부터 열리나요?", ["목요일 오후 4시부터"], 225),
    # cells that tell in words what is done
    ("외부 강사 수당이 늦는다는 지적은 어떻게 조치했나요?", ["10일로 줄임"], 231),
    ("본원 엘리베이터 공사는 언제 하나요?", ["2028년 공사"], 232),
    ("본원이 지금 청사로 이사한 것은 언제인가요?", ["1996"], 19),
]


@pytest.fixture(scope="module")
def muran(assistant_over: Callable[[str], Assistant]) -> Assistant:
    return assistant_over("muran-2027")


@pytest.mark.parametrize(("asked", "told", "line"), ANSWERED)
def test_it_is_told_with_its_line(muran: Assistant, asked: str, told: list[str], line: int) -> None:
    answer = muran.ask(asked)
    assert answer.status is Status.ANSWERED, answer.text
    assert all(words in answer.text for words in told), answer.text
    assert any(line in citation.lines for citation in answer.citations)


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        ("하늘빛 님 전화번호 알려주세요", "과장님 말고 연구사 하시는 분이요", "2032"),
        ("너울분원장이 누구죠?", "그 과제를 맡은 주무관은요?", "한모란"),
    ],
)
def test_a_rank_picks_one_of_those_told(muran: Assistant, before: str, asked: str, told: str) -> None:
    assert told in muran.ask(asked, (before,)).text


@pytest.mark.parametrize("asked", ["은빛 연수 강사는 누구인가요?", "파도소리 입소는 몇 시인가요?", "승강기 공사비는?"])
def test_what_stands_nowhere_is_refused(muran: Assistant, asked: str) -> None:
    assert muran.ask(asked).status.abstains

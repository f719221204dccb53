"""What is reached through something else: a programme by what is largest or stands in it, people by what they share."""

from collections.abc import Callable

import pytest

from assistant import Assistant


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("박진희 사무관과 김희연 사무관이 함께 맡은 사업은 몇 개인가요?", "모두 6개"),
        ("신미경, 박수연 두 분이 같이 맡은 과제가 뭐예요?", "모두 2개"),
        ("이미화와 나미영이 함께 맡은 사업이 있나요?", "없습니다"),
    ],
)
def test_programmes_that_people_share(assistant: Assistant, question: str, words: str) -> None:
    assert words in assistant.ask(question).text


def test_each_of_several_people_is_told_with_their_own_programmes(assistant: Assistant) -> None:
    answer = assistant.ask("류화정과 이효은이 맡은 사업은 각각 무엇인가요?")
    assert "2개에 담당으로" in answer.text
    assert "3개에 담당으로" in answer.text


def test_whose_department_two_people_are_of_counts_no_programmes(assistant: Assistant) -> None:
    answer = assistant.ask("임영미랑 최영미 둘이 각각 어느 부예요?")
    assert "교육행정연수부" in answer.text
    assert "중등교원연수부" in answer.text


@pytest.mark.parametrize(
    ("question", "department"),
    [
        ("예산이 제일 적은 사업은 어디서 담당하나요?", "기획평가부"),
        ("예산이 가장 큰 세부사업을 맡은 부서는?", "초등교원연수부"),
        ("4분기 집행예정액이 가장 큰 사업은 누가 담당하죠?", "운영지원과"),
        ("인원이 가장 많이 늘어난 과정은 어느 부서가 운영하나요?", "교육행정연수부"),
    ],
)
def test_the_department_of_what_is_largest(assistant: Assistant, question: str, department: str) -> None:
    assert department in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("트렌드 리딩 열린강좌가 들어 있는 사업은 2026년 예산이 다 해서 얼마예요?", "369,360천원"),
        ("토핑교육이 나오는 사업의 올해 예산은?", "173,806천원"),
        ("원어민 영어강사 관리가 있는 사업의 1분기 집행예정액은?", "160,120천원"),
    ],
)
def test_the_budget_of_the_programme_that_holds_something(assistant: Assistant, question: str, amount: str) -> None:
    assert amount in assistant.ask(question).text


def test_what_no_programme_holds_has_no_budget(assistant: Assistant) -> None:
    assert assistant.ask("수화 통역이 들어 있는 사업의 2026년 예산은?").status.abstains


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("5-1-1부터 5-2-2까지 올해 예산 합계는?", "1,081,824천원"),
        ("4-1-1~4-2-2 중 예산이 가장 큰 사업은?", "336,340천원"),
        ("5-1-1~5-2-2에서 2026년 예산액이 1천만 원 미만인 추진 사업은?", "해당하는 것은 3개"),
    ],
)
def test_a_span_of_programmes_is_all_between_its_ends(assistant: Assistant, question: str, words: str) -> None:
    assert words in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("특교로 편성될 예정인 추진사업을 알려주세요", "모두 6건"),
        ("비고에 특교 편성예정이라고 적힌 사업은?", "모두 10개"),
        ("특교 편성예정인 사업 목록", "모두 10개"),
        ("459번 사업 알려줘", "모두 2건"),
    ],
)
def test_all_rows_of_a_code_or_a_remark(assistant: Assistant, question: str, words: str) -> None:
    assert words in assistant.ask(question).text


def test_the_department_of_what_is_largest_in_another_house(assistant_over: Callable[[str], Assistant]) -> None:
    answer = assistant_over("gaon-2027").ask("예산이 가장 큰 과제는 어느 부서가 맡나요?")
    assert "시설과" in answer.text


_AREA_5 = ["심정아", "이승현", "김선영", "나미영", "모두 12명"]
_AREA_1 = ["이현정", "김화연", "서진아"]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("공감과 소통의 연수 운영 지원 분야에 든 과제별로 실무자가 누구인지 정리해 주세요", _AREA_5),
        ("5번 영역 담당자들 내선 좀 알려줘", [*_AREA_5, "8045"]),
        ("명단을 만들어야 해서요, 성장과 회복의 교직원 생애주기별 연수 영역을 맡은 사람을 과제별로 부탁해요", _AREA_1),
        ("성장과 회복의 교직원 생애주기별 연수 영역은 어느 부서들이 맡나요?", ["교육행정연수부", "중등교원연수부"]),
        ("Who are the contacts for the area 성장과 회복의 교직원 생애주기별 연수?", _AREA_1),
    ],
)
def test_those_in_charge_of_an_area_programme_by_programme(
    assistant: Assistant, question: str, names: list[str]
) -> None:
    answer = assistant.ask(question)
    assert [name for name in names if name not in answer.text] == []
    assert len(answer.citations) > 2


def test_something_within_an_area_is_not_all_of_it(assistant: Assistant) -> None:
    answer = assistant.ask("공감과 소통의 연수 운영 지원 영역에서 청사 관리 담당자는 누구야?")
    assert "나미영" not in answer.text


def test_an_area_whose_title_joins_two_things(assistant_over: Callable[[str], Assistant]) -> None:
    answer = assistant_over("hana-2026").ask("성장 단계를 잇는 교직원 역량 연수 영역의 과제마다 실무자를 알려 주세요")
    assert [name for name in ("문가영", "우하늘", "맹선호", "함예슬") if name not in answer.text] == []


@pytest.mark.parametrize(
    ("question", "names"),
    [
        (
            "전년보다 증가액이 제일 큰 세부사업은 어느 직원이 맡고 있고 전화는 몇 번?",
            ["572,180", "서진아", "8177"],
        ),
        ("세부사업 중 예산이 으뜸인 것은 누가 담당합니까?", ["1,082,599", "박은희", "이현정"]),
        ("세부과제를 예산 합계 순으로 보면 맨 위에 오는 것은 누가 맡고 있나요?", ["박은희", "이현정"]),
        ("Who is responsible for the programme with the largest budget this year?", ["박은희", "이현정"]),
        ("Who manages the programme whose budget fell the most?", ["1,074,371", "이효은"]),
    ],
)
def test_whoever_is_in_charge_of_what_is_picked(assistant: Assistant, question: str, names: list[str]) -> None:
    answer = assistant.ask(question)
    assert [name for name in names if name not in answer.text] == []


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("업무분장에 급여관리에 관한 사항이 올라 있는 과의 우두머리 이름이 뭐예요", "김현주"),
        ("급한데 그 밖의 타 부에 속하지 아니하는 연수에 관한 사항 보는 데 부장님 번호요", "8004"),
        ("차량관리에 관한 사항을 소관업무로 둔 부서, 그 과장(부장) 이름은요?", "신민숙"),
        ("운영지원과 맨 윗분 내선이 몇 번이죠?", "8009"),
    ],
)
def test_the_head_of_the_department_with_a_duty(assistant: Assistant, question: str, name: str) -> None:
    assert name in assistant.ask(question).text


def test_a_duty_that_no_department_has(assistant: Assistant) -> None:
    assert assistant.ask("기상 관측에 관한 사항을 담당업무로 둔 부서의 부장은 누구인가요?").status.abstains


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("예산이 전혀 없는 세부과제가 무엇인가요?", "5-2-2"),
        ("세부과제 가운데 돈이 하나도 안 붙은 건 뭐야", "5-2-2"),
        ("Which sections have no budget of their own?", "5-2-2"),
        ("작년보다 예산이 쪼그라든 세부과제를 대 주세요", "모두 7개"),
        ("전년 대비 예산 증가 세부과제", "모두 11개"),
        ("세부과제 합계에서 '26년이 '25년보다 적은 것은 몇 개인가요?", "모두 7개"),
        ("Which sections saw their budget shrink this year?", "7 found"),
        ("우리 원에는 무슨 부랑 무슨 과가 있어?", "모두 7개"),
    ],
)
def test_programmes_and_departments_that_are_alike(assistant: Assistant, question: str, words: str) -> None:
    assert words in assistant.ask(question).text


def test_a_row_with_the_name_of_its_programme_is_told_with_the_total(assistant: Assistant) -> None:
    answer = assistant.ask("건강하고 행복한 학교 만들기 연수의 2026년 예산은 얼마인가요?")
    assert "604,280천원" in answer.text
    assert "692,420천원" in answer.text
    assert "692,420" not in assistant.ask("460번 건강하고 행복한 학교 만들기 연수 예산은?").text

"""Short questions as people type them: about the whole institution, a department, and what there is."""

import pytest

from assistant import Assistant
from assistant.answer import Status


def _lines(assistant: Assistant, question: str) -> list[int]:
    return [citation.lines.first for citation in assistant.ask(question).citations]


@pytest.mark.parametrize("question", ["부서가 몇 개 있어요?", "부서별 담당 업무 알려줘", "What departments are there?"])
def test_departments_are_listed(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert text.count("\n") == 7
    assert "운영지원과(총무부)" in text


def test_a_division_lists_its_departments(assistant: Assistant, second_assistant: Assistant) -> None:
    assert "모두 3개" in assistant.ask("총무부에는 어떤 과가 있나요").text
    assert second_assistant.ask("부서는 몇 개인가요?").text.count("\n") == 6


@pytest.mark.parametrize("question", ["운영지원과", "운영지원과에서는 뭐 해요?"])
def test_a_department_alone_tells_its_duties_and_head(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert "차량관리" in text
    assert "8009" in text


def test_people_of_a_department(assistant: Assistant) -> None:
    assert "8003" in assistant.ask("기획평가부 사람들").text
    assert "모두 6명" in assistant.ask("초등교원연수부 담당자 명단").text


def test_staff_is_the_total_of_the_table_not_a_course(assistant: Assistant) -> None:
    assert "114명" in assistant.ask("직원이 총 몇 명이에요").text
    assert assistant.ask("기획평가부에는 몇 명이 있나요").status is Status.NOT_IN_BRIEFING


@pytest.mark.parametrize("question", ["연혁 알려줘", "연수원 역사"])
def test_history_as_a_whole(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("연혁은 모두 23건")


@pytest.mark.parametrize("question", ["연수원이 언제 생겼어요", "연수원은 언제 세워졌나요?"])
def test_when_it_was_founded(assistant: Assistant, question: str) -> None:
    assert "1975" in assistant.ask(question).text


def test_founding_of_other_institutions(second_assistant: Assistant) -> None:
    assert "1988" in second_assistant.ask("연수원은 언제 생겼나요?").text


def test_what_the_institution_does_and_its_number(assistant: Assistant) -> None:
    assert "주요업무는 모두 5개" in assistant.ask("연수원은 무슨 일을 하는 곳인가요?").text
    assert assistant.ask("연수원 전화번호 알려주세요").status is Status.NOT_IN_BRIEFING


def test_words_of_single_syllables_count(assistant: Assistant) -> None:
    assert set(_lines(assistant, "갑질 관련 내용")) <= {897, 898, 920, 921}
    assert assistant.ask("늘봄 관련 연수 있어?").status is Status.NOT_IN_BRIEFING


def test_whether_there_is_a_course(assistant: Assistant) -> None:
    assert assistant.ask("교육공무직원 교육도 하나요").text.startswith("네, 있습니다. 모두 6건")
    assert assistant.ask("Are there any leadership courses?").text.startswith("Yes.")
    assert not assistant.ask("디지털 연수는 뭐가 있나요").text.startswith("네")


def test_lines_named_alike_are_all_told(assistant: Assistant) -> None:
    text = assistant.ask("교감 자격연수 올해 인원은").text
    assert "250명" in text
    assert "140명" in text
    assert "250명" not in assistant.ask("초등 교감 자격연수 올해 인원은").text


def test_abbreviated_certificate(assistant: Assistant) -> None:
    assert "490명" in assistant.ask("초등 1정 연수 올해 몇 명 뽑아요?").text


@pytest.mark.parametrize(("question", "count"), [("예산 1억 이상인 사업", "14개"), ("예산이 5천만 넘는 사업", "15개")])
def test_bounds_of_money_without_its_unit(assistant: Assistant, question: str, count: str) -> None:
    assert count in assistant.ask(question).text.split("\n")[0]


def test_code_names_begin_words(assistant: Assistant) -> None:
    assert "11개" in assistant.ask("2025년 대비 예산이 늘어난 사업은 몇 개인가요").text  # no 비예산 in 대비 예산


def test_how_many_people_is_no_increase(assistant: Assistant) -> None:
    text = assistant.ask("교행 원격 갑질예방 청렴 과정은 지난해 얼마나 많은 사람이 들었나요?").text
    assert "31,033명" in text
    assert "계산" not in text


def test_in_how_many_programmes_somebody_is_named(assistant: Assistant) -> None:
    assert "4개" in assistant.ask("신주영 담당은 몇 개 세부과제에 이름이 올라 있나요?").text


def test_a_title_is_the_place_an_operation_ranges_over(assistant: Assistant) -> None:
    remote = assistant.ask("2026년 건강하고 행복한 학교 만들기 연수 중 3만 명이 넘는 원격연수는 어떤 것들인가요?")
    assert [citation.lines.first for citation in remote.citations] == [1000, 1001, 1008]
    largest = assistant.ask("미래를 여는 협력교육 공유 및 확산을 위한 연수에서 인원이 가장 많은 2026년 과정은?")
    assert "20,200명" in largest.text
    assert "6개" in assistant.ask("학교경영·관리 역량 강화 관리자 연수에서 100명 이상인 과정").text


def test_an_area_by_its_title(assistant: Assistant) -> None:
    text = assistant.ask("자치와 참여의 교육공동체 지원 연수 영역의 올해 예산 합계는?").text
    assert "1,249,442천원" in text


@pytest.mark.parametrize("question", ["효은 선생님 번호", "이름이 '효은'인 두 분의 내선을 알려 주세요."])
def test_people_by_their_given_name(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert "8095" in text
    assert "8113" in text


def test_a_given_name_after_another_family_name_is_nobodys(assistant: Assistant) -> None:
    assert assistant.ask("강효은님 번호").status is Status.NOT_IN_BRIEFING


def test_how_often_and_how_much(assistant: Assistant) -> None:
    text = assistant.ask("급식실 노후장비 수리 및 교체는 작년에 몇 번 하고 얼마 썼나요").text
    assert "5회" in text
    assert "9,263천원" in text


def test_what_a_bracket_says_again_need_not_be_known(assistant: Assistant) -> None:
    assert _lines(assistant, "청렴을 당부하는 엽서(서한문)를 2025년 언제 보냈나요?") == [1711]


def test_two_years_of_one_course_are_compared(assistant: Assistant) -> None:
    assert "211명" in assistant.ask("초등 1급 정교사 자격연수 작년이랑 올해 비교해줘").text
    assert "110명" in assistant.ask("중등이랑 초등 교감 자격연수 중 어디가 많아").text


def test_history_since_and_until_a_year(assistant: Assistant) -> None:
    assert _lines(assistant, "2020년 이후 연혁")[0] == 39
    until = assistant.ask("2010년 이전에 있었던 일")
    assert [citation.lines.first for citation in until.citations] == list(range(24, 33))


def test_which_department_has_most_to_do(assistant: Assistant) -> None:
    assert "기획평가부로, 23가지" in assistant.ask("업무가 제일 많은 부서").text
    assert "23가지" in assistant.ask("기획평가부 업무 몇 가지").text


def test_budgets_of_everything_somebody_is_in_charge_of(assistant: Assistant) -> None:
    assert "324,056천원" in assistant.ask("신미경이 맡은 사업의 2026년 예산을 모두 더하면?").text


def test_what_shrank_most_comes_first(assistant: Assistant) -> None:
    text = assistant.ask("작년보다 예산 많이 준 사업 순서대로").text
    assert text.index("2-1-2") < text.index("1-2-1")


@pytest.mark.parametrize(
    "question", ["주요 역점사업은 무엇인가요?", "2026년 역점사업 알려줘", "역점사업 1번 제목이 뭐예요"]
)
def test_topics_of_a_part_of_the_briefing(assistant: Assistant, question: str) -> None:
    assert "회복과 성장을 돕는 현장 맞춤형 연수 운영" in assistant.ask(question).text


def test_a_quarter_told_before_is_that_quarter(assistant: Assistant) -> None:
    answer = assistant.ask("그 분기의 금액은 얼마인가요?", ["3-1-1에서 돈을 가장 많이 쓰는 분기는 언제인가요?"])
    assert "249,023천원" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "6급 미래인재 양성과정 지원 서류는 언제까지 내나요?",
        "이번 우면골 아카데미 강사로 누가 와요?",
        "우면골 아카데미는 몇 월 며칠에 열리나요?",
    ],
)
def test_what_is_not_told_of_a_known_thing(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.NOT_IN_BRIEFING


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("교육행정직원 직급·직종별 기본교육의 2026년 예산은 2025년과 같은 금액인가요?", "네, 그렇습니다."),
        ("초등 교감 자격연수 인원은 작년보다 줄었나요?", "아닙니다."),
        ("Is the number of 「SETI 인사이트」 courses smaller in 2026 than in 2025?", "No."),
    ],
)
def test_whether_it_went_as_the_question_says(assistant: Assistant, question: str, said: str) -> None:
    assert assistant.ask(question).text.startswith(said)


def test_tags_listed_are_told_each(assistant: Assistant) -> None:
    text = assistant.ask("2026 청렴서울교육 만들기 연수 초등 중등 교행 인원").text
    assert all(figure in text for figure in ("750명", "1,670명", "1,640명"))
    assert "16,000명" not in text


def test_in_which_quarter_something_is_done(assistant: Assistant) -> None:
    text = assistant.ask("교육훈련 운영을 위한 인적·물적 기반 확대 사업에서 직무강사 양성교육은 몇 분기에 하나요?").text
    assert "2분기입니다" in text


def test_a_percentage_is_no_count(assistant: Assistant) -> None:
    assert "5.4%" in assistant.ask("By what percentage did the budget for 초등 수업·평가 혁신연수 increase?").text


def test_codes_by_name_without_a_particle(assistant: Assistant) -> None:
    assert "모두 6개" in assistant.ask("예산 사업명 특교 행 개수").text


def test_what_is_picked_leads_to_its_people(assistant: Assistant) -> None:
    text = assistant.ask("2026년 예산 합계가 2025년과 똑같은 세부과제는 어디이고, 그 담당자 두 명은 누구인가요?").text
    assert "이미화" in text
    assert "김화연" in text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("예산이 절반 이하로 줄어든 과제는 무엇입니까", "모두 4개"),
        ("중등교원연수부 연수 중 2026년에 인원이 가장 적은 것은", "50명"),
        ("주요업무 1과 2의 2026년 예산을 합하면 얼마인가요", "2,648,493천원"),
        ("리모델링 완료는 하이브리드 연수시스템 구축보다 앞서나요?", "네, 그렇습니다."),
        ("본원 면적은 4만㎡를 넘나요", "네, 그렇습니다."),
        ("1-1-1 담당자는 3명인가요", "아닙니다."),
        ("예산이 없는 세부과제", "5-2-2"),
        ("본원이 연수지원센터보다 얼마나 넓어요", "37,191.88㎡ 더 넓습니다"),
    ],
)
def test_first_line_answers(assistant: Assistant, question: str, said: str) -> None:
    assert said in "\n".join(assistant.ask(question).text.split("\n")[:2])


def test_grown_or_shrunk_claims_neither(assistant: Assistant) -> None:
    assert not assistant.ask("원격연수 과정 수는 작년보다 늘었나 줄었나").text.startswith(("네", "아닙"))


def test_a_person_told_is_not_their_namesake(assistant: Assistant) -> None:
    text = assistant.ask("그분 내선은 몇 번이에요?", ["행정지원과장님 성함이 뭐예요?"]).text
    assert "8007" in text
    assert "8078" not in text


def test_courses_of_the_line_told(assistant: Assistant) -> None:
    before = "AI 디지털교과서 활용 수업혁신을 위한 교원 역량 강화 등 원격연수는 올해 몇 명 계획인가요?"
    assert "44과정" in assistant.ask("과정은 모두 몇 개인가요?", [before]).text


def test_a_change_into_a_year_that_is_not_told(assistant: Assistant) -> None:
    answer = assistant.ask("초등 교감 자격연수 인원이 2026년 대비 2027년에 몇 명 증가하나요?")
    assert answer.status is Status.NOT_IN_BRIEFING


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many programmes are there in area 4?", "4 detailed tasks"),
        ("What happened in 2021?", "VR"),
        ("How many times has the institute changed its name?", "3 times"),
        ("How many staff does the institute have?", "114명"),
        # a statement before the question asks for nothing, and its words are no operation
        ("Programme 2-2-1 is about leadership growth of principals. How much is its 2026 budget in total?", "76,300"),
        ("Our school is growing. Which section has the smallest 2026 budget?", "17,350"),
        # a half of the year is no first event
        ("How much does section 5-2-1 spend in the first half of 2026?", "76,705"),
        # what is picked, asked for once more, is no figure of its own
        ("Which quarter of section 3-1-1 has the highest planned total, and what is the sum?", "249,023"),
        ("What is the projected enrolment of 디지털 아카데미 in 2026?", "400명"),
        # departments by their English names
        ("What does the Operations Support Division do?", "차량관리"),
        ("Who leads the Administrative Support Division?", "박은희"),
        ("Who is in charge of section 2-1-2 in the Planning and Evaluation Department?", "8107"),
        # a title in brackets names nobody
        ("Who is the secondary contact for section 3-2-2 (공존과 협력의 학교 만들기 연수)?", "이효은"),
        ("I need to call the head of the Financial Support Division. What is the direct number?", "8008"),
        ("Which section has the smallest 2026 budget, and who is responsible on the secondary side?", "이효은"),
        # the first few, and what became less
        ("Which three programmes have the smallest budgets in 2026?", "30,700"),
        ("Which programmes got a smaller budget in 2026 than in 2025?", "7 found"),
        ("How does the 2026 budget of section 4-2-2 compare with the year before?", "6,168"),
        ("Has the head count of 트렌드 리딩 등 열린강좌 gone up?", "No."),
        # posts by what the table calls them
        ("How many senior researchers (교육연구관) does the institute have?", "4명"),
        ("Which job group has the fewest posts?", "간호직"),
        ("What is the address of the main building?", "2248"),
        ("What is the total floor area of the main building and the Training Support Center?", "45,036.78"),
        ("How many middle partner schools (연수협력학교) are there?", "8교"),
        ("What was improved in section 3-1-1?", "수석 교육전문직원"),
        ("What does 행정지원과 do?", "행정지원과 (7)"),
        ("Who are the leaders of the operations support team?", "황관석"),
        ("What courses does the Secondary Teacher Training Department run in section 1-1-1 in 2026?", "3 found"),
        ("How many people per course on average are planned for 트렌드 리딩 등 열린강좌 in 2026?", "129.2"),
        ("Which programme's budget did not change between 2025 and 2026?", "1 unchanged"),
    ],
)
def test_short_english_questions(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.ask(question).text


def test_what_instructors_are_paid_is_refused(assistant: Assistant) -> None:
    answer = assistant.ask("Does the briefing say how much the instructors are paid?")
    assert answer.status is Status.NOT_IN_BRIEFING


@pytest.mark.parametrize(
    ("question", "said", "lines"),
    [
        ("연수협력학교 운영 예산 중에 몇 퍼센트가 1분기에 집행되나요?", "97.3%", {1487}),
        ("마루연·황톳길 보수 공사는 기타 시설·기계설비 보수공사비 가운데 몇 퍼센트인가요?", "65.6%", {1638, 1633}),
        ("맞춤형 청렴활동 예산은 5-2-1 예산의 몇 퍼센트인가요?", "1.6%", {1748, 1750}),
        ("중등 교장 자격연수 인원은 교장 자격연수 전체의 몇 퍼센트인가요?", "43.5%", {235, 236}),
    ],
)
def test_a_share_of_what_is_named(assistant: Assistant, question: str, said: str, lines: set[int]) -> None:
    assert said in assistant.ask(question).text
    assert set(_lines(assistant, question)) == lines


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many people attend the elementary principal (초등 교장) certification training in 2026?", "260명"),
        ("How many people attend the secondary principal (중등 교장) certification training in 2026?", "200명"),
    ],
)
def test_english_words_beside_korean_ones_tell_lines_apart(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "first", "lines"),
    [
        ("세부 사업별 2026년 예산을 적은 쪽부터 셋만", "2-1-2", 3),
        ("세부과제 예산 큰 것부터 네 개", "1-1-1", 4),
        ("세부과제를 예산이 많은 것부터 차례로 알려줘", "1-1-1", 19),
    ],
)
def test_from_one_end_of_an_order(assistant: Assistant, question: str, first: str, lines: int) -> None:
    answer = assistant.ask(question)
    assert f"1. {first}" in answer.text
    assert len(answer.citations) == lines


def test_a_street_address_is_an_address(assistant: Assistant) -> None:
    assert "남부순환로 347길 69" in assistant.ask("연수지원센터의 도로명 주소를 알려 주세요.").text

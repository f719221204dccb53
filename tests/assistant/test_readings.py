"""What the reader once lost of real layouts is answered from the line that states it."""

from collections.abc import Callable

import pytest

from assistant import Assistant, Status

AssistantOver = Callable[[str], Assistant]


@pytest.mark.parametrize(
    ("house", "question", "said", "line"),
    [
        # several works on a line, a cost behind a bracket or behind a period
        ("noeul-2026", "본관 옥상 방수 공사비는 얼마였죠?", "64,750천원", 823),
        ("noeul-2026", "분원 창호 교체에 얼마 들었나요?", "39,200천원", 823),
        ("hanbit-2027", "본원 전시동 냉난방기 교체 공사비는 얼마였나요?", "214백만원", 701),
        ("narae-2026", "바다분관 수처리설비 교체에 얼마가 들었나요?", "386,000천원", 692),
        # sums that prose names
        ("dasom-2026", "유·초등 교원 자격연수의 2025년 예산현액은 얼마인가요?", "588백만원", 152),
        ("dasom-2026", "찾아가는 학교맞춤 연수는 작년에 얼마를 집행했나요?", "121백만원", 336),
        ("hanbit-2027", "작년에 이월한 예산은 얼마인가요?", "41백만원", 788),
        # quarters under a heading of their own, below a table and below prose
        ("dasom-2026", "디지털 나루의 2분기 집행 예정액은?", "371백만원", 498),
        ("dasom-2026", "연수시설 환경 개선 사업에서 1분기에 얼마를 쓰나요?", "480백만원", 648),
        # a table of places with telephones is no table of people
        ("hanbit-2027", "가람수련장 부지는 몇 ㎡인가요?", "86,200", 74),
        ("hanbit-2027", "별마루천문관 안내 전화는 몇 번이죠?", "042-683-0707", 75),
        ("hanbit-2027", "수학체험센터 주소가 어떻게 되나요?", "도안북로 160", 73),
        # departments in brackets
        ("hanbit-2027", "시설 대관 허가는 어느 부서 일인가요?", "시설팀", 93),
        ("hanbit-2027", "총무부 재무팀은 무슨 일을 하나요?", "계약과 물품 구매", 88),
        ("hanbit-2027", "자원봉사자 관리는 어느 부서가 맡나요?", "탐구체험부", 105),
        # a chronicle among other bullets goes back beyond 2000
        ("noeul-2026", "연수원이 처음 문을 연 해는 언제인가요?", "1968", 33),
        # a named thing with its time behind a colon
        ("dasom-2026", "초등 신규임용예정교사 연수는 언제 열리나요?", "2. 2.~2. 13.", 433),
        ("sol-2026", "대강당 지붕 방수 공사는 몇 월에 하나요?", "3월 ~ 5월", 531),
        # what is but a limit or a rate is quoted
        ("sol-2026", "안전 지도사는 학생 몇 명당 한 명을 배치하나요?", "15명당 1명", 181),
        ("sol-2026", "팀 단위로 신청하려면 한 학교에서 몇 명까지 되나요?", "8명 이하", 225),
        ("sol-2026", "채식 식단은 한 달에 몇 번 나오나요?", "월 2회", 529),
        ("dure-2027", "배움자리 신청 기준은 몇 명으로 완화되나요?", "10명으로 완화", 1342),
        ("byeol-2026", "청사 대관은 1년에 몇 회까지 하나요?", "연 60회 이내", 782),
        ("narae-2026", "작년에 제적한 자료는 몇 권인가요?", "6,204권", 381),
        # a column of names that holds codes, the names behind it
        ("dahyeon-2026", "톺아봄 운영의 2025년 예산은 얼마인가요?", "38,900천원", 501),
        ("dahyeon-2026", "6급 중견 인재 과정 2026년 예산은?", "314,200천원", 682),
        # parts of an amount that a remark names
        ("dahyeon-2026", "시설 개선 예산에 교육시설환경개선기금이 얼마 들어 있나요?", "400,000천원", 837),
        # hours under a head of one word beside courses and people
        ("dahyeon-2026", "초등 교감 자격연수는 올해 몇 명인가요?", "80명", 265),
        # counters in a head for two kinds of rows, school levels in brackets
        ("dahyeon-2026", "올해 고등학교 연수거점학교는 몇 교인가요?", "6교", 792),
        ("dahyeon-2026", "특수분야 연수기관(하반기)은 작년에 몇 기관이었나요?", "19기관", 795),
        # a table below a heading of its year; its sums are no rows
        ("dahyeon-2026", "2025년 이수율이 98% 이상인 영역은 무엇인가요?", "핵심인재 장기교육: 100%", 140),
        ("dahyeon-2026", "2026년에 운영하는 연수거점학교는 모두 몇 교인가요?", "모두 24교", 793),
        ("dahyeon-2026", "쉼표 캠프는 작년보다 몇 명 늘어?", "131명", 894),
        ("seoro-2027", "2026년에 달성률이 100%에 못 미친 성과지표는?", "서로온수업 월평균 접속자: 97.5%", 177),
        # a wider name and a narrower one in two columns
        ("seoro-2027", "서로TV 제작·송출 예산은 얼마인가요?", "151,000천원", 491),
        # those in charge under heads that say theirs are numbers as well; desks are nobody
        ("seoro-2027", "교육종단연구와 교육통계 분석 담당자는 누구인가요?", "피승호", 281),
        ("seoro-2027", "명지후 주무관 내선번호는?", "2322", 725),
        ("seoro-2027", "총무부장 이름이 뭔가요?", "남기택", 814),
        # a calendar by months with a column of days
        ("seoro-2027", "대학 진학 박람회는 어디서 열리나요?", "서로전시관", 899),
        ("seoro-2027", "과목 선택 박람회는 언제 하나요?", "6. 11.~6. 12.", 898),
        # programmes numbered all through below dividers; facts between a heading and its people
        ("ondam-2027", "복직예정교사 준비 연수는 2027년에 몇 명을 모집하나요?", "130명", 214),
        ("ondam-2027", "과제 04 담당자는 누구인가요?", "김도연", 282),
        # a code in the cell of the name, further columns below a year
        ("ondam-2027", "31101 유·초등 자격연수의 2027년 본예산은 얼마인가요?", "202,300천원", 183),
        ("ondam-2027", "중등 자격연수의 2026년 집행액은?", "219,870천원", 184),
        # teams in a head with brackets, whoever leads the department among them
        ("ondam-2027", "시설담당 팀장 전화번호", "2121", 903),
        ("ondam-2027", "문화운영부장은 누구인가요?", "류재경", 935),
        # names of columns below their years; the number behind the last in charge
        ("saeron-2026", "중등 임용 예정 교사 연수는 2026년에 몇 명인가요?", "288명", 245),
        ("saeron-2026", "교원 자격연수 담당 교육연구사 정수빈의 번호는?", "1322", 191),
        # a code behind the name; what explains an amount is no name
        ("saeron-2026", "저경력 교원 연수의 2026년 예산은?", "63,800천원", 254),
        ("saeron-2026", "1-1부터 1-3까지의 2026년 예산 합계는?", "1,009,330천원", 256),
        # a heading named whole
        ("seoro-2027", "2027년에 새로 하는 일은 무엇인가요?", "교육용 소프트웨어 심의 통합 창구 운영", 228),
        ("dahyeon-2026", "추진 여건은 무엇인가요?", "6학급 이하 작은 학교", 187),
        # departments side by side; rows of tables of one form
        ("seoro-2027", "정원이 가장 많은 부서는 어디인가요?", "총무부", 84),
        ("dahyeon-2026", "운영 방법이 체험인 연수 과정은 무엇인가요?", "지역 사업장 탐방", 569),
        # headings with a word before their number; figures with decimals in a list
        ("seoro-2027", "연구정보버스 만족도는 학생과 교사 중 어느 쪽이 얼마나 더 높았나요?", "1.5점 더 높습니다", 866),
    ],
)
def test_what_a_line_states_is_answered(
    assistant_over: AssistantOver, house: str, question: str, said: str, line: int
) -> None:
    answer = assistant_over(house).ask(question)
    assert said in answer.text
    assert any(line in citation.lines for citation in answer.citations)


@pytest.mark.parametrize(
    ("house", "turns", "said"),
    [
        ("dahyeon-2026", ("6급 중견 인재 과정을 담당하는 주무관은 누구인가요?", "그 주무관의 번호는요?"), "4422"),
        ("dahyeon-2026", ("2026년에 운영하는 연수거점학교는 모두 몇 곳인가요?", "그중 고등학교는 몇 곳인가요?"), "6교"),
        ("seoro-2027", ("연구윤리위원회 위원은 몇 명인가요?", "임기는 얼마인가요?"), "2년"),
        ("seoro-2027", ("연구윤리위원회 위원은 몇 명인가요?", "2026년에는 몇 번 열렸나요?"), "1회"),
    ],
)
def test_a_row_or_person_told_is_asked_of_again(
    assistant_over: AssistantOver, house: str, turns: tuple[str, str], said: str
) -> None:
    answer = assistant_over(house).ask(turns[-1], turns[:-1])
    assert answer.status is Status.ANSWERED
    assert said in answer.text


def test_a_figure_of_one_year_is_none_of_another(assistant_over: AssistantOver) -> None:
    for house, question, figure in (
        ("seoro-2027", "메이커 공방의 2027년 이용 인원은 몇 명인가요?", "3,688"),
        ("ondam-2027", "2024년 시설 개선 공사 집행액은 얼마인가요?", "520,470"),
        ("dahyeon-2026", "본관 4층 냉난방기 교체 사업비는 얼마인가요?", "412,000"),
    ):
        answer = assistant_over(house).ask(question)
        assert answer.status is Status.NOT_IN_BRIEFING
        assert figure not in answer.text


def test_an_english_title_means_who_leads_the_department(assistant_over: AssistantOver) -> None:
    answer = assistant_over("dahyeon-2026").ask("Who is the director of the West Branch (서부분원)?")
    assert "편도영" in answer.text

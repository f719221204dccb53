"""Near misses: a line is about the very topic and does not state what is asked of it. Each beside a twin it answers."""

from collections.abc import Callable

import pytest

from assistant import Assistant, Status

NEAR_MISSES = [
    (
        "사립학교 행정직원 직무역량 교육에 올해 몇 명이 신청했나요?",
        "사립학교 행정직원 직무역량 교육은 올해 몇 명인가요?",
        "470명",
    ),
    (
        "작년 유치원 원감 자격연수에서 탈락한 사람은 몇 명인가요?",
        "작년 유치원 원감 자격연수를 이수한 사람은 몇 명인가요?",
        "38명",
    ),
    ("5·6·7급 승진자 교육에서 6급은 몇 명인가요?", "올해 자격연수 가운데 유치원 원장 과정은 몇 명인가요?", "35명"),
    ("유치원 원감 자격연수 50명 중 사립은 몇 명인가요?", "연수협력학교 가운데 중학교는 몇 교인가요?", "8교"),
    (
        "신규 공무원 공직적응 교육을 하반기에는 몇 명이 받나요?",
        "신규 공무원 공직적응 교육은 2026년에 몇 명인가요?",
        "300명",
    ),
    ("초등 자격연수의 3월 집행예정액", "초등 자격연수의 2분기 집행예정액", "216,139"),
    ("1월부터 5월까지 집행된 초등 자격연수 예산", "4월부터 6월까지 초등 자격연수 예산 집행액", "216,139"),
    ("2024년과 2025년 유치원 원감 자격연수 인원 차이", "2025년과 2026년 유치원 원감 자격연수 인원 차이", "12명"),
    (
        "중등 학교경영 실무역량 강화연수 예산은 중학교와 고등학교에 얼마씩 돌아가나요?",
        "초등 자격연수와 중등 자격연수 예산은 각각 얼마인가요?",
        "486,460",
    ),
    ("초등 1급 정교사 자격연수 인원이 지역별로 어떻게 되나요?", "초등 자격연수 예산의 분기별 집행예정액", "216,139"),
    ("옥외 계단 보수 공사를 한 업체는 어디인가요?", "옥외 계단 보수 공사를 한 이유는 무엇인가요?", "토사"),
    ("청렴 서한문은 누구에게 보냈나요?", "청렴 서한문은 언제까지 발송했나요?", "9월"),
    ("청렴 과제점검단은 몇 명인가요?", "청렴 과제점검단은 언제 운영했나요?", "25.5~8월"),
    ("계약업체 설문에 응답한 업체는 몇 곳인가요?", "계약업체 설문 결과 만족도는 몇 %인가요?", "99%"),
    (
        "교육공무직원 퇴직예정자 재취업지원서비스교육 뒤 재취업한 사람은 몇 명인가요?",
        "교육공무직원 퇴직예정자 재취업지원서비스교육은 2026년에 몇 명인가요?",
        "400명",
    ),
    ("지원청 연계 연수에 참여한 교육지원청은 몇 개인가요?", "김종범 부장이 맡은 세부과제는 몇 개인가요?", "모두"),
    ("총무부 세 과의 예산은 각각 얼마인가요?", "초등 자격연수 예산은 분기별로 얼마인가요?", "216,139"),
    ("마이크로러닝 콘텐츠 자체개발 12편의 제목", "마이크로러닝 콘텐츠 공모작은 몇 편 선정하나요?", "12편"),
    ("급식실 노후장비 수리 5회 중 가장 비싼 것은 얼마였나요?", "급식실 노후장비 수리에 얼마 썼나요?", "9,263"),
    ("서진아 담당은 몇 살인가요?", "서진아 담당의 내선은 몇 번인가요?", "8074"),
    ("김종범 부장은 언제 부임했나요?", "김종범 부장의 전화번호", "8003"),
    ("Who teaches 우면골 아카데미?", "Who is in charge of the shuttle bus (셔틀버스)?", "주미경"),
    (
        "How many people applied for the 2026 secondary English conversation training (영어회화 직무연수)?",
        "How many people are planned for 초등 우면골 아카데미 in 2026?",
        "600",
    ),
    ("How much of the 셔틀버스 budget is spent in May?", "How much is the 셔틀버스 budget in 2026?", "271,080"),
    # How many there are of what stands before "수", in a line that counts just that.
    ("연수원 숙소동 객실 수", "연수협력학교 수", "25교"),
    ("옥외 계단 계단 수", "열관리운영직 수", "1명"),
    ("숙박형 회복력 연수는 몇 박 하나요?", "토핑교육이 뭐예요? 전화 온 분이 물어보시는데", "마이크로러닝"),
    ("연수협력학교 고등학교 네 곳의 이름", "연수협력학교 가운데 고등학교는 몇 교인가요?", "4교"),
    ("2024년 연수협력학교 가운데 중학교는 몇 교인가요?", "연수협력학교 가운데 중학교는 몇 교인가요?", "8교"),
    ("온라인 스튜디오 개수", "자격연수 수강생 수", "명"),
    ("부서 수는?", "부서 대상 찾아가는 인사간담회는 몇 회?", "7회"),
    ("설문 참여 업체 수", "계약업체 설문 결과 청렴 문자는 몇 건 보냈나요?", "74건"),
    # Of those from somewhere, or of one sex, no line tells how many they are.
    (
        "제주 쪽 공무원은 올해 6급 미래인재양성과정에 몇 명 오기로 되어 있나요?",
        "올해 6급 미래인재양성과정에는 몇 명이 오나요?",
        "54명",
    ),
    ("부산 교원은 올해 자격연수에 몇 명 오나요?", "서울 초등 교장 자격연수는 올해 몇 명인가요?", "260명"),
    ("여성 공무원은 올해 6급 미래인재양성과정에 몇 명인가요?", "2025년 6급 미래인재양성과정은 몇 명?", "명"),
]
ELSEWHERE = [
    (
        "daon-2025",
        "청소년 인문독서 캠프에는 몇 명이 신청했나요?",
        "2024년 청소년 인문독서 캠프에는 몇 명이 참여했나요?",
        "76명",
    ),
    ("daon-2025", "협약 서점 17곳의 이름을 알려 주세요.", "학생미술공모전에 몇 점이 출품됐나요?", "1,327"),
    ("daon-2025", "도슨트는 몇 명인가요?", "2024년 도슨트 해설은 몇 회였나요?", "312회"),
    ("daon-2025", "기획공연 7월 집행액", "기획공연 3분기 집행액", "65,000"),
    ("saenaru-2026", "학원 과태료를 낸 학원 이름을 알려 주세요", "늘봄 프로그램 강사는 몇 명 확보했나요?", "532명"),
    ("gaon-2027", "콘텐츠 검수단 24명의 명단", "콘텐츠 검수단은 몇 명인가요?", "24명"),
    ("haeoreum-2026", "경기도 교원은 솔바람 시민강좌에 몇 명 오나요?", "생활관 객실 수", "40실"),
    # Of a cause only its effect is told, not what led to it in turn.
    ("chorok-2027", "신청자가 미달한 까닭은?", "부전공 연수가 폐강된 까닭은?", "신청자 미달로"),
    ("dahyeon-2026", "학령인구가 감소한 까닭은?", "6학급 이하 작은 학교가 많아진 까닭은?", "인구 감소로"),
    # A tag that joins levels is of each of them, another is of none.
    ("pureun-2026", "초등 수석교사 수업 나눔 직무연수는 몇 명?", "초등 신규임용 예정 교사 직무연수는 몇 명?", "380명"),
    ("gaon-2027", "별관 승강기 8월 집행예정액", "별관 승강기 신설 3분기 집행예정액", "300"),
]


@pytest.mark.parametrize(("miss", "twin", "said"), NEAR_MISSES)
def test_a_line_answers_only_what_it_states(assistant: Assistant, miss: str, twin: str, said: str) -> None:
    assert assistant.ask(miss).status is Status.NOT_IN_BRIEFING
    assert said in assistant.ask(twin).text


@pytest.mark.parametrize(("name", "miss", "twin", "said"), ELSEWHERE)
def test_so_it_is_in_other_briefings(
    name: str, miss: str, twin: str, said: str, assistant_over: Callable[[str], Assistant]
) -> None:
    assistant = assistant_over(name)
    assert assistant.ask(miss).status is Status.NOT_IN_BRIEFING
    assert said in assistant.ask(twin).text


@pytest.mark.parametrize(
    ("before", "miss"),
    [
        ("초등 교감 자격연수 올해 몇 명이에요?", "신청한 사람은 몇 명이었나요?"),
        ("초등 교감 자격연수 올해 몇 명이에요?", "그중 남자는 몇 명이죠?"),
        ("셔틀버스 예산은 얼마예요?", "5월에는 얼마 써요?"),
        ("옥외 계단 보수 공사비는?", "공사한 업체는요?"),
        ("냉온수기 튜브도 교체했나요?", "그 공사 어느 업체가 했는데요?"),
        ("행정지원과장님 성함이 뭐예요?", "그분은 우리 연수원에 언제 오셨어요?"),
    ],
)
def test_so_it_is_of_what_was_told(assistant: Assistant, before: str, miss: str) -> None:
    assert assistant.ask(miss, (before,)).status is Status.NOT_IN_BRIEFING


def test_a_refused_near_miss_names_the_section_and_whom_to_ask(assistant: Assistant) -> None:
    answer = assistant.ask("작년 유치원 원감 자격연수에서 탈락한 사람은 몇 명인가요?")
    assert "가장 가까운 내용은 1-1-1" in answer.text
    assert "문의해 주시기 바랍니다" in answer.text
    assert answer.citations

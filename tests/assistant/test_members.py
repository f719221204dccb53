"""One of several that share a figure, a part of a whole, an open question that its own words answer: each near miss is
refused, and the twin beside it, which the very line answers, is not."""

from collections.abc import Callable

import pytest

from assistant import Assistant, Status

SHIPPED = "seti"
SHARED = [
    (
        SHIPPED,
        "소방시설, 공조기 교체 공사에서 소방시설에만 든 돈은 얼마인가요?",
        "소방시설, 공조기 및 기계설비 노후 부분 교체 공사비는 얼마인가요?",
        "38,532",
    ),
    (
        SHIPPED,
        "황톳길 보수에만 얼마 들었나요?",
        "마루연, 황톳길, 숙소동 등 각종 시설 보수 공사비는 얼마인가요?",
        "148,363",
    ),
    (
        SHIPPED,
        "외국어 교육 552과정 중 중국어는 몇 과정인가요?",
        "영어, 중국어, 일본어 등 외국어 교육은 올해 몇 과정인가요?",
        "552",
    ),
    (
        SHIPPED,
        "직무상설 교육 47과정 가운데 계약 과정은 몇 과정인가요?",
        "직무상설 교육은 올해 몇 과정인가요?",
        "47",
    ),
    (
        SHIPPED,
        "학교회계와 계약 직무상설 교육은 각각 몇 명인가요?",
        "초등과 중등 우면골 아카데미는 각각 몇 명인가요?",
        "600",
    ),
    (
        SHIPPED,
        "2025년에 개발한 원격연수 콘텐츠 가운데 'ESG와 미래교육'의 차시 수를 알려 주세요.",
        "공사계약 직무콘텐츠는 몇 차시로 개발했나요?",
        "5차시",
    ),
    (
        SHIPPED,
        "스마트연수 운영 예산 가운데 배움누리터 분담금은 얼마인가요?",
        "2026년 자격연수 예산 가운데 중등 자격연수는 얼마인가요?",
        "486,460",
    ),
    (
        SHIPPED,
        "직무연수(460) 예산 중 기획평가부 몫은 얼마인가요?",
        "교육행정연수부에 배정된 기본교육 예산은 얼마인가요?",
        "325,390",
    ),
    (
        SHIPPED,
        "동작관악교육지원청 협력형 직무교육은 몇 명인가요?",
        "교육지원청 협력형 직무교육은 올해 몇 명인가요?",
        "660",
    ),
    (
        SHIPPED,
        "중등 생활교육 직무연수에서 생활지도와 상담 인원은 각각 몇 명인가요?",
        "초등 영어회화 직무연수(I Can Speak, Classroom English, 4 Skills)의 올해 과정 수와 인원은 각각 얼마인가요?",
        "240명",
    ),
    (
        SHIPPED,
        "교육연구사 20명은 초등과 중등이 각각 몇 명인가요?",
        "연수협력학교 25교는 초등학교, 중학교, 고등학교가 각각 몇 교인가요?",
        "13교",
    ),
    (
        SHIPPED,
        "2026년 개선 사항인 수석 교육전문직원 직무역량 강화 직무연수는 몇 명 규모인가요?",
        "초등 교육전문직원 직무역량 강화 직무연수는 올해 몇 명인가요?",
        "90명",
    ),
    (
        "daon-2025",
        "컨설팅 및 서가 교체 예산 가운데 컨설팅 비용만 얼마인가요?",
        "학교도서관 컨설팅 및 서가 교체 예산은 얼마인가요?",
        "196,800",
    ),
    (
        "daon-2025",
        "영재교육원과 발명교육센터 예산 중 영재교육원 예산은 얼마인가요?",
        "영재교육원 및 발명교육센터 예산은 얼마인가요?",
        "68,000",
    ),
    ("saenaru-2026", "강변늘봄센터 정원은 몇 명인가요?", "거점형 늘봄센터 이용 정원은 올해 몇 명인가요?", "170명"),
    (
        "saenaru-2026",
        "강변늘봄센터 전화번호 알려 주세요",
        "위센터 담당자 전화번호",
        "5222",
    ),
]
RELATIONS = [
    (
        SHIPPED,
        "On which date does the digital academy (디지털 아카데미) start in 2026?",
        "How many people are planned for the digital academy (디지털 아카데미) in 2026?",
        "400",
    ),
    (SHIPPED, "디지털 아카데미 첫 강의는 몇 월 며칠에 열리나요?", "SETIUM은 언제 개관했나요?", "2025"),
    (SHIPPED, "디지털 아카데미는 몇 주 과정이에요?", "디지털 아카데미는 올해 몇 과정이에요?", "10과정"),
    (
        SHIPPED,
        "「물품·용역계약」 2과정은 몇 차시로 개발하나요?",
        "2026년 원격연수 콘텐츠 4개 과정은 모두 몇 차시인가요?",
        "19차시",
    ),
    (SHIPPED, "연수협력학교는 어떤 기준으로 선정하나요?", "특수분야연수기관은 어떻게 지정하나요?", "심의"),
    (
        SHIPPED,
        "How are participants of the 6급 미래인재 양성과정 selected?",
        "How many participants are there in the 6급 미래인재 양성과정 in 2026?",
        "54",
    ),
    (
        SHIPPED,
        "What is the completion rate of 초등 교감 자격연수 in 2025?",
        "How many people completed 초등 교감 자격연수 in 2025?",
        "110",
    ),
    (SHIPPED, "특수분야연수기관 지정 신청은 언제 마감되나요?", "청렴 서한문은 언제까지 발송했나요?", "9월"),
    (SHIPPED, "5급 4명은 어느 부서에 배치되어 있나요?", "5급 정원은 몇 명인가요?", "4명"),
    (SHIPPED, "계약업체 설문에 몇 곳이 답했나요?", "연수협력학교는 모두 몇 곳인가요?", "25"),
    ("daon-2025", "영재교육원은 어떤 기준으로 학생을 뽑나요?", "강좌 수료율은 얼마였나요?", "84.2"),
    (
        "haeoreum-2026",
        "How much does the institute spend on staff salaries in 2026?",
        "수업동행단은 올해 몇 팀인가요?",
        "24",
    ),
    ("gaon-2027", "마을배움 연수 9개 시·군은 어디인가요?", "마을배움 연수는 2027년에 몇 명인가요?", "700"),
    ("saenaru-2026", "생존수영 수영장 6곳은 어디인가요?", "거점형 늘봄센터 2곳은 어디인가요?", "강변늘봄센터"),
]
TOLD = [
    (SHIPPED, "우면공방에서는 무엇을 만드나요?", "SETI 러닝 챌린지에서는 무엇을 하나요?", "후기"),
    (SHIPPED, "청렴 워크숍에서는 무엇을 배웠나요?", "청렴 워크숍은 언제부터 언제까지 했나요?", "12월"),
    (SHIPPED, "트렌드 리딩 열린강좌의 주제는 무엇인가요?", "마이크로러닝 공모작은 몇 편 선정하나요?", "12편"),
    (SHIPPED, "유치원 1급 정교사 자격연수의 평가 방법은 무엇인가요?", "토핑교육은 무엇인가요?", "토핑교육"),
    (SHIPPED, "불용처분한 877점은 어떤 물품이었나요?", "불용처분은 몇 점 했나요?", "877"),
    (SHIPPED, "중등 교감 자격연수에서는 무슨 과목을 배우나요?", "강사 인력풀은 어떻게 구성하나요?", "심사"),
    ("saenaru-2026", "메이커 버스에서는 무엇을 만드나요?", "마음의사는 무엇인가요?", "전문의"),
    (
        "daon-2025",
        "작가 초청 강연 '저녁이 있는 책방'에는 어떤 작가가 왔나요?",
        "작가 초청 강연 '저녁이 있는 책방'은 2024년에 몇 회 열렸나요?",
        "9회",
    ),
]


@pytest.mark.parametrize(("name", "miss", "twin", "said"), [*SHARED, *RELATIONS, *TOLD])
def test_a_near_miss_is_refused_and_its_twin_is_not(
    name: str, miss: str, twin: str, said: str, assistant: Assistant, assistant_over: Callable[[str], Assistant]
) -> None:
    asked = assistant if name == SHIPPED else assistant_over(name)
    assert asked.ask(miss).status is Status.NOT_IN_BRIEFING
    assert said in asked.ask(twin).text


@pytest.mark.parametrize(
    ("before", "miss"),
    [
        ("6급 미래인재 양성과정은 올해 몇 명인가요?", "교육 기간은 몇 주나 되나요?"),
        ("2026 연수협력학교는 공모를 거쳐 지정했나요?", "중등은 몇 개교가 공모에 지원했나요?"),
    ],
)
def test_so_it_is_of_what_was_told(assistant: Assistant, before: str, miss: str) -> None:
    assert assistant.ask(miss, (before,)).status is Status.NOT_IN_BRIEFING


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("올해 초등 교장 자격연수는 어떻게 운영되나요?", "2과정"),  # how it is held, its figures tell
        ("초등 생애단계별(0~5년부터 35년 이상까지) 직무연수는 올해 몇 명인가요?", "520"),  # a bracket of one whole
        ("5-2-1에서 급식운영에 쓰는 4분기 집행예정액은 얼마인가요?", "34,494"),  # what a quarter's money is for
        ("연수협력학교 25교 가운데 중학교는 몇 교인가요?", "8교"),  # the parts of what is said to be 25
    ],
)
def test_what_names_its_part_is_answered(assistant: Assistant, text: str, said: str) -> None:
    assert said in assistant.ask(text).text

"""Questions with several parts, or over several figures of one thing: the answer holds every part, each with its line.

Over the briefing that ships ("") and over invented ones; every figure was worked out from the lines by hand.
"""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.text import bare

_GAON, _HAEOREUM, _HANBIT = "gaon-2027", "haeoreum-2026", "hanbit-2027"
_CASES: list[tuple[str, str, list[str], set[int]]] = [
    # quarters of one row, by a bound, as the largest, or by when the money goes out
    ("", "특수분야연수기관 운영 예산이 1천만 원 넘게 잡힌 분기는 언제 언제고 각각 얼마야?", ["1분기", "3분기"], {1488}),
    (
        "",
        "교육행정 원격교육 운영의 내실화 예산, 3천만 원 이상 집행되는 분기와 금액을 제시하시오",
        ["105,950", "37,900"],
        {1300},
    ),
    ("", "3-1-1 예산 합계가 1억 원을 넘는 분기와 그 금액을 알려주세요", ["114,400", "249,023"], {858}),
    ("", "스마트연수 운영 예산은 1년 중 언제 제일 많이 쓰고 그때 얼마 써?", ["1분기", "159,492"], {1589}),
    ("", "초등 학교경영 실무역량 강화연수 돈은 어느 때 가장 많이 나가나요", ["3분기", "17,000"], {709}),
    (_GAON, "연수협력학교 운영비는 한 해 중 언제 내려가고 얼마인가요?", ["1분기", "81,000"], {572}),
    (_GAON, "유초등 수업·평가 전문성 연수 예산은 네 분기 가운데 언제가 최고고 얼마나 돼?", ["3분기", "62,500"], {427}),
    (_HANBIT, "방학 과학캠프 예산은 언제 풀리고 각각 얼마인가요?", ["14,600", "24,800"], {278}),
    # the largest by several counters, and what else is asked of what is picked
    (
        "",
        "올해 학교폭력예방 연수에서 과정 수가 제일 많은 줄은 어디고, 인원이 제일 많은 줄은 어디야?",
        ["36과정", "81,600명"],
        {1000},
    ),
    (
        "",
        "문화예술체육활동 연수는 2026년에 과정이 가장 적은 데가 어디고 인원이 가장 많은 데는 어디예요?",
        ["3과정", "6,800명"],
        {559, 560},
    ),
    (
        _GAON,
        "직무 전문교육 중 올해 인원이 가장 많은 것은 무엇이고 그 과정 수는 얼마인가요?",
        ["10,400명", "47과정"],
        {499},
    ),
    (
        _HANBIT,
        "2027년 어울림 수련 등 숙박형 수련에서 기수가 제일 많은 건 뭐고 인원이 제일 많은 건 뭐야?",
        ["34기", "4,760명"],
        set(),
    ),
    # counts and amounts within one line of prose
    ("", "작년 협상이랑 급식으로 공개입찰을 확대한 건 합치면 몇 건이고 얼마를 아꼈어?", ["64건", "222,682"], {1793}),
    ("", "연수협력학교는 2025년에 초등과 중등을 합쳐 몇 교였나요?", ["25교"], {1446}),
    (_GAON, "작년 소방 합동훈련과 시설물 정기 안전점검은 모두 몇 회였나요?", ["6회"], {262}),
    (
        _GAON,
        "연수협력학교는 2027년에 초등, 중등 합쳐 몇 교를 지정하고 교당 얼마를 주나요?",
        ["18교", "4,500천원"],
        {561},
    ),
    # the year before, from how much more it became
    ("", "불용처분 877점은 전년보다 273점 늘어난 건데 그러면 전년에는 몇 점이었지", ["604점"], {1797}),
    ("", "2025년보다 한 해 앞서서는 불용처분이 몇 점이었나?", ["604점"], {1797}),
    # what is said of two counters
    (
        "",
        "초등 영어회화 직무연수는 과정 수는 그대로인데 인원만 늘었다는 게 맞나요?",
        ["네, 그렇습니다", "12과정", "60명"],
        {1055, 1086},
    ),
    (
        "",
        "일반직공무원 생애주기 직무역량 교육은 과정은 늘고 인원은 줄었다던데 맞습니까?",
        ["아닙니다", "14과정", "306명"],
        {440, 462},
    ),
    (_GAON, "중등 AI 수업 도구 활용 직무연수는 기수도 인원도 다 줄었나요?", ["네, 그렇습니다", "11기", "61명"], set()),
    (
        "",
        "직무상설 교육 인원이 줄었는데 과정은 늘었다는 게 맞아?",
        ["네, 그렇습니다", "1,847명", "2과정"],
        {1338, 1376},
    ),
    # what moved more of two, and all quarters beside the largest
    (_GAON, "초등 교감과 중등 교감 자격연수 중 인원이 더 많이 늘어난 것은 무엇인가요?", ["초등", "13명"], set()),
    ("", "스마트연수 운영 예산은 분기별로 얼마이고 가장 많은 분기는 언제인가요?", ["159,492", "9,490"], {1589}),
    # groups of columns
    ("", "행정·사무운영직이 교육전문직보다 정원이 몇 명 더 많아?", ["13명", "37", "24"], {61}),
    ("", "교육전문직이 몇 명이고 행정·사무운영직이 몇 명이야?", ["24명", "37명"], {61}),
    (_GAON, "일반직이 교육전문직보다 정원이 몇 명 더 많습니까?", ["9명", "32", "23"], {61}),
    (_HAEOREUM, "교육전문직과 일반직 현원을 더하면 몇 명?", ["57명"], set()),
    (_HAEOREUM, "기획연구부와 시설과 현원을 합하면 몇 명인가요?", ["26명"], {94}),
    # two questions of one kind, each with its own topic
    ("", "교육공무직 정원은 몇 명이고 사회복무요원은 몇 명인가?", ["5명", "6명"], {61}),
    ("", "거꾸로 멘토링제는 언제 운영했고 소통 라운지는 언제 운영했나요?", ["5~8월", "6~9월"], {1708, 1709}),
    (_GAON, "전산직이 몇 명이고 조리직이 몇 명이야?", ["3명", "4명"], {61}),
    # the first against the second, a sum beside a difference, what is left, averages
    (
        "",
        "올해 예산이 가장 많은 세부과제는 무엇이고 두 번째와는 얼마나 차이가 납니까?",
        ["1-1-1", "5-1-2", "357,501"],
        {252, 1672},
    ),
    (_GAON, "1-1-1에서 예산이 가장 큰 사업은 무엇이고 두 번째보다 얼마나 많나요?", ["412", "137백만원"], set()),
    (
        "",
        "초등 자격연수 예산과 중등 자격연수 예산의 차이는 얼마이고 합은 얼마인가요?",
        ["109,679", "1,082,599"],
        {248, 250},
    ),
    ("", "청렴 활동 예산이랑 조직문화 예산 중 어느 게 더 많고 차이는 얼마야?", ["4,395천원"], {1747, 1748}),
    ("", "1-1-1에서 초등 자격연수를 뺀 나머지 예산은 얼마인가요?", ["486,460"], {250}),
    ("", "정원 총계에서 교육전문직을 뺀 나머지는 몇 명인가요?", ["90명", "114 − 24"], {61}),
    (_GAON, "별관 승강기 신설을 뺀 1-1-2 나머지 예산은 얼마예요?", ["460백만원"], set()),
    (_HAEOREUM, "현원 합계에서 총무과를 빼면 몇 명인가요?", ["75명"], {94}),
    (
        "",
        "기초학력 지도 역량 강화 연수에서 과정당 평균 인원은 초등, 중등 각각 몇 명인가요?",
        ["20명", "15명"],
        {545, 546},
    ),
    ("", "초등 학교경영 실무역량 강화연수 예산의 분기 평균 집행예정액은?", ["10,000천원"], {709}),
    (_HANBIT, "이용 인원이 가장 많은 시설은 어디고 가장 적은 시설은 어디예요?", ["본원", "수학체험센터"], {130, 131}),
]


@pytest.mark.parametrize(("name", "question", "told", "lines"), _CASES)
def test_every_part_is_told(
    assistant: Assistant,
    assistant_over: Callable[[str], Assistant],
    name: str,
    question: str,
    told: list[str],
    lines: set[int],
) -> None:
    answer = (assistant_over(name) if name else assistant).ask(question)
    cited = {line for citation in answer.citations for line in range(citation.lines.first, citation.lines.last + 1)}
    assert [words for words in told if bare(words) not in bare(answer.text)] == [], answer.text
    assert lines <= cited

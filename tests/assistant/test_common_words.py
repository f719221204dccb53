"""Uncommon wordings: of head counts, of comparing, of bounds, of the most and the fewest, of the programme that holds
something. What an answer must hold was read from the briefing that ships by hand; its first line where marked.
"""

import re._constants as sre  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from typing import Any

import pytest

from assistant import Assistant
from assistant.answer import Status
from assistant.lexicon import load_lexicon
from assistant.text import agreeing
from assistant.understanding.common_words import in_common_words

_ANSWERED: list[tuple[str, list[str], list[str]]] = [
    # head counts: 자리, 정원, 티오, verbs
    ("유치원 원장 자격연수 금년엔 몇 자리나 있음?", ["35명"], []),
    ("유치원 원장 자격연수에 자리가 몇 개 마련되어 있습니까, 2026년 기준으로요.", ["35명"], []),
    ("신규 공무원 공직적응 교육 이번 년도 티오 얼마인가여", ["300명"], []),
    ("신규 공무원 공직적응 교육 올 한 해 수강생은 모두 얼마인지요?", ["300명"], []),
    ("seats available 신규 공무원 공직적응 교육 current year pls", ["300명"], []),
    # from one year to the other
    ("유치원 원감 자격연수 작년보다 몇 명 바뀌었나요", ["12명"], []),
    ("By how many people did 유치원 원감 자격연수 change between 2025 and 2026?", ["12명"], []),
    ("유치원 원감 자격연수 인원이 작년보다 올해 늘었습니까?", ["38명", "50명"], ["늘었습니다"]),
    ("유치원 원감 자격연수에서 받아 주는 폭이 지난해에 견주어 넓어졌는지 좁아졌는지 궁금합니다.", ["12명"], ["늘었"]),
    ("한 해 전이 올 한 해보다 교육공무직원 생애주기 직종별 직무역량 교육 수강생이 많았던 게 맞나요?", ["471명"], []),
    # two set against each other
    ("신규 공무원 공직적응 교육과 신규 사립학교 행정직원 직무적응 교육의 올해 정원 격차는?", ["200명"], []),
    ("신규 공무원 공직적응 교육하고 신규 사립학교 행정직원 직무적응 교육 둘 중 올해 자리 많은 건?", ["300명"], []),
    (
        "What is the gap in this year's headcount between 신규 공무원 공직적응 교육 and "
        "신규 사립학교 행정직원 직무적응 교육?",
        ["200명"],
        [],
    ),
    # bounds
    ("교원 자격단계별 핵심역량 강화 자격연수 / 올해 인원≥250 / 개수", ["360명", "490명", "480명"], []),
    ("교원 자격단계별 핵심역량 강화 자격연수에서 올해 자리가 250개 이상 마련된 연수는?", ["360명", "490명"], []),
    ("교원 자격단계별 핵심역량 강화 자격연수에서 금년 480명부터 그 위로 뽑는 게 몇 개야?", ["2개", "490명"], []),
    ("적어도 480명은 뽑는 과정이 교원 자격단계별 핵심역량 강화 자격연수에 올해 몇 개야?", ["2개", "490명"], []),
    ("교원 자격단계별 핵심역량 강화 자격연수에서 올해 50명 밑으로 뽑는 게 총 몇 건임?", ["1개", "35명"], []),
    ("교육생이 480명에 못 미치는 것은 지우고 나면 교원 자격단계별 핵심역량 강화 자격연수에는 올해 어떤 과정이 남나?",
     ["490명"], []),
    ("Which courses of 교원 자격단계별 핵심역량 강화 자격연수 have 480 or more participants in 2026?", ["490명"], []),
    ("유치원 원장 자격연수 올해 30명 넘나요", ["35명"], ["네"]),
    ("올해 유치원 원장 자격연수 명수 > 40 여부", ["35명"], ["아닙니다"]),
    # the most and the fewest
    ("이번 해 교원 자격단계별 핵심역량 강화 자격연수 머릿수 탑이 어떤 거임?", ["490명"], []),
    ("이번 해 교원 자격단계별 핵심역량 강화 자격연수에서 머릿수 꼴찌가 어떤 과정이야?", ["35명"], []),
    ("교원 자격단계별 핵심역량 강화 자격연수에서 사람이 제일 몰리는 연수는?", ["490명"], []),
    ("교원 자격단계별 핵심역량 강화 자격연수중에480명또는그보다많이듣는교육이름다불러주세요", ["490명", "480명"], []),
    ("교원 자격단계별 핵심역량 강화 자격연수 중에 480명 이상인 과정 이름을 알려 주세요", ["490명", "480명"], []),
    ("교원 자격단계별 핵심역량 강화 자격연수에서 올해 50명에 이르지 못하는 연수의 수는?", ["1개", "35명"], []),
    # seats, chairs and halls
    ("30명이 앉는 강당으로는 2026년 유치원 원장 자격연수에 올 사람을 다 못 앉히나", ["35명"], ["네"]),
    ("40명 들어가는 강의실 하나로 유치원 원장 자격연수 올해 인원을 다 수용할 수 있나요?", ["35명"], ["네"]),
    ("30석짜리 강당에 유치원 원장 자격연수 올해 인원이 다 들어가나요?", ["35명"], ["아닙니다"]),
    ("유치원 원장 자격연수 들을 분들과 유치원 원감 자격연수 들을 분들을 한 강당에 앉히려면 의자가 몇 개 필요할까요?",
     ["85명"], []),
    ("유치원 원장 자격연수 올해 정원 30명 초가인가요", ["35명"], ["네"]),
    ("유치원 원장 자격연수 신청해 볼까 하는데 올해는 자리가 전부 몇 개나 되죠", ["35명"], []),
    ("유치원 원장 자격연수 작년에 얼마나 들었나요", ["31명"], []),
    ("유치원 원장 자격연수 작년에 얼마나 많이 들었어", ["31명"], []),
    ("유치원 원감 자격연수 자리가 작년보다 많아진 건지 적어진 건지", ["12명"], ["늘었"]),
    ("By how many seats does 유치원 원감 자격연수 differ between 2025 and 2026?", ["12명"], []),
    ("교장 아카데미 / 교장 리더십 직무연수 올해 인원차", ["210명"], []),
    # money
    ("공존과 협력의 학교 만들기 연수 돈 많은 순으로 2등이 뭐야?", ["9,800천원"], []),
    ("공존과 협력의 학교 만들기 연수에서 씀씀이가 제일 큰 데를 빼고 나면 어디가 그다음이죠", ["9,800천원"], []),
    ("교육공동체의 요구에 부응하는 수요자 맞춤형 연수 최소 예산 사업명", ["14,320천원"], []),
    ("바로 앞 해와 견주어 교육공동체의 요구에 부응하는 수요자 맞춤형 연수의 살림이 넉넉해진 편인지 빠듯해진 편인지",
     ["9,326천원"], []),
    ("교육공동체의 요구에 부응하는 수요자 맞춤형 연수 공존과 협력의 학교 만들기 연수 둘 다 하려면 돈 얼마 있어야 됨?",
     ["372,140천원"], []),
    ("회복력 지원 연수는 건강하고 행복한 학교 만들기 연수 전체 예산의 몇 퍼센트를 차지하나요?", [], ["12.7%"]),
    ("건강하고 행복한 학교 만들기 연수 소관 회복력 지원 연수 사업비 증감율(%) 보고 요망", [], ["16.7%"]),
    ("교육행정직원 직급·직종별 기본교육 25→26 예산 증가율(%)", ["0.0%"], []),
    # the programme that holds something
    ("보고서를 넘기다 유치원 원장 자격연수를 봤는데 어떤 제목 아래 실려 있던 건지 기억이 안 나네요", [],
     ["1-1-1 교원 자격단계별 핵심역량 강화 자격연수"]),
    ("유치원 원장 자격연수가 편제된 주요업무의 명칭을 안내하여 주시기 바랍니다.", [],
     ["1-1-1 교원 자격단계별 핵심역량 강화 자격연수"]),
    ("유치원 원장 자격연수는 어느 사업에 속해 있습니까?", [], ["1-1-1 교원 자격단계별 핵심역량 강화 자격연수"]),
    ("어떤 추진 과제 안에 열린강좌가 들어 있나요?", [], ["2-2-2 미래경쟁력을 갖춘 행정전문가 양성 교육훈련"]),
    ("디지털 아카데미 이거 무슨 사업 거야?", [], ["2-2-2 미래경쟁력을 갖춘 행정전문가 양성 교육훈련"]),
    ("Which programme does 디지털 아카데미 belong to?", [], ["2-2-2 미래경쟁력을 갖춘 행정전문가 양성 교육훈련"]),
]  # fmt: skip


@pytest.mark.parametrize(("question", "told", "first"), _ANSWERED)
def test_is_answered_as_if_asked_in_common_words(
    assistant: Assistant, question: str, told: list[str], first: list[str]
) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert all(words in answer.text for words in told)
    assert all(words in answer.text.splitlines()[0] for words in first)


@pytest.mark.parametrize(
    "question",
    [
        "디지털 아카데미 수강료는 몇 명 이상이면 할인되나요?",
        "디지털 아카데미 수강생 만족도는 몇 점인가요?",
        "드론 조종 아카데미는 어느 사업에 속해 있습니까?",
        "300명이 앉는 강당으로는 드론 조종 아카데미에 올 사람을 다 못 앉히나",
        "드론 조종 아카데미 작년에 얼마나 들었나요",
        "유치원 원장 자격연수에 의자가 몇 개 필요할까요",
        "강당은 몇 명이 앉을 수 있나요",
    ],
)
def test_what_is_not_held_stays_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status.abstains


def test_names_keep_their_words() -> None:
    text = "머릿수 세기 연수 머릿수는"
    said = in_common_words(text, load_lexicon().wordings, lambda _: [(0, 7)])
    assert said == "머릿수 세기 연수 인원은"


def test_particles_follow_the_word_before_them() -> None:
    assert agreeing("인원", "를 비교") == "인원을 비교"
    assert agreeing("차이", "은 얼마") == "차이는 얼마"
    assert agreeing("인원", "로드맵") == "인원로드맵"


def _endless(items: Any) -> Iterator[str]:
    """Runs of letters without bound before the first thing of a parsed pattern that must stand there."""
    for kind, told in items:
        if kind is sre.AT and told is sre.AT_BEGINNING:
            return
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            least, most, of = told
            spaces = of[0] == (sre.IN, [(sre.CATEGORY, sre.CATEGORY_SPACE)])
            yield from [str(of)] if most is sre.MAXREPEAT and not spaces else _endless(of)
            if least:
                return
        elif kind is sre.SUBPATTERN:
            yield from _endless(told[3])
            if told[3].getwidth()[0]:
                return
        elif kind is sre.BRANCH:
            for way in told[1]:
                yield from _endless(way)
            return
        elif kind not in (sre.ASSERT, sre.ASSERT_NOT):
            return


def test_no_wording_begins_with_a_run_without_end() -> None:
    """Such a pattern is tried from each letter to the end of the run: 1,000 equal letters took 24 s."""
    assert list(_endless(parser.parse("(?:(?:[가-힣]+ ){0,2}행사에 )?강당")))
    assert not [w.pattern.pattern for w in load_lexicon().wordings if list(_endless(parser.parse(w.pattern.pattern)))]

"""Purposes, reasons, who, how and duties as people ask for them in everyday words; the answer's words and line."""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Answer

_ASKED = [
    # Purposes and directions, asked without the word for them.
    ("승진한 공무원 교육은 올해 어디에 힘을 준대요?", "정책·공직가치", 300),
    ("새로 들어온 직원 교육, 올해 뭐가 나아져요?", "신규자 교육 운영 내실화", 299),
    ("기초학력 연수는 누굴 위해서 하는 건데요?", "소외되는 학생", 509),
    ("재정 쪽 사업은 뭘 목표로 해요?", "청렴성", 1770),
    ("글로벌 인재 키우려고 뭐 한대?", "영어회화", 1077),
    ("수업·평가 혁신 연수는 왜 하는 거죠?", "미래교육 대비", 586),
    # Why there is something within a programme: its own line, not the programme's purpose.
    ("과정관리강사를 왜 두나요?", "이수율", 1204),
    ("물품이랑 용역 계약 콘텐츠는 왜 새로 만드나요?", "현장의 수요", 1272),
    ("표준교재는 왜 만드나요?", "일관성", 1378),
    ("교직원들이 왜 지쳐 있다고 하나요?", "민원 증가", 123),
    ("노후 설비 점검은 왜 해요?", "위험요인", 1654),
    # Who takes part, judges or is asked along; not who is in charge.
    ("직무상설 교육은 누가 들을 수 있어요?", "사립학교 직원", 1384),
    ("강사 인력풀에 들어가려면 누구 심사를 거쳐야 돼요?", "선정위원회", 1556),
    ("교육과정 검토 협의회에 올해는 누가 더 들어와요?", "외부전문가", 1359),
    ("공동구매는 누구랑 같이 하나요?", "교육지원청", 1817),
    # What is asked of a thing that a box explains, told by a line.
    ("연수협력학교 평가는 뭘 보고 해요?", "모니터링 결과", 1469),
    ("특수분야연수기관은 질 관리를 어떻게 하나요?", "컨설팅지원단", 1479),
    ("러닝 챌린지는 어떤 식으로 학습을 북돋워요?", "학습 후기", 1288),
    # The kind of thing asked for stands behind a space; everyday verbs; use without money.
    ("하이브리드 연수 시스템은 무슨 효과를 보려고 하는 거죠?", "집합연수", 1572),
    ("행정실장 교육에 새로 들어가는 내용이 뭐예요?", "AI 역량 강화", 687),
    ("식당 만족도 조사 결과는 어디에 쓰여요?", "고객 만족도", 1739),
    ("지친 교직원들한테는 올해 뭘 더 해 준대요?", "자기 성찰과 회복", 986),
    # Of the institution.
    ("청렴재정 컨설팅은 올해 몇 번으로 늘어나요?", "4회", 1804),
    ("불용품은 작년에 몇 점이나 처분했어요?", "877점", 1797),
    ("개원 50주년 때 무슨 행사를 했나요?", "SETI 포럼", 46),
    ("우면관은 언제 새로 고쳤어요?", "2022", 42),
    ("더블어숲은 언제 열렸죠?", "2018", 37),
    ("시험 문제 내고 채점하는 건 어느 부서 일이에요?", "기획평가부", 86),
    ("바깥 계단은 어째서 고쳤나요?", "토사 유실", 1631),
    ("냉온수기는 왜 고친 거예요?", "노후화", 1627),
]


@pytest.mark.parametrize(("question", "words", "line"), _ASKED)
def test_a_line_answers_a_question_in_everyday_words(
    assistant: Assistant, question: str, words: str, line: int
) -> None:
    reply = assistant.ask(question)
    assert words in reply.text
    assert _cites(reply, line)


@pytest.mark.parametrize(
    "question",
    ["강사 인력풀 담당은 누구예요?", "직무상설 교육은 누가 맡고 있나요?", "연수협력학교는 누구한테 물어봐요?"],
)
def test_who_is_in_charge_is_still_a_contact(assistant: Assistant, question: str) -> None:
    assert "02-3019-" in assistant.ask(question).text


@pytest.mark.parametrize(
    "question",
    ["제주랑은 무슨 교류를 했어요?", "수영장 설문 결과는 어디에 쓰여요?", "자문단에는 누가 참여하나요?"],
)
def test_lines_only_about_the_topic_do_not_answer(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status.abstains


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("저녁 강좌는 왜 늘리나요?", "맞벌이"),
        ("인공지능 연수는 뭘 목표로 해요?", "안전하고 비판적으로"),
    ],
)
def test_another_briefing_answers_likewise(
    assistant_over: Callable[[str], Assistant], question: str, words: str
) -> None:
    assert words in assistant_over("haeoreum-2026").ask(question).text


def _cites(reply: Answer, line: int) -> bool:
    return any(c.lines.first <= line <= c.lines.last for c in reply.citations)

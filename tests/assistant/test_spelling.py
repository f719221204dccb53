"""Spelling: typical slips are read as what was meant; what is right, and every name, stays as typed."""

import pytest

from assistant.spelling import Speller

RIGHT = """
2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?
류별아 선생님 내선번호 알려 주세요
자격연수 2026년 예산 합계가 얼마예요?
교육행정직원 생애주기별 맞춤형 교육훈련 담당자가 누구인가요?
작년 퇴직예정 교원 직무연수 인원은 몇 명이었나요?
중등 교감 자격연수는 올해 몇 명을 뽑나요?
청렴 역량 강화를 위한 맞춤형 청렴활동 3분기 집행예정액
특수분야연수기관은 무엇을 뜻하나요?
토핑교육이 무엇인가요?
저경력 교사 직무연수는 어떤 내용으로 운영되나요?
원어민 영어강사 관리는 어느 부서에서 하나요?
급여관리는 어디 업무인가요?
본원 주소와 건물 면적을 알려 주세요
연수지원센터는 언제 준공되었나요?
개원 50주년 기념 포럼은 언제 열렸나요?
옥외 계단 보수 공사에 든 비용은?
재정지원팀장 박병희 님 전화번호 부탁드립니다
박은희 연구사님께 문의하려면 몇 번으로 걸어야 하나요
행정지원과장님 성함이 어떻게 되시나요?
수영장 대체 활용 방안은 어떻게 추진되나요?
셔틀버스 운영 예산은 작년과 비교해서 얼마나 늘었나요?
마이크로러닝 콘텐츠는 몇 편 개발하나요?
디지털 아카데미 인원이 가장 많이 늘어난 과정은?
예산이 4억 원을 넘는 추진 사업을 모두 알려 주세요
교행 원격 과정 중 인원이 만 명 이상인 것은?
초등과 중등 가운데 어느 쪽이 더 많은 교사를 연수하나요?
그럼 중등은요?
그분 내선번호는요?
작년에는 어땠나요?
오늘 점심 메뉴가 뭐예요?
안녕하세요, 반갑습니다
연수비는 얼마를 내야 하나요?
강사료 기준이 궁금합니다
주차장은 몇 대까지 이용할 수 있나요?
기숙사 신청 방법을 알려 주세요
사립학교 행정직원도 들을 수 있는 교육이 있나요?
갈등관리와 협상의 기술 교육은 몇 과정인가요?
영어회화 직무연수 어떤 것들이 있나요
유치원 원감 자격연수 작년 실적
학교폭력예방 연수를 담당하는 분과 통화하고 싶습니다
다문화교육의 이해와 실제는 올해 몇 명이 듣나요?
사업 목적과 법적 근거를 설명해 주세요
1분기와 2분기 집행예정액을 더하면 얼마인가요?
비고란에 재배정이라고 적힌 사업은 몇 개인가요?
이 가운데 예산이 제일 적은 사업은 무엇인가요
총무부에는 어떤 과가 있나요?
정원과 현원이 각각 몇 명인지 표로 보여 주세요
교장선생님들을 위한 리더십 연수를 찾고 있어요
새로 발령받은 주무관인데 무슨 교육을 받게 되나요?
곧 퇴직하는데 들을 만한 연수 있을까요?
회복력 지원 연수는 힐링 프로그램인가요?
학교로 찾아가는 맞춤형 원격연수 신청은 누구에게 하나요?
우면골 아카데미 특별기획은 몇 과정이에요?
전년 대비 증감률을 계산해 주세요
보고서에 나오는 다섯 가지 주요업무는 무엇인가요?
홍보관 이름이 왜 바뀌었나요?
하이브리드 연수 시스템이란 무엇인지 궁금해요
고객 만족도 조사는 어떻게 반영되나요?
환경친화적인 연수 운영 방법
구내식당 영양 정보는 누가 제공하나요
서울특별시교육청교육연수원 연혁을 순서대로 알려 줘
직속기관평가에서 종합 1위를 한 해는 언제인가요?
배움누리터 이용자는 몇 명이나 되나요?
김현주 과장님은 어느 과에 계신가요?
이현정 연구사와 이효은 연구사의 번호
임용 예정 교사를 위한 연수 목록을 뽑아 주세요
특별연수를 다녀온 교사는 작년에 몇 명이었죠?
""".strip().splitlines()


@pytest.mark.parametrize("sentence", RIGHT)
def test_a_right_sentence_is_left_alone(speller: Speller, sentence: str) -> None:
    assert speller.correct(sentence) == (sentence, ())


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("에산 합계", "예산 합계"),
        ("내션번호", "내선번호"),
        ("예싼이 얼마", "예산이 얼마"),
        ("자격연슈", "자격연수"),
        ("직무연쑤 인원", "직무연수 인원"),
        ("몃 명", "몇 명"),
        ("집헹예정액", "집행예정액"),
        ("집행에정액", "집행예정액"),
        ("마이크로러링", "마이크로러닝"),
        ("리더쉽 연수", "리더십 연수"),
        ("학교폭녁 예방", "학교폭력 예방"),
        ("기초학녁", "기초학력"),
        ("셔틀뻐스", "셔틀버스"),
        ("초등교원연수뷰", "초등교원연수부"),
        ("행정지원괴", "행정지원과"),
        ("퇴직에정 교원", "퇴직예정 교원"),
        ("언마에요", "얼마에요"),
        ("1급 정교샤", "1급 정교사"),
        ("홥계", "합계"),
        ("작년 실젹", "작년 실적"),
        ("분기별 집행엑", "분기별 집행액"),
        ("연혀", "연혁"),
        ("건물 면젹", "건물 면적"),
        ("디지텰 아카데미", "디지털 아카데미"),
        ("회복녁 지원", "회복력 지원"),
        ("집행에정엑 얼마", "집행예정액 얼마"),
        ("공유 및 학산을 위한 연수", "공유 및 확산을 위한 연수"),
    ],
)
def test_a_slip_is_read_as_what_was_meant(speller: Speller, typed: str, read: str) -> None:
    text, corrections = speller.correct(typed)
    assert text == read
    assert corrections or "몃" in typed
    assert all(wrong in typed and right in read for wrong, right in corrections)


@pytest.mark.parametrize(
    "name", ["류별아", "류벌아", "류별하", "박은희", "박은히", "이미와", "김선형", "이승헌", "홍길동"]
)
def test_a_name_is_never_made_into_another(speller: Speller, name: str) -> None:
    for sentence in (f"{name} 내선번호", f"{name}님 연락처 알려 주세요", f"{name} 선생님은 어느 부서인가요?"):
        assert speller.correct(sentence) == (sentence, ())


@pytest.mark.parametrize("text", ["1번으로 내건 제목", "학산을 위한 연수", "우리 학산 지역"])
def test_what_is_no_slip_stays(speller: Speller, text: str) -> None:
    assert speller.correct(text) == (text, ())


def test_a_question_typed_without_spaces_gets_them_back(speller: Speller) -> None:
    text, _ = speller.correct("중등교감자격연수올해인원은몇명인가요")
    assert " 올해 인원은 몇 명인가요" in text
    assert text.replace(" ", "") == "중등교감자격연수올해인원은몇명인가요"


def test_a_very_long_word_is_not_worked_on(speller: Speller) -> None:
    text, corrections = speller.correct("가" * 5000)
    assert text.replace(" ", "") == "가" * 5000
    assert corrections == ()

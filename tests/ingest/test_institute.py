"""A small institute of research: counters, appendices and notes of another kind than a training institute's."""

from ingest import Briefing, Phase, parse_briefing

TEXT = """2031년 주요업무보고
누리특별시교육정보원
Ⅰ 기관 일반
□ 기구
3부 8팀(원장: 한누리, ☎ 070-1234-3100)
□ 정보시스템 현황
시스템명	서버(대)	'30년 이용(천 명)	담당 팀
배움샘	12	4,812	시스템팀
나눔터	6	260	시스템팀
합계	18	5,072
□ 예산 개요(단위: 천원)
정책 영역	세부 사업 수	2031년	2030년
1. 안정적인 정보 서비스	1	1,000	900
합계	1	1,000	900
Ⅱ 2031년 주요업무
1. 안정적인 정보 서비스
1-1. 끊김 없는 서비스
1-1-1. 정보시스템 운영

1-1-1
정보시스템 운영
업무 담당	정보부장: 윤서진	담당: 마준호
	☎ 070-1234-3200	☎ 070-1234-3211
□ 추진 목적
- 시스템을 안정적으로 운영

□ 2030년 주요 성과
○ 시스템 운영
- 운영 시스템 2종, 서버 18대
- 연구 17종 가운데 6종을 자료로 바꾸어 보급
- 조사 응답률 초 91.3%, 중 88.6%
○ 공모전
- 응모 243편, 입상 15편(최우수 3편, 우수 12편)
□ 2031년 세부 추진 계획
○ 시스템 운영
- 서버 30대, 10대 기자단 운영
- 시설 대여 150회(2030년 131회)
- 「질문함」* 과제 공모 2회
질문함
누구나 궁금한 것을 적어 넣으면 연구 과제로 삼는 제도

□ 소요 예산(단위: 천원)
예산 사업명	세부 추진 사업	예산액		1분기	2분기	3분기	4분기
		'31	'30
524. 정보화	시스템 운영	1,000	900	250	250	250	250
계		1,000	900	250	250	250	250

[붙임] 1. 2031년 월별 주요 일정
월	주요 일정	주관
5월	모의훈련(1차), 설명회	시스템팀, 자료팀
9월	전국평가(고1, 고2)	평가팀

[붙임] 2. 직원별 담당 사무
(☎ 070-1234-내선, '31. 1. 8. 기준)
부서	직위	성명	담당 사무	내선
총무부	총무부장	배정우	총무부 업무 총괄	3110
정보부	정보부장	윤서진	정보부 업무 총괄	3200
시스템팀	주무관	마준호	서버, 모의훈련	3211
"""


def _read() -> Briefing:
    return parse_briefing(TEXT, "0" * 64)


def test_numbered_appendices_in_brackets_head_parts_and_their_tables_keep_their_headers() -> None:
    briefing = _read()
    staff = {(c.name, c.extension, c.duties) for c in briefing.contacts if c.section.title == "직원별 담당 사무"}
    assert ("배정우", "3110", "총무부 업무 총괄") in staff
    assert len(staff) == 3
    assert next(c.role for c in briefing.contacts if c.name == "한누리") == "원장"


def test_a_table_by_month_is_a_calendar_with_who_sees_to_each_entry() -> None:
    events = {(e.month, e.text) for e in _read().events}
    assert events == {(5, "모의훈련(1차)(시스템팀)"), (5, "설명회(자료팀)"), (9, "전국평가(고1, 고2)(평가팀)")}


def test_counts_have_their_own_names_years_and_counters() -> None:
    told = {(c.name, c.year, c.phase, f"{c.counts[0].value}{c.counts[0].unit}") for c in _read().courses}
    assert ("운영 서버", 2030, Phase.RESULT, "18대") in told
    assert any(year == 2031 and count == "30대" for _, year, _, count in told)
    assert ("연구", 2030, Phase.RESULT, "17종") in {(n.removeprefix("시스템 운영 "), *rest) for n, *rest in told}
    assert any("자료로 바꾸어 보급" in name and count == "6종" for name, _, _, count in told)
    assert ("공모전 입상 최우수", 2030, Phase.RESULT, "3편") in told
    assert ("시설 대여", 2030, Phase.RESULT, "131회") in told
    assert not any(count == "10대" for *_, count in told)


def test_cells_have_the_unit_and_the_year_of_their_head_and_an_overview_names_no_item() -> None:
    briefing = _read()
    cells = {(c.row[-1], c.column[-1]): c for c in briefing.cells}
    used = cells["배움샘", "'30년이용(천명)"]
    assert (used.unit, used.year) == ("천명", 2030)
    assert cells["1. 안정적인 정보 서비스", "2031년"].value == 1000
    assert {c.text for c in briefing.cells if c.column[0] == "조사 응답률"} == {"91.3%", "88.6%"}
    assert {row.item for row in briefing.budgets} == {"시스템 운영", "계"}


def test_a_starred_term_in_quotes_is_explained_below() -> None:
    assert [d.term for d in _read().definitions] == ["질문함"]

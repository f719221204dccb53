"""An invented briefing whose parts are the areas: Ⅳ and Ⅴ head programmes of their own."""

_FRONT = """2031년도 주요업무계획

하늘도 나무교육관

Ⅰ. 일반 현황
1. 연혁
○ 2001. 3. 2. 개관

Ⅱ. 지난해 성과
담당부서: 기획과(과장 하도윤 ☎ 051-700-1100)
1. 주요 성과
○ 이용객 3만 명

Ⅲ. 과제 총괄
(단위: 천원)
영역\t과제\t부서\t2031년 예산\t2030년 예산
Ⅳ\t1. 숲 교실\t체험과\t42,000\t40,000
Ⅳ\t2. 목공 교실\t체험과\t18,000\t20,000
Ⅴ\t1. 책 읽는 마을\t자료과\t30,000\t25,000
합계\t3과제\t\t90,000\t85,000
"""
_PROGRAMME = """{title}
담당부서: {unit}(과장 우서준 ☎ 051-700-12{n}0, 담당 남보라·길다온 ☎ 051-700-12{n}3, 12{n}1)
{field}
1) 목적과 근거
❍ 목적: 가까이에서 배움

2) 2030년 운영 결과
‣ {name} 10회, 200명

3) 2031년 추진 계획
① 현장 운영
‣ {name} 12회, 250명

4) 월별 추진일정
3월     접수
4~6월   상반기 운영

5) 소요 예산
(단위: 천원)
추진사업\t2031년\t\t\t2030년
\t계\t국비\t자체
{name} 운영\t{cost}\t-\t{cost}\t9,000
합계\t{cost}\t-\t{cost}\t9,000

6) 분기별 집행 계획
(단위: 천원)
추진사업\t1분기\t2분기\t3분기\t4분기\t계
{name} 운영\t1,000\t-\t-\t-\t1,000

7) 기대 효과
❍ 다시 찾는 비율 50%

"""


def parts_house() -> str:
    """The text of it."""

    def programme(title: str, n: int, unit: str, cost: str, field: str = "") -> str:
        name = title.partition(" ")[2]
        return _PROGRAMME.format(title=title, n=n, unit=unit, name=name, cost=cost, field=field)

    return (
        f"{_FRONT}\nⅣ. 손으로 자라는 체험\n"
        + programme("1. 숲 교실", 1, "체험과", "42,000", "급식 분야: 총무과(담당 견우리 ☎ 051-700-1311)")
        + programme("2. 목공 교실", 2, "체험과", "18,000", "(안전) 총무과 석다래 ☎ 051-700-1312")
        + "Ⅴ. 함께 자라는 독서\n"
        + programme("1. 책 읽는 마을", 3, "자료과", "30,000")
    )

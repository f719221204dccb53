"""Tables of people whose columns are headed by ranks, and names that end as units do."""

from ingest.briefing import parse_briefing

TABLE = """2026년 주요업무계획
나루교육연수원

1-1
수업 연수 운영
부 서	부 장	선임연구사	담당자	내 선
교원연수부	길하은	표단아	송채원, 국슬과	3104 / 3401 / 3403, 3404
□ 사업 목적
○ 수업을 돕는다
□ 2026년 추진 계획
○ 수업 나눔 2과정, 40명
"""


def test_a_rank_heads_a_column_of_people() -> None:
    told = [(c.name, c.role, c.extension, c.in_charge) for c in parse_briefing(TABLE, "").contacts]
    assert told == [
        ("길하은", "교원연수부장", "3104", False), ("표단아", "선임연구사", "3401", False),
        ("송채원", "담당자", "3403", True), ("국슬과", "담당자", "3404", True),
    ]  # fmt: skip

"""Clauses: a question that asks several things at once is cut where one kind of thing ends and the next begins."""

import pytest

from assistant import Assistant, Status
from assistant.clauses import clauses
from assistant.understanding import Reader


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("자격연수 예산 합계와 담당자를 알려 주세요", 2),
        ("류별아 선생님 번호랑 디지털 아카데미 올해 인원 알려주세요", 2),
        ("중등 교감 자격연수의 올해 인원과 1-1-1 예산 합계, 그리고 담당자 번호를 알려 주세요", 3),
        ("예산이 가장 많이 늘어난 세부 사업의 담당자는 누구인가요?", 2),
        ("What is the 2026 budget of 1-1-1, and who is in charge?", 2),
        ("How many booklets were there in 2025 and how many were turned into audiobooks?", 2),
        # One kind of thing, however many words.
        ("How many schools applied in 2025 and how many were served?", 1),
        ("2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?", 1),
        ("1-1-1의 목적과 근거", 1),
        ("초등과 중등 교감 자격연수 인원", 1),
        ("류별아와 서진아 내선번호", 1),
        ("교육2담당사무관 성함과 연락처", 1),
        ("교직원 마음 건강과 지속 가능 성장을 지원하는 연수", 1),
        ("", 1),
    ],
)
def test_a_question_is_cut_between_kinds(reader: Reader, question: str, parts: int) -> None:
    read = reader.read(question)
    cut = clauses(read)
    assert len(cut) == parts
    assert all(part.strip() in read.text for part in cut)  # names listed are read in full


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("자격연수 예산 합계와 담당자를 알려 주세요", ["1,082,599천원", "박은희", "8078", "이현정", "8092"]),
        ("류별아 선생님 번호랑 디지털 아카데미 올해 인원 알려주세요", ["8075", "400명"]),
        (
            "중등 교감 자격연수의 올해 인원과 1-1-1 예산 합계, 그리고 담당자 번호를 알려 주세요",
            ["250명", "1,082,599천원", "8078", "8092"],
        ),
        ("예산이 가장 많이 늘어난 세부 사업의 담당자는 누구인가요?", ["3-2-1", "서진아", "8074"]),
        ("셔틀버스 예산은 얼마이고 담당자는 누구인가요?", ["271,080천원", "주미경", "8043"]),
        ("초등과 중등 교감 자격연수 올해 인원", ["140명", "250명"]),
        ("류별아와 서진아 내선번호", ["8075", "8074"]),
        ("1-1-1의 목적과 근거", ["핵심역량 강화", "교육공무원법"]),
        ("특수분야연수기관이 뭔지하고 올해 예산이 얼마인지 알려줘", ["지정원칙", "31,616천원"]),
        ("연수협력학교의 뜻과 2026년 예산액을 알려 주십시오.", ["운영 중심학교", "128,460천원"]),
        ("디지털 아카데미 올해 인원과 SETI 러닝 챌린지가 무엇인지 알려 주세요.", ["400명", "학습을 독려"]),
        ("본원 주소와 건물 면적을 알려 주세요.", ["41,114.33㎡", "남부순환로 2248"]),
        (
            "초등 교감 자격연수의 올해 인원, 초등 자격연수의 예산액, 아울러 해당 업무를 맡은 초등 담당자의 번호는요?",
            ["140명", "596,139천원", "8078"],
        ),
    ],
)
def test_every_part_is_answered_and_cited(assistant: Assistant, question: str, wanted: list[str]) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert [words for words in wanted if words not in answer.text] == []
    numbers = [citation.number for citation in answer.citations]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(f"[{number}]" in answer.text for number in numbers)
    quoted = " ".join(citation.quote for citation in answer.citations)
    assert all(words.removesuffix("천원") in quoted for words in wanted if words[0].isdigit() and "-" not in words)

from hypothesis import given
from hypothesis import strategies as st

from ingest.records import Briefing
from vectorstore.morphemes import Morphemes, user_words

WORDS = (("남궁보라", "NNP"), ("별빛교원연수부", "NNP"))
MORPHEMES = Morphemes(WORDS)


def test_a_learned_name_stays_whole_before_a_title_and_a_particle() -> None:
    first, second = MORPHEMES.analyse("남궁보라 부장님의")[:2]
    assert (first.form, first.tag, first.start, first.end) == ("남궁보라", "NNP", 0, 4)
    assert second.form == "부장"


def test_an_unlearned_name_is_not_known_and_a_learned_one_is() -> None:
    assert [token.known for token in MORPHEMES.analyse("남궁보라")] == [True]
    assert not all(token.known for token in MORPHEMES.analyse("뷁쉛뷁"))


def test_a_learned_compound_is_found_whole_and_by_its_parts() -> None:
    assert MORPHEMES.terms("별빛교원연수부") == ["별빛교원연수부", "별빛", "교원", "연수", "부"]


def test_the_parts_of_a_compound_know_their_place_in_the_text() -> None:
    text = "우리 별빛교원연수부"
    assert [text[t.start : t.end] for t in MORPHEMES.content(text)[-3:]] == ["교원", "연수", "부"]


def test_numbers_are_terms_however_they_are_run_together() -> None:
    assert MORPHEMES.terms("8053,8062,8162") == ["8053", "8062", "8162"]
    assert MORPHEMES.terms("☎ 064-555-7001") == ["064", "555", "7001", "064-555-7001"]
    assert MORPHEMES.terms("1,082,599") == ["1082599"]
    assert MORPHEMES.terms("41,114.33㎡") == ["41114.33"]


def test_foreign_words_lose_case_and_dots() -> None:
    assert MORPHEMES.terms("D.I.Y.") == MORPHEMES.terms("diy") == ["diy"]


def test_particles_and_endings_are_no_terms() -> None:
    assert MORPHEMES.terms("연수를 운영합니다") == ["연수", "운영"]


def test_slips_are_read_as_meant_only_when_asked() -> None:
    assert "전화번호" not in MORPHEMES.terms("전화버노")
    assert "전화번호" in MORPHEMES.terms("전화버노", correct_typos=True)


def test_genre_words_are_whole() -> None:
    assert MORPHEMES.terms("내선 60차시") == ["60", "내선", "차시"]


def test_missing_spaces_are_restored() -> None:
    assert MORPHEMES.space("예산이얼마인가요") == "예산이 얼마인가요"


def test_a_briefing_teaches_its_people_departments_roles_and_tags(briefing: Briefing) -> None:
    assert {
        ("남궁보라", "NNP"),
        ("별빛교원연수부", "NNP"),
        ("하늘교육연수원", "NNP"),
        ("별빛교원연수부장", "NNG"),
        ("초등", "NNG"),
    } == set(user_words(briefing))


@given(st.text(max_size=60))
def test_offsets_lie_in_any_text(text: str) -> None:
    for token in MORPHEMES.analyse(text):
        assert 0 <= token.start <= token.end <= len(text)
    assert all(MORPHEMES.terms(text))

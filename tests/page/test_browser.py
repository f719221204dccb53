"""The chat as a person meets it: app.py's own server, asked in headless Chromium."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.page.conftest import Open
from tests.page.small_server import SLOW, running

pytestmark = pytest.mark.browser


def ask(page: Page, question: str) -> None:
    """Sends a question and waits for its answer."""
    asked = page.locator("#talk .turn").count()
    box = page.locator("#question textarea")
    box.fill(question)
    box.press("Enter")
    expect(page.locator("#talk .turn")).to_have_count(asked + 1)
    expect(page.locator("#more .actions")).to_be_visible()


def last_answer(page: Page) -> Locator:
    return page.locator("#talk .turn").last.locator(".answer")


@pytest.mark.parametrize(
    ("question", "told", "heading", "cited"),
    [
        ("2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?", ["2과정", "490명"], "1-1-1", "초등 1급 정교사"),
        ("류별아 선생님 내선번호", ["8075"], "2-1-2", "류별아"),
        ("자격연수 2026년 예산 합계", ["1,082,599천원"], "1-1-1", "1,082,599"),
    ],
)
def test_an_answer_comes_with_its_lines_marked(
    open_page: Open, question: str, told: list[str], heading: str, cited: str
) -> None:
    page = open_page()
    ask(page, question)
    for figure in told:
        expect(last_answer(page)).to_contain_text(figure)
    source = page.locator("#source")
    expect(source.locator(".path").first).to_contain_text(heading)
    marked = source.locator(".cited", has_text=cited).first
    expect(marked).to_be_in_viewport()
    assert marked.evaluate("line => getComputedStyle(line).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert source.locator("[data-line]:not(.cited)").count() > 0  # the section around it is shown as well


def test_an_answer_comes_in_sentence_by_sentence(open_page: Open) -> None:
    page = open_page()
    page.evaluate(
        """() => { window.seen = []; new MutationObserver(() => {
          const text = document.querySelector('#talk .answer')?.innerText;
          if (text && text !== window.seen.at(-1)) window.seen.push(text);
        }).observe(document.querySelector('#talk'), { subtree: true, childList: true, characterData: true }); }"""
    )
    ask(page, "자격연수 2026년 예산 합계, 그리고 4-1-1 담당자와 전화번호를 알려 주세요.")
    expect(last_answer(page)).to_contain_text("신미경")
    seen: list[str] = page.evaluate("window.seen")
    assert "찾고 있습니다" in seen[0]
    assert any("1,082,599" in text and "신미경" not in text for text in seen)
    assert len(seen) < 12  # sentences, not letters


def test_a_follow_up_refers_to_the_question_before(open_page: Open) -> None:
    page = open_page()
    ask(page, "2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?")
    expect(last_answer(page)).to_contain_text("490명")
    ask(page, "작년에는?")
    expect(last_answer(page)).to_contain_text("279명")


def test_a_question_back_is_answered_by_a_button(open_page: Open) -> None:
    page = open_page()
    ask(page, "박은희 선생님 전화번호")
    choices = page.locator("#more .option")
    expect(choices).to_have_count(2)
    choice = choices.first.inner_text()
    choices.first.click()
    expect(page.locator("#talk .asked").last).to_contain_text(choice)
    expect(last_answer(page).locator("a.phone").first).to_have_attribute("href", "tel:0230198078")
    expect(page.locator("#talk .turn")).to_have_count(2)


def test_a_suggested_question_goes_on(open_page: Open) -> None:
    page = open_page()
    ask(page, "2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?")
    suggestion = page.locator("#more .option", has_text="2025년")
    suggestion.click()
    expect(page.locator("#talk .turn")).to_have_count(2)
    expect(last_answer(page)).to_contain_text("279명")


def test_a_budget_answer_carries_a_chart_of_the_numbers_of_its_table(open_page: Open) -> None:
    page = open_page()
    ask(page, "평화교육 2026년 예산은 작년보다 얼마나 늘었나요?")
    table = last_answer(page).locator("table.figures")
    expect(table.locator("td").first).to_contain_text("10,450")
    chart = page.locator("#chart")
    expect(chart.locator(".bartext")).to_have_text(["10,450", "15,200"])
    assert [text.split()[0] for text in table.locator("td:not(.marks)").all_inner_texts()] == ["10,450", "15,200"]
    lit = page.locator("#source .cited td.lit")
    assert lit.all_inner_texts() == ["15,200", "10,450"]
    ask(page, "류별아 선생님 내선번호")
    expect(chart.locator(".bartext")).to_have_count(0)


def test_markup_in_a_question_is_shown_and_not_run(open_page: Open) -> None:
    page = open_page()
    typed = "<script>document.title='x'</script> *별* <img src=x onerror=\"document.title='x'\">"
    ask(page, typed)
    expect(page.locator("#talk .asked").last).to_have_text(f"질문: {typed}")
    assert page.title() != "x"


def test_a_question_that_is_too_long_is_told_and_kept(open_page: Open) -> None:
    page = open_page()
    box = page.locator("#question textarea")
    box.fill("가" * 1001)
    box.press("Enter")
    expect(page.get_by_text("1,000자까지")).to_be_visible()
    assert box.input_value() == "가" * 1001
    expect(page.locator("#talk .turn")).to_have_count(0)


def test_an_example_is_asked_with_one_click_and_a_new_conversation_begun(open_page: Open) -> None:
    page = open_page()
    assert page.evaluate("document.documentElement.lang") == "ko"
    assert page.locator("#talk .roles h3").all_inner_texts() == ["교원", "직원", "평가자"]
    page.locator("#talk .option").first.click()
    expect(page.locator("#source .cited").first).to_be_visible()
    page.get_by_role("button", name="새 대화").click()
    expect(page.locator("#source .empty")).to_be_visible()
    expect(page.locator("#talk .welcome")).to_be_visible()
    expect(page.locator("#talk .turn")).to_have_count(0)


def test_an_answer_can_be_had_again_and_its_question_changed(open_page: Open) -> None:
    page = open_page()
    ask(page, "2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?")
    page.get_by_role("button", name="다시 답하기").click()
    expect(last_answer(page)).to_contain_text("490명")
    expect(page.locator("#talk .turn")).to_have_count(1)
    page.get_by_role("button", name="질문 고치기").click()
    box = page.locator("#question textarea")
    expect(box).to_have_value("2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?")
    expect(box).to_be_focused()
    expect(page.locator("#talk .welcome")).to_be_visible()
    ask(page, "2025년 초등 1급 정교사 자격연수는 몇 명이었나요?")
    expect(last_answer(page)).to_contain_text("279명")


@pytest.mark.parametrize("button", ["질문 고치기", "새 대화"])
def test_what_was_done_meanwhile_is_not_undone_by_an_answer(open_page: Open, button: str) -> None:
    """Gradio cannot cancel a request that it has not been told the number of."""
    page = open_page()
    ask(page, "2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?")
    held: list[Route] = []
    on_the_way = "**/queue/join*"
    page.route(on_the_way, lambda route: held.append(route), times=1)
    with page.expect_request(on_the_way):
        page.get_by_role("button", name="다시 답하기").click()
    page.get_by_role("button", name=button).click()
    expect(page.locator("#talk .welcome")).to_be_visible()
    with page.expect_response(on_the_way):
        held[0].continue_()
    ask(page, "작년에는 몇 명이었나요?")
    expect(page.locator("#talk .turn")).to_have_count(1)
    expect(last_answer(page)).not_to_contain_text("279명")  # what was taken away is not referred to


def test_an_answer_is_copied_as_text(open_page: Open) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    ask(page, "류별아 선생님 내선번호")
    page.get_by_role("button", name="복사").click()
    expect(page.get_by_role("button", name="복사했습니다")).to_be_visible()
    assert "02-3019-8075" in page.evaluate("navigator.clipboard.readText()")


def test_a_thumb_with_a_reason_is_a_line_in_a_file(open_page: Open, app_cache: Path) -> None:
    file = app_cache / "feedback.jsonl"
    before = file.read_text("utf-8").splitlines() if file.exists() else []
    page = open_page()
    ask(page, "류별아 선생님 내선번호")
    page.get_by_role("button", name="아쉬워요").click()
    form = page.locator("#more form.reason:visible")
    form.get_by_label("근거가 맞지 않아요").check()
    form.get_by_role("textbox").fill("<b>다른</b> 분이에요")
    form.get_by_role("button", name="의견 보내기").click()
    expect(page.locator("#more .thanks")).to_be_visible()
    expect(page.get_by_role("button", name="아쉬워요")).to_have_count(0)
    (line,) = file.read_text("utf-8").splitlines()[len(before) :]
    told = json.loads(line)
    assert (told["question"], told["verdict"]) == ("류별아 선생님 내선번호", "down")
    assert told["reason"] == "근거가 맞지 않아요: <b>다른</b> 분이에요"
    assert set(told) == {"time", "question", "history", "answer", "status", "citations", "verdict", "reason"}


def test_a_stopped_answer_says_what_to_do(browser: Browser) -> None:
    with running() as address:
        page = browser.new_page(locale="ko-KR")
        page.goto(address)
        box = page.locator("#question textarea")
        box.fill(SLOW)
        box.press("Enter")
        expect(last_answer(page)).to_contain_text("찾고 있습니다")
        page.get_by_role("button", name="멈추기").click()
        expect(last_answer(page)).to_contain_text("멈추었습니다")
        page.get_by_role("button", name="질문 고치기").click()
        expect(box).to_have_value(SLOW)
        ask(page, "몇 명?")
        expect(page.locator("#source .cited")).to_be_visible()
        expect(page.locator("#talk .turn")).to_have_count(1)
        page.close()


def test_two_tabs_and_a_reload_have_conversations_of_their_own(open_page: Open) -> None:
    first, second = open_page(), open_page()
    ask(first, "2026년 초등 1급 정교사 자격연수는 몇 과정 몇 명인가요?")
    ask(second, "류별아 선생님 내선번호")
    ask(first, "작년에는?")
    expect(last_answer(first)).to_contain_text("279명")
    expect(second.locator("#talk .turn")).to_have_count(1)
    second.reload()
    expect(second.locator("#talk .welcome")).to_be_visible()
    ask(second, "류별아 선생님 내선번호")
    expect(last_answer(second)).to_contain_text("8075")

"""Why a question is not answered, said politely: the reason, what is nearest, and whom to ask."""

from dataclasses import replace

from assistant.answer import Composer, Status
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.wording import programme, spaced, worded
from ingest.records import Contact, LineRange

_REASONS = {
    "person": ("이 보고서에는 해당하는 사람이 없습니다.", "The briefing names no such person."),
    "extension": ("이 보고서에는 그 번호를 쓰는 사람이 없습니다.", "The briefing lists nobody with that number."),
    "number": (
        "이 보고서에는 그곳의 전화번호가 적혀 있지 않습니다.",
        "The briefing gives no phone number for that place.",
    ),
    "email": ("이 보고서에는 이메일 주소가 적혀 있지 않습니다.", "The briefing gives no e-mail addresses."),
    "year": ("이 보고서에는 물으신 연도의 내용이 없습니다.", "The briefing holds nothing for the year you ask about."),
    "month": ("이 보고서에는 물으신 때의 내용이 없습니다.", "The briefing holds nothing for the time you ask about."),
    "figure": ("이 보고서에는 물으신 값이 적혀 있지 않습니다.", "The briefing does not state the figure you ask for."),
    "topic": ("이 보고서에서 물으신 내용을 찾지 못했습니다.", "The briefing does not cover what you ask about."),
    "scope": (
        "이 도우미는 주요업무보고에 적힌 연수과정, 담당자와 연락처, 예산, 기관 현황만 안내합니다.",
        "This assistant only answers from the annual briefing: courses, contacts, budgets and the institution.",
    ),
    "empty": (
        "무엇을 찾으시는지 한 문장으로 적어 주시기 바랍니다.",
        "Please say in one sentence what you are looking for.",
    ),
    "bare": (
        "어느 사업이나 과정, 부서에 대해 물으시는지 함께 적어 주시기 바랍니다.",
        "Please add which programme, course or department you ask about.",
    ),
    "greeting": (
        "안녕하세요. 주요업무보고의 연수과정, 담당자와 연락처, 예산에 대해 물어보시면 근거와 함께 안내해 드립니다.",
        "Hello. Ask me about courses, contacts or budgets in the annual briefing; "
        "I answer with the lines that prove it.",
    ),
}
_STATUS = {
    "scope": Status.OUT_OF_SCOPE,
    "empty": Status.OUT_OF_SCOPE,
    "bare": Status.NEEDS_CLARIFYING,
    "greeting": Status.GREETING,
}

_NEAR_RECALL = 0.3  # of the entry whose programme is named as the nearest


def refuse(knowledge: Knowledge, question: Question, reason: str) -> Reply:
    """A reply that states no fact asked for; ``reason`` is a key of the table above."""
    draft = Draft(knowledge.briefing)
    if reason == "person" and question.unit_unknown and question.unit_unknown.isalpha():
        draft.say(_no_such_unit(knowledge, question, question.unit_unknown))
    else:
        draft.say(worded(question, *_REASONS[reason]))
    if reason == "person" and question.similar:
        names = ", ".join(question.similar)
        people = (person for name in question.similar for person in knowledge.vocabulary.people[name])
        marks = draft.cite_all(person.contacts[0].lines for person in people)
        draft.say(f"{worded(question, f'혹시 {names} 님을 찾으시나요?', f'Did you mean {names}?')} {marks}")
    elif reason in ("year", "month", "figure", "topic"):
        _say_nearest(draft, knowledge, question)
    reply = draft.reply(_STATUS.get(reason, Status.NOT_IN_BRIEFING), Composer.FIXED, Focus(question))
    return replace(reply, reason=reason)


def _no_such_unit(knowledge: Knowledge, question: Question, name: str) -> str:
    """That there is no such department or post, and which departments there are."""
    names = (name for name in knowledge.vocabulary.departments if name.isalpha())
    departments = ", ".join(names)
    known = f" 보고서에 나오는 부서: {departments}" if departments else ""
    korean = f"이 보고서에는 ‘{name}’에 해당하는 부서나 직책이 없습니다.{known}"
    return worded(question, korean, f"The briefing names no {name}. Its departments: {departments}")


def _say_nearest(draft: Draft, knowledge: Knowledge, question: Question) -> None:
    """Says which programme is nearest to the topic and who is in charge of it."""
    if not question.terms:
        return
    ranked = knowledge.search(question, lambda e: e.programme is not None and e.kind is not Kind.OUTLINE, 1)
    number = ranked[0].entry.programme if ranked and ranked[0].recall >= _NEAR_RECALL else None
    if number is None:
        return
    section = knowledge.programme(number)
    name = programme(section)
    people = [c for c in knowledge.briefing.contacts if c.section.programme == number and c.extension]
    contact = next((c for c in people if c.in_charge), people[-1] if people else None)
    heading = section.lines.first if section is not None and contact is None else None
    mark = f" {draft.cite(LineRange(heading, heading))}" if heading is not None else ""
    draft.say(f"{worded(question, f'가장 가까운 내용은 {name}에 있습니다.', f'The nearest section is {name}.')}{mark}")
    if contact is not None:
        draft.say(f"{_whom_to_ask(question, contact)} {draft.cite(contact.lines)}")


def _whom_to_ask(question: Question, contact: Contact) -> str:
    department, name, extension = contact.department, contact.name, contact.extension
    whom = spaced(department, contact.role, name)
    korean = f"자세한 내용은 {whom} 님(내선 {extension})께 문의해 주시기 바랍니다."
    return worded(question, korean, f"Please ask {name} ({department or contact.role}, extension {extension}).")


def nothing_said_of(question: Question, words: tuple[str, ...]) -> str:
    """The sentence that says of part of a question, told by its ``words``, that the briefing holds nothing on it."""
    unheard = " ".join(words)
    korean = f"‘{unheard}’에 관한 내용은 이 보고서에 적혀 있지 않습니다."
    return worded(question, korean, f"Nothing is said of {unheard}.")

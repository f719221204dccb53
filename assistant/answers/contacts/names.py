"""People asked about by name: their numbers, or what they are in charge of. Namesakes are told apart, or shown."""

import re

from assistant.answers.contacts.claims import answer_claim
from assistant.answers.contacts.say import appearance, say_namesakes, say_people, title_of
from assistant.answers.contacts.target import departments_meant
from assistant.answers.contacts.work import figures_of_work, say_programmes, say_shared
from assistant.draft import Reply, joined
from assistant.knowledge import Knowledge
from assistant.operations import LISTING
from assistant.question import IN_CHARGE, ON_PEOPLE, Question
from assistant.refusals import refuse
from assistant.text import bare
from ingest.records import Person

# Somebody's work by any noun for it, also where the name is only said to stand there ("이름을 올린 곳").
_WORK = re.compile(
    r"(?:사업|과제|업무|사무|직무|프로그램|분야)(?!\S*(?:협의|문의|연락|전화|통화))|(?<![가-힣])일(?=[을은이도\s?]|$)|용건|도맡|(?:연수|교육)\s?건"
    r"|[Pp]rogram|이름[이을]?\s?(?:올|적|들어|나오|실)|(?:자|당)[로라]?\s?(?:나오|올라|적)"
    r"|(?:맡|담당하|책임지|챙기|작성)\S*\s?(?:거|것|건|걸)|(?:담당|맡)\S*\s?(?:무엇|뭐|뭘|뭔)"
)
# A fact of the person's own is no work: "직위가 무엇인가요".
_OWN = re.compile(r"직(?:위|책|함|급|렬)|성함|이름이?\s?(?:뭐|무엇)|호칭|title|position|rank", re.IGNORECASE)
# What somebody earns, asked by the verb alone: "한 달에 얼마나 버시나요".
_EARNS = re.compile(
    r"얼마(?:나|를|쯤|정도)?\s?(?:버[나는시니]|벌|법니|번다|번대|받[아나는으습고])|\bearns?\b", re.IGNORECASE
)
# "어떤 용건으로 전화하면 되나요" asks what for, not for the number.
_ON_WHAT = re.compile(
    r"(?:어떤|무슨)\s?(?:용건|용무|업무|일|건|연수 건)(?:으로|로|에 대해|에 관해|을|를)?\s?(?:전화|문의|연락|통화|상의)"
)
# Which programmes somebody has, asked beside the number.
_WHICH_WORK = re.compile(
    r"(?:어떤|무슨|어느)\s?(?:세부\s?)?(?:사업|일|업무|과제)|(?:사업|과제)\s?(?:이름|명칭|목록|제목)"
    r"|(?:맡은|맡고\s?있는|담당하는|올라\s?있는|오른|올린|적힌|적혀\s?있는|나오는)\s?(?:세부\s?)?(?:사업|과제)(?:\s?(?:[한두세네]|다섯|\d+)\s?(?:개|건|곳|가지))?(?:와|과|하고|이?랑|\s?및)\s(?!관련|관계)"
)
_PROGRAMMES = re.compile(r"사업|과제|program")
_TOGETHER = re.compile(r"함께|같이|공동|공통|둘\s?다|둘이|두\s?(?:분|사람|명)|모두|together|both|shared?")
# No claim: "다른 사업도 맡고 있나요".
_OTHER_WORK = re.compile(r"다른\s?(?:세부\s?)?(?:사업|과제|업무|일)(?:들)?(?:도|은|을|이|를|에도|까지)?\s")
_BESIDE_THE_NAME = frozenset({"person", "people"})  # "담당자 이미화", "몇 명": said of whoever is named
# Said beside a word for somebody's work.
_OF_WORK = frozenset({"추진", "업무", "사업", "과제", "사무", "직무", "세부", "프로그램", "분야", "목록"})
_WRONG_ROLE = 4  # outweighs everything that speaks for a namesake


def by_name(knowledge: Knowledge, question: Question) -> Reply:
    """The reply to a question that names people of the briefing."""
    persons = [p for name in question.people for p in knowledge.vocabulary.people[name]]
    if question.asks_for("email") and not any(c.email for p in persons for c in p.contacts):
        return refuse(knowledge, question, "email")
    told = figures_of_work(knowledge, question, [c for person in persons for c in person.contacts])
    if told is not None:
        return told
    unexplained = _asks_the_unheard_of(knowledge, question) or _asks_something_else(question, persons)
    if unexplained or _asks_what_nobody_has(question):
        return refuse(knowledge, question, "figure")
    others = _OTHER_WORK.search(question.text) is not None and not question.asks
    claimed = None if others else answer_claim(knowledge, question, persons)
    if claimed is not None:
        return claimed
    if _claims_the_unheard_of(knowledge, question):
        return refuse(knowledge, question, "figure")
    narrowed = _narrow(knowledge, question, persons)
    if len(narrowed) == 1 and question.asks_for("phone") and _WHICH_WORK.search(question.text):
        number = say_people(knowledge, question, [appearance(narrowed[0], question)])
        return joined(knowledge.briefing, [say_programmes(knowledge, question, narrowed[0].contacts), number])
    if (others or _asks_programmes(question)) and len(narrowed) == 1:
        return say_programmes(knowledge, question, narrowed[0].contacts)
    if len(narrowed) > len(question.people):
        return say_namesakes(knowledge, question, narrowed)
    if len(narrowed) > 1 and _PROGRAMMES.search(question.text) and _asks_programmes(question):
        if _TOGETHER.search(question.text):
            return say_shared(knowledge, question, narrowed)
        return joined(knowledge.briefing, [say_programmes(knowledge, question, p.contacts) for p in narrowed])
    return say_people(knowledge, question, [appearance(person, question) for person in narrowed])


def _asks_the_unheard_of(knowledge: Knowledge, question: Question) -> bool:
    """Whether a word of the question stands nowhere in the briefing: a mobile number, a room."""
    if question.english or "yesno" in question.operations:
        return False
    return _names_the_unheard_of(knowledge, question)


def _names_the_unheard_of(knowledge: Knowledge, question: Question) -> bool:
    return not all(knowledge.holds(meanings) for meanings in question.terms.values())


def _claims_the_unheard_of(knowledge: Knowledge, question: Question) -> bool:
    """Whether something is asked about somebody that no line could tell: "결혼했나요", "표창을 받았나요"."""
    unheard = _names_the_unheard_of(knowledge, question)
    if unheard and question.english and not question.asks and not _WORK.search(question.text):
        return True  # "Does she have children?"
    if "yesno" not in question.operations:
        return False
    if unheard and not question.english:
        return True  # "휴대전화 번호를 알려 주실 수 있나요"
    if question.asks or _asks_programmes(question):
        return False
    named = [mention for slot in ("people", "roles", "departments") for mention in question.words.get(slot, ())]
    beside = {
        str(hint.value)
        for hint in question.words.get("hints", ())
        if not any(one.start <= hint.start < one.end for one in named)
    }
    beside -= knowledge.lexicon.stop | knowledge.lexicon.english_stop | knowledge.lexicon.actions
    return bool(question.terms) or any(len(word) > 1 and not knowledge.holds((word,)) for word in beside)


def _asks_something_else(question: Question, persons: list[Person]) -> bool:
    """Whether no number or name is asked for, but something that nothing about the person's programmes says."""
    if question.asks or question.english or question.operations:
        return False
    terms = [m for term, m in question.terms.items() if not (term in _OF_WORK and _asks_programmes(question))]
    about = bare(" ".join(f"{title_of(c)} {' '.join(c.section.path)}" for p in persons for c in p.contacts))
    return any(not any(bare(word) in about for word in meanings) for meanings in terms)


def _asks_what_nobody_has(question: Question) -> bool:
    """Whether only a fact is asked for that no contact holds: a room, a birthday, the day somebody came."""
    asked = [ask for ask in question.asks if ask.measure not in _BESIDE_THE_NAME]
    told = any(ask.family in ON_PEOPLE for ask in asked)
    return not told and (bool(asked) or _EARNS.search(question.text) is not None)


def _asks_programmes(question: Question) -> bool:
    """Whether somebody's work is asked for: by a word for it, or openly ("뭐 하는 분") where no other fact is."""
    if question.asks_for("phone") and _ON_WHAT.search(question.text) is None:
        return False
    if question.asks_for("duties") or _WORK.search(question.text):
        return True
    openly = question.is_open or question.kind is not None or question.operations & LISTING
    return bool(openly) and not question.asks_for("person", "department") and not _OWN.search(question.text)


def _narrow(knowledge: Knowledge, question: Question, persons: list[Person]) -> list[Person]:
    """Namesakes told apart by what else the question says: department, role, programme or topic."""
    departments = departments_meant(knowledge, question)

    def fits(person: Person) -> int:
        score = 0
        for contact in person.contacts:
            hits = (
                contact.is_of(departments),
                any(contact.role.endswith(role) for role in question.roles if role != IN_CHARGE),
                IN_CHARGE in question.roles and contact.in_charge,
                contact.section.programme in question.programmes,
            )
            wrong = any(contact.role.endswith(role) for role in question.excluded)
            score = max(score, sum(hits) - _WRONG_ROLE * wrong)
        return score

    kept: list[Person] = []
    for name in question.people:
        namesakes = [p for p in persons if p.name == name]
        scores = [fits(p) for p in namesakes]
        excluded = [s for s in scores if s >= 0] if question.excluded else scores
        best = max(scores)
        informative = best > 0 or len(excluded) < len(scores)
        if not informative and question.terms:  # what each does stands in their own lines
            scores = [_doing(knowledge, question, person) for person in namesakes]
            best = max(scores)
            informative = best > 0
        kept += [p for p, s in zip(namesakes, scores, strict=True) if not informative or s == best]
    return kept


def _doing(knowledge: Knowledge, question: Question, person: Person) -> int:
    """How many words of the question stand in the lines or the headings of somebody's entries."""
    told = [f"{knowledge.briefing.quote(c.lines)} {' '.join(c.section.path)}" for c in person.contacts]
    text = bare(" ".join(told))
    return sum(any(bare(word) in text for word in meanings) for meanings in question.terms.values())

"""A question for posts or staff in; the cell of the table of staff, a note below it, or the places of a course, out."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from assistant.answer import Composer, Status
from assistant.answers.events import answer_schedule
from assistant.answers.figures import answer_figures
from assistant.draft import Draft, Focus, Reply
from assistant.entries import POSTS, Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare, with_particle
from assistant.wording import number, worded

_POSTS = re.compile("정원|자리|인원|모집")
_HELD_POSTS = re.compile("현원|결원|재직")
_PICKS = frozenset({"largest", "smallest", "difference", "growth", "bound", "share"})
_JOB = re.compile(r"[가-힣](?:직|직군|직렬|직종)(?=[\s은는이가의도]|$)")  # whose posts are no places in a course

# "원어민 강사(초등연수부 1명, 중등연수부 1명": who they are, and where how many of them.
_IN_DEPARTMENTS = re.compile(r"(?P<who>[가-힣][가-힣\s]*?)\((?P<where>[가-힣]+\s?\d+명(?:,\s?[가-힣]+\s?\d+명)*)")
_JOBS = re.compile(r"(?P<who>[가-힣]{2,}직)\((?P<heads>\d+)명[,)]")  # "전기운영직(1명), 운전직(1명, 순환버스)"
_END_OF_JOB = re.compile(r"(?:운영|관리)?직$")
_UNITS = frozenset({"부서", "배치", "부", "과", "표", "각주", "주석"})  # where they are or it is said, not who
_HOW_MANY = re.compile(r"몇\s?(?:명|분|사람)|인원|how\s?many", re.IGNORECASE)
_HEADS = re.compile(r"(\d+)명")
_TO_COME = re.compile(r"뽑|채용|선발|모집|초빙|더\s|늘|줄|추가|신규|새로")  # of whom the table says nothing
_WHERE_THEY_ARE = re.compile(
    r"(?:부서|과|부|팀)에?\s?(?:있|소속|근무|계[시신세])|소속|\bbelongs?\b|\bdepartments? (?:have|has|employs?)\b",
    re.IGNORECASE,
)
_HOW_MANY_ARE_THERE = re.compile(r"\bhow many\b[^,?]*\bare there\b", re.IGNORECASE)


def jobs_in_note(knowledge: Knowledge, question: Question) -> Reply | None:
    """How many hold each of the jobs named, as a note below the table of staff divides one of its columns; None where
    the table itself tells of one, or the note tells of none."""
    counted = {ask.family for ask in question.asks} <= {Family.COUNT, Family.STAFF} and bool(question.asks)
    if not counted or question.operations & _PICKS or _TO_COME.search(question.text) or question.years:
        return None
    text, heads = bare(question.text), {bare(c.column[-1]) for c in knowledge.briefing.cells if c.column}
    for note in knowledge.of_kind(Kind.STATEMENT):
        divided = list(_JOBS.finditer(note.label))
        jobs = {m["who"]: m["heads"] for m in divided if m["who"] not in heads}
        whole = divided[0] if jobs and divided[0]["who"] in heads and divided[0]["who"] in text else None
        aside = [who for who in jobs if _is_aside(question, who)]
        if whole is not None and aside and all(term in whole["who"] for term in question.terms):
            return _without_jobs(knowledge, question, note, whole, {who: jobs[who] for who in aside})
        named = {who: n for who, n in jobs.items() if who in text}
        if question.near is not None and note.section == question.near:  # "그 가운데 전기를 보는 사람"
            named = named or {who: n for who, n in jobs.items() if _END_OF_JOB.sub("", who) in text}
        if named:
            draft = Draft(knowledge.briefing)
            told = ", ".join(f"{who} {n}명" for who, n in named.items())
            draft.say(f"{worded(question, f'{told}입니다.', f'{told}.')} {draft.cite(note.lines)}")
            return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, (note,)))
    return None


def _is_aside(question: Question, job: str) -> bool:
    """Whether a question sets a job aside: "전기운영직을 뺀 시설관리직"."""
    own = (_END_OF_JOB.sub("", term) for term in question.besides if term not in question.terms)
    return any(term and term in _END_OF_JOB.sub("", job) for term in own)


def _without_jobs(
    knowledge: Knowledge, question: Question, note: Entry, whole: re.Match[str], aside: Mapping[str, str]
) -> Reply:
    """How many are left of the jobs that a note divides when some of them are set aside."""
    draft = Draft(knowledge.briefing)
    left = number(draft.compute(Decimal(whole["heads"]) - sum(map(Decimal, aside.values()), Decimal(0))))
    told = ", ".join(f"{who} {n}명" for who, n in aside.items())
    korean = f"{whole['who']} {whole['heads']}명에서 {with_particle(told, '을')} 빼면 {left}명입니다."
    english = f"{whole['who']} {whole['heads']}, without {told}: {left}."
    draft.say(f"{worded(question, korean, english)} {draft.cite(note.lines)}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, (note,)))


def posts_in_note(knowledge: Knowledge, question: Question) -> Reply | None:
    """How many of a kind of staff there are, and in which departments, as a note below the table of staff says; None
    where none tells of just them."""
    families = {ask.family for ask in question.asks}
    heads = families & {Family.COUNT, Family.STAFF} and {ask.unit for ask in question.asks} & {"명"}
    counted = heads or (not question.asks and _HOW_MANY_ARE_THERE.search(question.text))
    if (
        not (counted or (Family.DUTY in families and _WHERE_THEY_ARE.search(question.text)))
        or question.operations & _PICKS
        or _TO_COME.search(question.text)
    ):
        return None
    own = knowledge.vocabulary.means_institution
    named = [meanings for term, meanings in question.terms.items() if not own(term) and term not in _UNITS]
    if not named or question.departments or question.programmes or set(question.years) - {knowledge.briefing.year}:
        return None
    for note in knowledge.of_kind(Kind.STATEMENT):
        above = bare(f"{note.section.title}{note.label.partition(':')[0]}")  # "정·현원", "기타(3명)"
        told = [meanings for meanings in named if not any(bare(word) in above for word in meanings)]
        for match in _IN_DEPARTMENTS.finditer(note.label):
            where = match["where"].split(",")
            placed = all(any(d in part for d in knowledge.vocabulary.departments) for part in where)
            if placed and told and _names(told, match["who"].split()):
                return _told_in_note(knowledge, question, note, match)
    return None


def rank_in_table(knowledge: Knowledge, question: Question) -> Reply | None:
    """How many of a rank a department has, as the table of staff says, which tells of all of them; None where it does
    not, or more is asked for than their number."""
    counted = question.asks and all(_HOW_MANY.search(ask.words) for ask in question.asks)
    if not counted or len(question.departments) != 1 or len(question.roles) != 1:
        return None
    if question.terms or question.programmes or question.people or _TO_COME.search(question.text):
        return None
    if set(question.years) - {knowledge.briefing.year}:
        return None
    where, rank = question.departments[0], question.roles[0]
    for cell in knowledge.briefing.cells:
        named = bare(cell.row[-1]) == bare(where) and cell.column and bare(cell.column[-1]) == bare(rank)
        if named and cell.value is not None and cell.unit in ("", "명"):
            draft = Draft(knowledge.briefing)
            heads = number(cell.value)
            marks = f"{draft.cite(cell.lines)}{draft.cite(cell.header_lines)}"
            korean = f"{where}에는 {with_particle(rank, '이')} {heads}명 있습니다."
            draft.say(f"{worded(question, korean, f'{where}, {rank}: {heads}.')} {marks}")
            return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question))
    return None


def _names(named: list[Mapping[str, float]], who: list[str]) -> bool:
    """Whether what is named is all of who they are: a 교육연구사 need be no "인턴 교육연구사"."""
    words = [{bare(word) for word in meanings} for meanings in named]
    said = all(any(word in "".join(who) for word in meanings) for meanings in words)
    return said and all(any(word in part or part in word for meanings in words for word in meanings) for part in who)


def _told_in_note(knowledge: Knowledge, question: Question, note: Entry, told: re.Match[str]) -> Reply:
    """How many there are in all, and where."""
    draft = Draft(knowledge.briefing)
    who, where = told["who"].strip(), told["where"]
    heads = number(draft.compute(sum(map(Decimal, _HEADS.findall(where)), Decimal(0))))
    mark = draft.cite(note.lines)
    korean = f"{with_particle(who, '은')} 모두 {heads}명입니다."
    draft.say(f"{worded(question, korean, f'{who}: {heads}.')} {mark}")
    for part in where.split(","):
        draft.say(f"- {part.strip()} {mark}")
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, (note,)))


def answer_staff(knowledge: Knowledge, question: Question) -> Reply | None:
    """The staff of the table; 정원 of a course is its head count."""
    reply = answer_schedule(knowledge, question) or answer_figures(knowledge, question, Family.STAFF)
    if any(_HELD_POSTS.search(ask.words) for ask in question.asks):
        return reply  # those who hold the posts of the institution take no course
    posts = any(_POSTS.search(ask.words) for ask in question.asks)  # "직원은 몇 명" of a department is no head count
    if len(question.terms) < 2 or (question.departments and not posts) or not (reply is None or reply.status.abstains):
        return reply
    asks = tuple(replace(ask, measure="people", family=Family.COUNT, unit="명") for ask in question.asks)
    terms = question.terms_but(POSTS)
    counted = answer_figures(knowledge, replace(question, asks=asks, terms=terms), Family.COUNT)
    if _JOB.search(question.text) and not _among_posts(knowledge, counted):
        return reply
    return counted or reply


def _among_posts(knowledge: Knowledge, reply: Reply | None) -> bool:
    """Whether what ``reply`` tells stands in a table of jobs whose sum is that of all posts ("일반직 … 정원 계")."""
    told = reply.focus.entries if reply is not None else ()
    sections = {
        cell.section
        for cell in knowledge.of_kind(Kind.CELL)
        if any("정원" in head for fact in cell.facts for head in fact.column)
    }
    return bool(told) and all(entry.kind is Kind.CELL and entry.section in sections for entry in told)

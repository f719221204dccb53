"""The compact question in; names, numbers, years and quarters out, each with the span of the words that gave it."""

import re

from assistant.columns import column_pattern
from assistant.lexicon import Lexicon
from assistant.text import Compact, bare, compact
from assistant.understanding.findings import Findings, place_of
from assistant.understanding.numbered import outline_numbers
from assistant.understanding.order import order_asked
from assistant.understanding.posts import named_courses, posts_by_work
from assistant.understanding.set_aside import TITLES
from assistant.understanding.years import before_the_one_named, of_decades
from assistant.vocabulary import Vocabulary

_PHONE = re.compile(
    r"(?:0\d{1,2}[-)]?)?(?:\d{3,4}-)(\d{4})(?!\d)|(?<![\d,.\-])(\d{4})(?!,?\d|년|명|천원|만원|원|과정|\.\d|차시|개정)"
)
_SHORT_NUMBER = re.compile(
    r"(?:내선|교환)(?:번호)?(?:가|는|은)?(\d{2,3})(?!\d)"
    r"|(?<![\d,.\-])(\d{3})번(?=[^?]{0,14}(?:누구|누가|전화|자리|걸려|걸었))"  # "714번으로 전화가 왔던데"
)
_IN_YEAR = re.compile(r"(?:in|since|until|during|between|year)$")  # "the renaming in 2021", where somebody has 2021
_PHONES = re.compile(r"(?<![\d,.\-])\d{4}(?:,\d{4})+(?![\d,])")
# "2·3분기", "1분기부터 3분기"; "3/4분기" is one quarter.
_QUARTERS = re.compile(
    r"(?<![1-4]/)(?<!\d-)([1-4])(?:/4)?(?:분기)?(?:(?!/4분기)[,·ㆍ~/와과랑]+|부터|에서)([1-4])(?:/4)?분기"
)
_YEAR = re.compile(r"(?<![\d\-])(?<!\d[.,])((?:19|20)\d\d)(?:년도?|학년도|회계[연년]도)?(?!,?\d|-\d|원|명|천원|번)")
_SHORT_YEAR = re.compile(
    r"(?<![\d~.,])['’‘]?(\d\d)년(?!이상|미만|이하|차|~|간|경력)|['’‘](\d\d)(?![\d,%]|명|과정|개|건|회|교|기|천|만|억|원|시간|일(?!부)|팀|실)"
)
_PARTICLE = re.compile(r"[은는이가을를의에서로도중만]$")  # before a word typed without a space
_OF_A_ROLE = r"(?=님|[의은는이가]|성함|이름|번호|전화|내선|연락|누구|[)?]|$)"  # 관장 is one, 도서관장서 holds none
_QUOTE = "['\"‘’“”]"
# "시설팀을 이끄는 분": whoever is called by the unit, 시설팀장; "시설 쪽 팀을 이끄는 분": the 팀장 on that side.
_LEADS_UNIT = re.compile(
    r"([가-힣]{0,12}(부|과|팀|실|국|센터|분원))[을를](?:맡아)?(?:이끄|이끌|책임지|총괄하|지휘하|대표하)[가-힣]{1,4}?(?:분|사람|책임자)"
)
_GIVEN = re.compile(
    rf"이름이[가-힣]{{0,4}}{_QUOTE}?([가-힣]{{2}})(?:{_QUOTE}|인|이라)"
    r"|(?<![가-힣])([가-힣]{2})(?:님|씨|쌤|선생|주무관|연구사|사무관)"
)
# "이미화 님과 나란히 올라 있는 분": somebody else who stands beside the one named.
_BESIDE = re.compile(
    rf"(?:{TITLES})?(?:와|과|이랑|랑|하고)?"
    r"(?:나란히|함께|같이|더불어|옆에|짝을?이뤄?)(?=.*(?:분|사람|담당|누구|누가|이름|성함))"
)
_INCLUDED = re.compile(r"님?까지")  # "과장까지 합쳐 몇 명": all of them, and so everybody
# The desk alone names the post, where a number tells it from its like: 교육2담당 of 교육2담당사무관.
_NUMBERED_DESK = re.compile(r"([가-힣]+\d[가-힣]*(?:담당|팀))(?=[가-힣]{1,4}$)")
_DESK_NUMBER = re.compile(r"(?<![\d.,~∼\-–])(\d(?:담당|팀))(?!자)(?:사무관|장)?")
_NUMBERED_SO = r"(?:번호?(?:[이가를을로])?(?:달린|단|붙은|붙인|매겨진|가진|된|묶인))?"  # behind a code and its name
_JOINT = re.compile(r"(?:님|들)?(?:[·ㆍ,/]|이나|[나와과]|이랑|랑|하고|및|또는)?")  # between roles
_SET_ASIDE = re.compile(rf"(?:{TITLES})?(?:말고|빼고|아니고|아니라|외에|제외)")


# What words of lexicon.toml say of a slot: (slot, value). "2위" asks for the second, 계획 outweighs 실적.
_FLAGS: dict[str, tuple[str, str | int]] = {
    "stated_total": ("total", True),
    "each": ("each", True),
    "plan": ("phase", "계획"),
    "result": ("phase", "실적"),
    "pronoun": ("pronoun", True),
    "which_quarter": ("every_quarter", True),
    "both_named": ("both", True),
    "second": ("rank", 2),
    "third": ("rank", 3),
    "part_of_that": ("within", True),
    "all_levels": ("", 0),
    "all_parts": ("", 0),
    "in_figures": ("", 0),
}
_SAID_OUTRIGHT = re.compile(r"[,(]?(?:즉|곧|그러니까|인)?,?20\d\d")  # "그 앞 해, 2024년"
_YEARS_BEFORE_THIS = {"two_years_ago": 2, "last_year": 1, "next_year": -1, "this_year": 0}


def find_slots(small: Compact, vocabulary: Vocabulary, lexicon: Lexicon) -> Findings:
    """All slots of the compact question ``small``."""
    text = small.text
    found = Findings()
    _numbers(small, vocabulary, found)
    _names(text, vocabulary, lexicon, found)
    for flag, shift in (("year_before", -1), ("year_after", 1)):
        for match in lexicon.words[flag].finditer(text):
            found.add("shift", shift, match.span())
    _years(small, vocabulary, lexicon, found)
    called = {**vocabulary.columns_besides, **{column: column for column in vocabulary.columns}}
    for name, column in called.items():
        for match in re.finditer(column_pattern(name), text):
            if not found.covers(match.start()):
                found.add("columns", column, match.span())
    _parts_of_a_year(text, vocabulary, lexicon, found)
    for flag, (slot, value) in _FLAGS.items():
        for match in lexicon.words[flag].finditer(text):
            found.add(slot, value, match.span(), used=slot != "phase")
    order_asked(text, found)
    word = next((w for w in vocabulary.amount_words if compact(w).text in text), None)
    if word is not None:
        found.add("amount_word", word, place_of(compact(word).text, text), used=False)
    return found


def _parts_of_a_year(text: str, vocabulary: Vocabulary, lexicon: Lexicon, found: Findings) -> None:
    for quarter, pattern in lexicon.quarters.items():
        for match in pattern.finditer(text):
            if not re.search(r"[1-4]/$", text[: match.start()]):  # "4분기" of "3/4분기"
                found.add("quarters", quarter, match.span())
    for match in _QUARTERS.finditer(text):
        first, last = int(match[1]), int(match[2])
        for quarter in range(first, last + 1) if re.search("~|부터|에서", match.group()) else (first, last):
            found.add("quarters", quarter, match.span())
    for half, pattern in lexicon.halves.items():
        for match in pattern.finditer(text):
            found.add("halves", half, match.span())
            for column in vocabulary.columns:  # a table may have one for it, and others quarters
                if pattern.fullmatch(column) and column not in found.of("columns", str):
                    found.add("columns", column, match.span())


def _numbers(small: Compact, vocabulary: Vocabulary, found: Findings) -> None:
    """Numbers of programmes, tasks and areas, then budget codes, then telephones: what one takes the next leaves."""
    outline_numbers(small, vocabulary, found)
    for match in _SHORT_NUMBER.finditer(small.text):
        if (number := match[1] or match[2]) in vocabulary.extensions:
            found.add("extensions", number, match.span())
    _codes(small, vocabulary, found)
    _telephones(small.text, vocabulary, found)


def _codes(small: Compact, vocabulary: Vocabulary, found: Findings) -> None:
    """Codes of the budget, those of letters as words of their own, those of digits where no figure is meant."""
    text = small.text
    for code, names in vocabulary.codes.items():
        if not code.isdigit():
            for match in re.finditer(re.escape(bare(code)), text):
                if small.begins_word(match.start()) or _PARTICLE.search(text, 0, match.start()):
                    found.add("codes", code, match.span())
            continue
        spelled = "|".join(re.escape(re.sub(r"\s", "", name)) for name in names)
        starts = "|".join(re.escape(bare(name)[:4]) for name in names) or "(?!)"
        for match in re.finditer(
            rf"(?:(?:사업)?코드(?:번호)?|(?:예산)?과목|(?<![\d,\-.])(?<!0\d-)){code}(?:\.|번(?!째)|호|(?:사업)?코드|(?={starts})|(?=사업|과목)|(?!,?\d|[명과회교편건천만억원년월일차시%점개급기종\-.]))(?:{spelled})?(?:과목)?{_NUMBERED_SO}",
            text,
        ):
            found.add("codes", code, match.span())


def _telephones(text: str, vocabulary: Vocabulary, found: Findings) -> None:
    """Numbers of telephones, one or a list."""
    for match in _PHONE.finditer(text):
        digits = match[1] or match[2]
        is_year = digits not in vocabulary.extensions or _IN_YEAR.search(text, 0, match.start()) is not None
        known_year = is_year and match[2] and _YEAR.fullmatch(digits)
        if not known_year and not found.covers(match.start()):
            found.add("extensions", digits, match.span())
    for match in _PHONES.finditer(text):  # a list of numbers, which looks like one figure with commas
        several = match.group().split(",")
        if vocabulary.extensions.intersection(several):
            for digits in several:
                found.add("extensions", digits, match.span())


def _given_names(text: str, vocabulary: Vocabulary, found: Findings) -> None:
    """People called by their given name: 효은 선생님; everyone of that name is meant."""
    for match in _GIVEN.finditer(text):
        given = match[1] or match[2]
        if not found.covers(match.start(1 if match[1] else 2)):
            for name in vocabulary.people:
                if len(name) == len(given) + 1 and name.endswith(given):
                    found.add("people", name, match.span(1 if match[1] else 2))


def _ends_a_name(text: str, department: str, vocabulary: Vocabulary) -> bool:
    """Whether ``department`` only ends a name, with the particle behind it: 시설과 in "쉬는 연수 시설과 …"."""
    start = text.find(department)
    spans = vocabulary.names_in(text) if start >= 0 else ()
    return any(first < start < last < start + len(department) for first, last in spans)


def _names(text: str, vocabulary: Vocabulary, lexicon: Lexicon, found: Findings) -> None:
    rest = text
    if span := vocabulary.institution_in(text):
        found.pass_over(span)
    for name in vocabulary.people:
        for match in re.finditer(re.escape(name), text):
            others = _SET_ASIDE.match(text, match.end()) or _BESIDE.match(text, match.end())
            found.add("excluded" if others else "people", name, match.span())
    _given_names(text, vocabulary, found)
    for match in _LEADS_UNIT.finditer(text):
        role = next((role for role in vocabulary.roles if f"{match[1]}장".endswith(bare(role))), None)
        if role is not None:
            found.add("roles", role, (match.end(1) - len(bare(role)) + 1, match.end()))
        elif any(match[1].endswith(bare(department)) for department in vocabulary.departments):
            found.add("roles", "head", (match.end(1), match.end()))
        elif f"{match[2]}장" in lexicon.roles and any(role.endswith(f"{match[2]}장") for role in vocabulary.roles):
            found.add("roles", f"{match[2]}장", (match.start(2), match.end()))
    for role in vocabulary.roles:
        part = any(longer.endswith(role) and longer in rest for longer in lexicon.roles)  # 원장 of 분원장
        short = len(role) == 2 and not part and re.search(re.escape(role) + _OF_A_ROLE, rest)
        if (len(role) > 2 and role in rest) or short:
            place = place_of(role, text)
            negated = place is not None and lexicon.words["negation"].match(text, place[1]) is not None
            found.add("excluded" if negated else "roles", role, place)
            rest = rest.replace(role, "\0" * len(role))
    for role in vocabulary.roles:
        desk = _NUMBERED_DESK.match(role)
        if desk and desk[1] in rest:
            found.add("roles", role, place_of(desk[1], text))
            rest = rest.replace(desk[1], "\0" * len(desk[1]))
    rest = posts_by_work(_desks_by_number(rest, vocabulary, lexicon, found), vocabulary, found)
    for department in vocabulary.departments:
        compacted = bare(department)
        if compacted in rest and not _ends_a_name(text, compacted, vocabulary):
            found.add("departments", department, place_of(compacted, text))
            rest = rest.replace(compacted, "\0" * len(compacted))
    courses = named_courses(text, vocabulary)
    for role, pattern in lexicon.roles.items():
        for match in pattern.finditer(rest):
            negated = _is_negated(text, match.end(), lexicon)
            if _INCLUDED.match(text, match.end()) or any(a <= match.start() and match.end() <= b for a, b in courses):
                found.pass_over(match.span())
            else:
                found.add("excluded" if negated else "roles", role, match.span())


def _desks_by_number(text: str, vocabulary: Vocabulary, lexicon: Lexicon, found: Findings) -> str:
    """Notes the one role of which nothing but the number of its desk is said ("2담당 쪽", "1담당 말고"); the rest."""
    desks = [(desk[1], role) for role in vocabulary.roles if (desk := _NUMBERED_DESK.match(role))]
    for match in _DESK_NUMBER.finditer(text):
        meant = [role for desk, role in desks if desk.endswith(match[1])]
        if len(meant) == 1:
            negated = _is_negated(text, match.end(), lexicon)
            found.add("excluded" if negated else "roles", meant[0], match.span())
            text = text.replace(match.group(), "\0" * len(match.group()), 1)
    return text


def _is_negated(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether a role that ends there is set aside, also with roles joined to it: "과장·팀장이 아닌"."""
    joint = _JOINT.match(text, end)
    for pattern in lexicon.roles.values() if joint else ():
        if joint and (other := pattern.match(text, joint.end())):
            return _is_negated(text, other.end(), lexicon)
    return lexicon.words["negation"].match(text, end) is not None


def _years(small: Compact, vocabulary: Vocabulary, lexicon: Lexicon, found: Findings) -> None:
    text, this = small.text, vocabulary.years[0]
    years = of_decades(text)

    def free(start: int) -> bool:
        return not (found.covers(start) or years.covers(start))

    extensions = found.of("extensions", str)
    for match in _YEAR.finditer(text):
        if match[1] not in extensions and not years.covers(match.start()):
            years.add("years", int(match[1]), match.span())
    for match in _SHORT_YEAR.finditer(text):
        year = int(match[1] or match[2]) + 2000
        if abs(year - this) <= 12 and free(match.start()):
            years.add("years", year, match.span())
    for flag, before in _YEARS_BEFORE_THIS.items():
        for match in lexicon.words[flag].finditer(text):
            if free(match.start()) and not small.is_torn(*match.span()) and not _SAID_OUTRIGHT.match(text, match.end()):
                years.add("years", this - before, match.span())
    before_the_one_named(text, this, years)
    found.records += sorted(years.records, key=lambda told: told.start)
    if both := lexicon.words["both_years"].search(text):
        for year in (this - 1, this):
            found.add("years", year, both.span(), used=False)

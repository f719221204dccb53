"""The compact question in; the numbers of programmes, tasks and areas in it out, with the words that gave them."""

import re
from collections.abc import Collection

from assistant.numerals import SMALL, small_number
from assistant.text import Compact, letters_of
from assistant.understanding.findings import Findings
from assistant.vocabulary import Vocabulary
from ingest.lines import LETTERS

_PROGRAMME = re.compile(r"(?<![\d.\-])(\d{1,2}-\d{1,2}-\d{1,2})(?!\d)")
_ANY = r"(?<![\d.\-])(\d{1,2}(?:-\d{1,2}){1,2})(?![\d\-])"
_SPAN = re.compile(rf"{_ANY}(?:부터|에서|[~∼–]|to)(?:과제|사업)?{_ANY}(?:까지)?")
_TASK = re.compile(r"(?<![\d\-])(\d{1,2}-\d{1,2})(?![\d\-])")
# "Ⅲ-2 영역", "Ⅲ-2 과제 3": areas that a briefing numbers within its part.
_IN_PART = re.compile(
    r"(?<![a-z])[ivx]{1,4}-(\d)(?![\d\-])(?:영역|분야)?(?:의|중|에서)?(?:(?:추진|세부)?(?:과제|사업)(\d{1,2})(?!\d|개))?"
)
_LETTERED = re.compile(rf"(?<![\d\-.])(\d{{1,2}}-[{LETTERS}])")  # "4-다"
_AREA = re.compile(
    r"(?:주요업무|영역|대주제|분야|정책|시책|부문|(?:정책|추진|중점|핵심|역점|전략|실천|실행)?과제|전략|방향|(?:policy|strategic|priority)?area|part)(\d)(?![\d\-가개급월년]|분기)|(?<![\d\-.])(\d)(?:번째?|\.)?(?:영역|대주제|대과제|번주요업무|주요업무)"
    rf"|({SMALL})(?:번)?째(?:영역|대주제|대과제|주요업무)"
)
# "B-2", "분야 B", "B분야": where areas are lettered
_BY_LETTER = re.compile(r"(?<![a-z\d])([a-z])-?(\d{1,2})(?![\d\-])")
_AREA_BY_LETTER = re.compile(
    r"(?:영역|대주제|분야|정책|시책|부문|과제|전략|목표|area|part)([a-z])(?![a-z\-])|(?<![a-z])([a-z])(?=영역|분야|부문)"
)
# "나-2", "큰과제 나의 예산": where they are lettered as lists are
_BY_KOREAN_LETTER = re.compile(
    rf"(?P<glued>(?<=[가-힣])(?<!과제)(?<!사업)(?<!업무))?(?P<number>[{LETTERS}]-\d{{1,2}})(?![\d\-])"
)
_AREA_BY_KOREAN_LETTER = re.compile(
    rf"(?:영역|대주제|분야|정책|시책|부문|과제|전략|목표)(?P<letters>[{LETTERS}](?:(?:,|·|와|과|및)[{LETTERS}](?![가-힣]{{2}}))*)(?:번)?"
    r"(?:에(?:서|는|도|속한|속하는|있는|딸린)?|의|은|는|이|가|을|를|와|과|랑|하고|로|으로|도|만|중|[,·.?]|$|(?=[가-힣\d]))"
)
_ONLY_AN_AREA = re.compile(rf"(?:큰|대)과제[{LETTERS}](?:의|에는|에서|에속한|에있는|예산)")
_BY_PLACE = re.compile(r"(?:과제|사업)(\d{1,2})(?![\d\-가개급월년%]|분기)")
# "사업 1부터 사업 4까지", of programmes that are numbered all through.
_SPAN_BY_PLACE = re.compile(
    r"(?:과제|사업)(\d{1,2})번?(?:부터|에서|[~∼–])(?:과제|사업)?(\d{1,2})(?:번(?:과제|사업)?)?(?:까지|(?=[의을를,]|$))"
)
_ABOVE = re.compile(r"(?:영역|분야|정책|시책|부문|전략|방향)\d(?:에(?:속한|속하는|있는|든)|의)$")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_AREA_BY_ROMAN = re.compile(
    rf"(?:영역|대주제|분야|(?:정책|추진)(?:방향)?|시책|부문|과제|전략|목표)({'|'.join(_ROMANS[::-1])})(?![a-z\-])"
)
# "Ⅶ-1", "Ⅶ장", "Ⅳ~Ⅷ": where the parts themselves are the areas
_WORDS_BEFORE = "".join(
    rf"|(?<={word})" for word in ("programme", "program", "project", "area", "of", "for", "and", "in")
)
_ROMAN = rf"(?:(?<![a-z]){_WORDS_BEFORE})({'|'.join(_ROMANS[::-1])})"
_BY_OWN_ROMAN = re.compile(rf"{_ROMAN}(?:-(\d{{1,2}}|[{LETTERS}](?![가-힣]))(?![\d\-])|[.]?(?=영역|장|분야|부문))")
_AFTER_A_WORD = re.compile(rf"(?<=[가-힣])({'|'.join(_ROMANS[::-1])})(?=[의에은는이가을를]|$|\?)")
_ROMAN_SPAN = re.compile(rf"{_ROMAN}(?:부터|에서|[~∼–-])({'|'.join(_ROMANS[::-1])})(?![a-z\d\-])(?:까지)?")
_AREAS = re.compile(
    r"(?:주요업무|영역|대주제|분야)(\d(?:번)?(?:(?:[과와,·ㆍ및랑하고]|이랑)+\d(?:번)?(?![\d\-가개급]))+)"
)
_DESCRIBES = re.compile(r"(?:[는은인]|\()$")


def outline_numbers(small: Compact, vocabulary: Vocabulary, found: Findings) -> None:
    """The numbers of programmes, tasks and areas, as the briefing at hand counts them."""
    text = small.text
    for number, span in vocabulary.titled_in(text):
        found.add("programmes", number, span)
    spans = list(_SPAN.finditer(text))
    for match in spans:
        _every_programme(match, match.groups(), vocabulary, found)
    for match in _PROGRAMME.finditer(text):
        if any(span.start() <= match.start() < span.end() for span in spans):
            continue
        found.add("programmes", match[1], match.span())
        if text[match.start() - 1 : match.start()] == "(":
            described(text, match, found)
    for match in _TASK.finditer(text):
        if any(span.start() <= match.start() < span.end() for span in spans):
            continue
        if match[1] in vocabulary.programmes:  # a briefing may number its programmes with two levels
            found.add("programmes", match[1], match.span())
        elif any(number.startswith(match[1] + "-") for number in vocabulary.programmes):
            found.add("tasks", match[1], match.span())
            described(text, match, found)
    for match in _LETTERED.finditer(text):
        if match[1] in vocabulary.programmes:
            found.add("programmes", match[1], match.span())
    if any(number.isalpha() for number in vocabulary.areas):
        _by_letter(text, vocabulary, found)
        _by_korean_letter(small, vocabulary, found)
    # nothing else begins with a fourth area
    areas = [int(number) for number in vocabulary.areas if number.isdigit()]
    romans = vocabulary.roman or min(areas, default=1) > 1
    if romans:
        _by_own_roman(text, vocabulary, found)
    for match in () if romans else _IN_PART.finditer(text):
        programme = f"{match[1]}-{match[2]}"
        if programme in vocabulary.programmes:
            found.add("programmes", programme, match.span())
        elif match[1] in vocabulary.areas:
            found.add("areas", match[1], match.span(0) if match[2] is None else match.span(1))
    for match in _AREAS.finditer(text):
        for number in re.findall(r"\d", match[1]):
            found.add("areas", number, match.span())
    going_on = _numbered_on(vocabulary.programmes)
    for match in _SPAN_BY_PLACE.finditer(text) if going_on else ():
        if (above := _ABOVE.search(text, 0, match.start())) is not None:  # "전략 1에 속한": says no more
            found.pass_over(above.span())
        _every_programme(match, tuple(going_on.get(n, n) for n in match.groups()), vocabulary, found)
    for match in _BY_PLACE.finditer(text) if going_on else ():
        if match[1] in going_on and not found.covers(match.start()):
            found.add("programmes", going_on[match[1]], match.span())
    for match in _AREA_BY_ROMAN.finditer(text):
        place = _ROMANS.index(match[1]) + 1
        if not found.covers(match.start()) and str(place) in vocabulary.areas:
            found.add("areas", str(place), match.span())
    for match in _AREA.finditer(text):
        if found.covers(match.start()):
            continue
        found.add("areas", str(small_number(match[1] or match[2] or match[3])), match.span())
        described(text, match, found)
    _titled(text, vocabulary, found)


def _titled(text: str, vocabulary: Vocabulary, found: Findings) -> None:
    """Areas and tasks by number and title ("5. 공감과 소통의 연수 운영 지원"); the title of one named elsewhere by its
    number says no more."""
    for number, title in vocabulary.titles.items():
        slot = "tasks" if "-" in number else "areas"
        for match in () if number in vocabulary.programmes else letters_of(title).finditer(text):
            before = re.search(rf"(?<![\d.\-]){number}[.)번]?\W{{0,2}}$", text[: match.start()])
            if before is not None and not found.covers(before.start()):
                found.add(slot, number, (before.start(), match.end()))
            elif number in found.of(slot, str):
                found.pass_over(match.span())


def _by_letter(text: str, vocabulary: Vocabulary, found: Findings) -> None:
    """Programmes and areas by the letters of areas, those included that there are not ("분야 D")."""
    for match in _BY_LETTER.finditer(text):
        number = f"{match[1].upper()}-{match[2]}"
        if number in vocabulary.programmes or "-" in match[0]:
            found.add("programmes", number, match.span())
            if text[match.start() - 1 : match.start()] == "(":
                described(text, match, found)
    for match in _AREA_BY_LETTER.finditer(text):
        if not found.covers(match.start()):
            found.add("areas", (match[1] or match[2]).upper(), match.span())


def _by_korean_letter(small: Compact, vocabulary: Vocabulary, found: Findings) -> None:
    """Programmes and areas where areas are lettered 가, 나, 다: "나-2", "과제 나의"; the letter of an area is a word of
    its own, or what a question without blanks can only mean by it."""
    if not any(number in LETTERS for number in vocabulary.areas):
        return
    for match in _BY_KOREAN_LETTER.finditer(small.text):
        if match["glued"] is not None and not small.begins_word(match.start()):
            continue
        found.add("programmes", match["number"], match.span())
        if small.text[match.start() - 1 : match.start()] == "(":
            described(small.text, match, found)
    for match in _AREA_BY_KOREAN_LETTER.finditer(small.text):
        start, end = match.start("letters"), match.end()
        apart = small.begins_word(start) and (end == len(small.text) or small.begins_word(end))
        if not found.covers(start) and (apart or _ONLY_AN_AREA.match(small.text, match.start())):
            for letter in re.sub(r"[^\w]|[와과및]", "", match["letters"]):
                found.add("areas", letter, (match.start(), match.end("letters")))


def _by_own_roman(text: str, vocabulary: Vocabulary, found: Findings) -> None:
    """Areas and programmes by Roman numbers of areas; from the first area to the last is the whole briefing."""
    for match in _ROMAN_SPAN.finditer(text):
        first, last = (_ROMANS.index(roman) + 1 for roman in match.groups())
        between = [number for number in vocabulary.areas if first <= int(number) <= last]
        found.pass_over(match.span())
        for number in between if len(between) < len(vocabulary.areas) else ():
            found.add("areas", number, match.span())
    for match in _AFTER_A_WORD.finditer(text) if vocabulary.roman else ():  # "갈래 Ⅰ에", however the house calls them
        area = str(_ROMANS.index(match[1]) + 1)
        if area in vocabulary.areas:
            found.add("areas", area, match.span())
    for match in _BY_OWN_ROMAN.finditer(text):
        area = str(_ROMANS.index(match[1]) + 1)
        programme = f"{area}-{match[2]}"
        if match[2]:
            found.add("programmes", programme, match.span())
            if text[match.start() - 1 : match.start()] == "(":
                described(text, match, found)
        elif area in vocabulary.areas and not found.covers(match.start()):
            found.add("areas", area, match.span())


def _every_programme(span: re.Match[str], between: tuple[str, ...], vocabulary: Vocabulary, found: Findings) -> None:
    """The programmes from one to another; "1-1-1부터 5-2-2까지", the first and the last, is the whole briefing."""
    numbers = sorted(vocabulary.programmes, key=lambda number: vocabulary.programmes[number].lines)
    ends = [numbers.index(number) for number in between if number in numbers]
    if len(ends) < 2 or ends == [0, len(numbers) - 1]:
        found.pass_over(span.span())
        return
    for number in numbers[ends[0] : ends[1] + 1]:
        found.add("programmes", number, span.span())


def _numbered_on(programmes: Collection[str]) -> dict[str, str]:
    """The programmes by their own number, where it goes on from one area to the next ("과제 12"); {} elsewhere."""
    if all(number.isdigit() for number in programmes):  # numbered all through, in no areas
        return {str(int(number)): number for number in programmes} | {number: number for number in programmes}
    own = {number.rpartition("-")[2]: number for number in programmes if number.count("-") == 1}
    return own if len(own) == len(programmes) and all(number.isdigit() for number in own) else {}


def described(text: str, match: re.Match[str], found: Findings) -> None:
    """Notes a number that the words before it describe: "시설을 아우르는 5번 주요업무"."""
    if _DESCRIBES.search(text, 0, match.start()):
        found.add("described", match.group(), match.span(), used=False)

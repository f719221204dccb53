"""A question in; without how exactly a figure is wanted ("소수점 첫째 자리까지"), and the decimals wanted, out."""

import re

_ONE = 1  # decimals of a rate where none are asked for
_PLACES = {"첫": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "one": 1, "two": 2, "three": 3}
_BY = r"(?:반올림|버림|올림|절사)(?:을|를)?\s?(?:해서?|하여|하면|한)?"
_VALUE = r"(?:\s?(?:값|수치)(?:으로|로)?)?(?:\s?(?:주세요|줘))?(?:요)?"
_ROUNDED = rf"(?:\s?(?:{_BY}|끊어서?|표기|표시)\s?(?:하고|하여|해서?)?{_VALUE})?"
_DECIMALS = re.compile(
    r",?\s*소수(?:점)?(?:\s?(?:아래|이하|밑))?\s?(?P<place>첫|한|둘|두|셋|세|[1-3])\s?번?째?\s?자리(?:\s?수)?"
    rf"(?:까지만?|로만?|만|(?P<at>에서))?{_ROUNDED}"
    r"|,?\s*(?:rounded\s)?to\s(?P<number>one|two|three|[1-3])\s"
    r"(?:decimals?(?:\splaces?)?|digits? after the (?:decimal )?point)",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r",?\s*소수점(?:\s?(?:아래|이하))?(?:은|는|을)?\s?(?:버리고|떼고|빼고|없이|무시하고)"
    rf"|(?:[십백천만억]+\s?)?원\s?단위(?:로|까지|에서)?\s?{_BY}(?:요)?"
)


def exactly(text: str) -> tuple[str, int]:
    """``text`` without the words for how exactly its figure is wanted, and the decimals of a rate that they ask for."""
    told = _DECIMALS.search(text)
    rest = _WHOLE.sub(" ", _DECIMALS.sub(" ", text))
    if told is None or not rest.strip(" .?!"):
        return (rest if rest.strip(" .?!") else text), _ONE
    said = (told["place"] or told["number"]).lower()
    places = _PLACES[said] if said in _PLACES else int(said)
    return rest, places - 1 if told["at"] else places  # "둘째 자리에서 반올림" leaves one

"""Whether a question asks where something is held, and what a line that tells it holds."""

import re

from assistant.question import Question

# By the kind of place; 현장 is none.
HELD_AT = re.compile(
    r"(?<!현)(?:[가-힣]{1,8}(?:관|실|홀|당|장|원|터|센터|교|층|동|청|구역|마당)|[가-힣A-Z]{2,}\s?교실)"
    r"(?:\([^()]*\))?에서(?!\s?[가-힣\d]+까지)"
)
_WHERE = re.compile(
    r"(?<!중)(?<!중에)(?<!가운데)\s어디에?서\s?(?:하(?!는\s)|해|했|열|진행|개최|치르|실시)|어느\s(?:건물|장소|곳)에서"
)


def asks_where(question: Question) -> bool:
    """Whether it asks where something is held, as departments are asked for as well: "어디에서 하나요"."""
    return _WHERE.search(question.text) is not None

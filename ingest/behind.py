"""A line in, its title and the people in a bracket behind it out: "1-1. 제목 [연수부장 홍길동 ☎ 031-820-0601]"."""

import re

_NUMBER = r"☎|☏|내선|\d-\d{4}"
_PEOPLE = re.compile(rf"(?<=\S)\s*[\[(（【〔][^\[\]【】〔〕]*(?:{_NUMBER})[^\[\]【】〔〕]*[\])）】〕]\s*$")
_NUMBERED = re.compile(r"\D{0,8}\d{1,2}\s?[-.)]|\s*[가-하][.)]")


def people_behind(text: str) -> tuple[str, str]:
    """The numbered title and the bracket behind it; the whole line and "" for any other line."""
    match = _PEOPLE.search(text)
    title = text[: match.start()] if match else text
    if match is None or not _NUMBERED.match(title) or re.search(_NUMBER, title):
        return text, ""
    return title, match[0]

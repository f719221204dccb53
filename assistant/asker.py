"""A question of somebody who says of which school level they are in; the same asked of that level out.

"중학교 교사인데요, 교감 자격연수 누구한테 물어봐요?" names two departments, one for each level, unless the level that
the asker belongs to is read as what the question is about.
"""

import re
from collections.abc import Collection

_SHORTEST = 8  # characters of what is asked besides
_LEVELS = {"유치원": "유치원", "초등": "초등", "초교": "초등", "중학": "중등", "중등": "중등", "고등": "중등", "고교": "중등"}
_LEVEL = rf"(?P<level>{'|'.join(_LEVELS)})"
_BELONGS = (
    r"교사|선생|교원|교감|교장|원감|원장|직원|근무|가르|일하|일해|다니|다녀|있는데|있습니다|있어요|복직|복귀|돌아[가갑간]|발령"
    r"|학생|학부모|아이|우리\s?애|자녀|담임|학교인데"
)
_ENDS = r"(?:[가-힣]*(?:데|거든|라서|니까)(?:요|여)?[,.]?|[가-힣]+(?:요|니다)[,.!])"
# "저는 중학교 선생인데", "고등학교로 복직하는데요,", "우리 애가 고등학생인데", "초등학교에 근무합니다."
_SAYS_LEVEL = re.compile(
    rf"(?:^|(?<=[,.?!]\s))(?=[^,.?!]*(?:{_BELONGS}))(?:\S+\s){{0,3}}?{_LEVEL}[^,.?!]{{0,24}}?{_ENDS}\s"
)
# Clauses after it that tell more of the asker: "내년에 교감 되거든요, ", "휴직 끝나고 복귀해요. ".
_FURTHER = re.compile(r"^.*(?:[요다데든]|니까|라서)[,.!]\s", re.DOTALL)
_NAMES_LEVEL = re.compile(_LEVEL.replace("?P<level>", "?:"))


def of_askers_level(text: str, tags: Collection[str]) -> tuple[tuple[str, str], ...]:
    """``text`` asked of the school level its asker belongs to, in each of the words that a briefing with these
    ``tags`` may have for it, with that word; empty where the asker tells none, or the question names one itself."""
    said = _SAYS_LEVEL.search(text)
    rest = text[said.end() :] if said else ""
    if said is None or len(rest) < _SHORTEST or _NAMES_LEVEL.search(rest):
        return ()
    level = _LEVELS[said["level"]]
    own = [level] if level == "유치원" else []
    stems = ("초등", "유초", "유·초") if level == "유치원" else (level,)
    tagged = sorted(tag for tag in tags if any(stem in tag for stem in stems))
    words = dict.fromkeys((*own, *tagged, "초등" if level == "유치원" else level))
    further = _FURTHER.match(rest)
    cut = further.end() if further and len(rest) - further.end() >= _SHORTEST else 0
    return tuple((f"{rest[:cut]}{word} {rest[cut:]}", word) for word in words)


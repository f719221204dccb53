"""A question of somebody who says of which school level they are in; the same asked of that level out.

"중학교 교사인데요, 교감 자격연수 누구한테 물어봐요?" names two departments, one for each level, unless the level that
the asker belongs to is read as what the question is about.
"""

import re
from collections.abc import Collection

_SHORTEST = 8  # characters of what is asked besides
GENERIC = frozenset({"연수", "교육", "과정", "강좌", "프로그램", "교사"})  # name nothing beside a level
_LEVELS = {"유치원": "유치원", "초등": "초등", "초교": "초등"} | dict.fromkeys(("중학", "중등", "고등", "고교"), "중등")
_NAMES_LEVEL = re.compile("|".join(_LEVELS))
_SCHOOL = r"(?:학교|학생|교|생)?"
_ENDS = r"[가-힣]*(?:(?:데|거든|라서|니까)(?:요|여)?[,.]?|(?:요|니다)[,.!])"
_IS = r"(?:인데|이에요|예요|에요|입니다|이라|라서|이?거든)(?:요|여)?[,.!]?"
_PERSON = r"(?:교사|선생님?|교원|교감|교장|원감|원장|담임|교직원|직원)"
_STAYS = r"(?:근무|일하|일해|가르[치쳐]|있|복직|복귀|돌아[가갑간]|발령|다니|다녀)"
# "저는 중학교 선생인데", "고등학교로 복직하는데요,", "초등학교에 근무합니다.", "우리 애가 고등학생인데".
_SAYS_LEVEL = re.compile(
    rf"(?:^|(?<=[,.?!]\s))(?:"
    rf"(?:\S+\s){{0,3}}?(?P<level>{_NAMES_LEVEL.pattern}){_SCHOOL}(?:\s?(?P<sort>[가-힣]{{2,}}?)?\s?{_PERSON}{_IS}"
    rf"|(?:에서|에|으로|로)\s(?:[가-힣]+\s){{0,3}}?(?:{_STAYS}{_ENDS}|{_STAYS}는\s{_PERSON}{_IS}))"
    rf"|(?:\S+\s)?(?:애|아이|자녀|아들|딸)[가는은이]\s(?P<child>{_NAMES_LEVEL.pattern}){_SCHOOL}에?\s?(?:{_STAYS}{_ENDS}|{_IS})"
    r")\s"
)
# Clauses after it that tell more of the asker: "내년에 교감 되거든요, ", "휴직 끝나고 복귀해요. ".
_FURTHER = re.compile(r"^.*(?:[요다데든]|니까|라서)[,.!]\s", re.DOTALL)


def of_askers_level(text: str, tags: Collection[str]) -> tuple[tuple[str, str], ...]:
    """``text`` asked of the school level its asker belongs to, in each of the words that a briefing with these
    ``tags`` may have for it, with that word; empty where the asker tells none, or the question names one itself."""
    said = _SAYS_LEVEL.search(text)
    rest = text[said.end() :] if said else ""
    if said is None or len(rest) < _SHORTEST or _NAMES_LEVEL.search(rest):
        return ()
    level = _LEVELS[said["level"] or said["child"]]
    own = [level] if level == "유치원" else []
    stems = ("초등", "유초", "유·초") if level == "유치원" else (level,)
    tagged = sorted(tag for tag in tags if any(stem in tag for stem in stems))
    words = dict.fromkeys((*own, *tagged, "초등" if level == "유치원" else level))
    further = _FURTHER.match(rest)
    cut = further.end() if further and len(rest) - further.end() >= _SHORTEST else 0
    sorts = (f"{said['sort']} 교사 ", "") if said["sort"] else ("",)  # "초등학교 신규 교사인데"
    return tuple((f"{rest[:cut]}{word} {sort}{rest[cut:]}", word) for sort in sorts for word in words)

"""Posts that are told by what their holders are in charge of: "교육을 맡은 사무관" is 교육담당사무관."""

import re

from assistant.text import bare
from assistant.understanding.findings import Findings
from assistant.vocabulary import Vocabulary

_POST = re.compile(r"(?P<work>[가-힣]{2,})담당(?P<post>[가-힣]{2,})")
_IN_CHARGE = r"[을를]?(?:맡은|맡고있는|맡고계신|맡으신|맡는|담당하는|담당하시는|담당하고있는|담당한)"
_TAUGHT = re.compile(r"과정|연수|교육|강좌")


def posts_by_work(text: str, vocabulary: Vocabulary, found: Findings) -> str:
    """Notes the posts of the briefing that are told so in the compact ``text``; what is left of it."""
    for role in vocabulary.roles:
        named = _POST.fullmatch(bare(role))
        told = re.search(rf"{named['work']}{_IN_CHARGE}{named['post']}", text) if named else None
        if told:
            found.add("roles", role, told.span())
            text = text.replace(told.group(), "\0" * len(told.group()), 1)
    return text


def named_courses(text: str, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Where ``text`` (compact) says of what it names in full that it is a course: "정보보호 담당자 과정" is no post."""
    return [(start, end) for start, end in vocabulary.names_in(text) if _TAUGHT.match(text, end)]

"""A step of several that a line lists ("입직기(8~9급), 성장기(7급), 발전기(6급)") in; the one before or after out."""

import re

from assistant.answer import Composer
from assistant.answers.texts.divided import parts_of
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.question import Question
from assistant.text import bare, with_particle
from assistant.wording import worded

_BESIDE = re.compile(
    r"(?P<name>[가-힣]{2,}?)(?:의|\s)?\s?(?:보다\s?)?(?:바로\s?)?(?:(?P<before>앞|이전|직전|전)|(?:그\s?)?(?:다음|뒤|이후))"
    r"(?:에\s?오는|에|의|\s오는)?\s?(?:단계|시기|구간|순서)"
)


def answer_step(knowledge: Knowledge, question: Question) -> Reply | None:
    """The step beside the one named; None where none is asked for, or no one line lists it among others."""
    asked = _BESIDE.search(question.text)
    if asked is None or question.asks:
        return None
    name, step = bare(asked["name"]), -1 if asked["before"] else 1
    for entry in knowledge.of_kind(Kind.STATEMENT, Kind.COURSE):
        parts = parts_of(entry.label) if knowledge.inside(question, entry) else []
        at = next((i for i, part in enumerate(parts) if bare(part.split("(")[0]) == name), None)
        if at is None:
            continue
        draft = Draft(knowledge.briefing)
        side = "앞" if step < 0 else "다음"
        mark = draft.cite(entry.lines)
        if 0 <= at + step < len(parts):
            korean = f"{asked['name']} {side} 단계는 ‘{parts[at + step]}’입니다."
            draft.say(f"{worded(question, korean, parts[at + step])} {mark}")
        else:
            korean = (
                f"{with_particle(asked['name'], '은')} {'첫' if step < 0 else '마지막'} 단계로, {side} 단계가 없습니다."
            )
            draft.say(f"{worded(question, korean, 'There is none.')} {mark}")
        draft.say(f"- {', '.join(parts)} {mark}")
        return reply_about(draft, question, (entry,), composer=Composer.LOOKUP)
    return None

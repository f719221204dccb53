"""What is left of a line without its counts in; the name it gives out."""

import re

from ingest.statements import CLOSING_COST

_SPENT = re.compile(r"(?<=\))\s?\d[\d,.]*\s?[천백만억]*원$")  # "냉난방기 교체(28대) 214백만원"
_LEFTOVER = re.compile(r"\(\s*[,·]*\s*\)|（\s*）|\s에서$")
_PERIOD = re.compile(r",?\s*['’‘]\d\d\.\s?[\d·~.'’‘월\s]*월")
_REACHING = re.compile(r"[이가]\s(?:이름|이르렀음|이르러|달함|달하였음|그침|머묾)$")


def tidy(text: str) -> str:
    """A name without what the counts leave behind: empty brackets, hanging commas, a period of time."""
    text = _SPENT.sub("", CLOSING_COST.sub("", _LEFTOVER.sub("", _PERIOD.sub("", text))))
    text = re.sub(r",(?:\s*,)+", ",", text)
    text = re.sub(r"[\s,]+\)", ")", re.sub(r"\(\s*,?\s*", "(", text))
    text = re.sub(r",\s*\(", " (", re.sub(r"\s+,", ",", text))
    text = re.sub(r"\s*[:：,][\s,]*(?:이수|수료|참여|참가)$", "", text)
    text = _REACHING.sub("", re.sub(r"[,\s:：/·–—-]+$", "", re.sub(r"\s+", " ", text)).strip(" ,"))
    if text.count("(") > text.count(")"):
        text = " ".join(text.rpartition("(")[::2])
    elif text.count(")") > text.count("("):
        text = text.replace(")", " ", 1)
    return re.sub(r"^\(([^()]+)\)$", r"\1", re.sub(r"\s+", " ", text).strip(" ,"))

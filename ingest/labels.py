"""A line in; the length of the label out that opens a contact block: "작성 자", "담당 부서", "문의처:"."""

import re

from ingest.lines import BOX_MARKS, GROUP_MARKS, HEADING_MARKS, NOTE_MARKS
from ingest.named import NAME, RANKS, UNIT

_MARKS = HEADING_MARKS + GROUP_MARKS + BOX_MARKS + NOTE_MARKS
# A label may say in brackets how the numbers below it go on from, "업무담당 (☎ 031-820-)", or open the block's own.
_BESIDE_UNIT = (
    r"\s*(?:및|[·ㆍ/,])\s*(?:담\s*당\s*자|성\s*명|직\s*[위급]|연\s*락\s*처|(?:전\s*화|내\s*선)(?:\s*번\s*호)?)"
)
_LABEL = re.compile(
    rf"^\s*(?:(?P<mark>[(（](?:\d{{1,2}}|[가-하])[)）]|[{_MARKS}☞☎☏\[〔【(（]|[▶►▷](?=\s*담\s*당\s*부)|(?:\d{{1,2}}|[가-하])[.)])\s*)?"
    r"(?:작\s*성\s*(?:자|부\s*서)|작\s*성(?=\t)|보\s*고\s*자(?!\s*[:：])|(?:업\s*무|사\s*업|과\s*제)\s*담\s*당(?:\s*자)?"
    rf"|(?:담\s*당|소\s*관|주\s*관|추\s*진|협\s*조)\s*부\s*서(?:{_BESIDE_UNIT})*|(?(mark)담\s*당(?:\s*자)?|(?!))"
    rf"|담\s*당(?:\s*자)?(?=\s*[:：]\s*{UNIT}\s*/\s.*\d)|(?<!\s)담\s*당(?:\s*자)?(?=\s*[:：](?:(?:[^:：\t☎☏]*[☎☏]){{2}}|(?:[^:：\t]*?(?:내선|교환)){{2}}))"
    rf"|(?:책\s*임|총\s*괄|실\s*무|담\s*당)(?:\s*자)?(?=\s*[:：]\s*(?:[가-힣·]+\s){{0,3}}[가-힣·]*(?:{RANKS})\s+{NAME}\s*[(（]\s*(?:내선|교환|☎)\s*\d)"
    rf"|연\s*락\s*처|문\s*의\s*처?|담\s*당(?:\s*자)?(?=\s*$)|담\s*당(?:\s*자)?(?=\t[^\t]*[:：]\s*{NAME}))(?:\s*(?:및|·)\s*연\s*락\s*처)?"
    r"\s*(?:[(（](?![^)）]*(?<!\d)[1-9]\d{2,3}[-.]\s?\d{4})(?:[^()（）]|[(（]0\d+[)）])*[)）]\s*)?(?=$|\t|\s{2,}|[:：])[:：]?"
)


def label_length(text: str) -> int:
    """Length of the block's label ("작성 자") at the start of a line, 0 where there is none."""
    match = _LABEL.match(text)
    return match.end() if match else 0

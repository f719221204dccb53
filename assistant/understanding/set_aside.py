"""What a question sets aside ("셔틀버스 말고", "비예산 사업은 빼고", "excluding remote ones"), and the rest of it."""

import re
from collections.abc import Callable, Collection

_WITHOUT = (
    r"(?:아닌|말고|빼고|빼면|뺀|제외(?:하고|한다면|하면|한)?|제하고|구분\s?없이|(?:상관|관계)\s?없이)"
    r"(?:는|요[.!]?)?(?=[\s,.?!)]|$)"
)
_CASE = r"(?:[은는이가을를도]|만)?"
_OPENING, _CLOSING = "‘'「『“\"", "’'」』”\""
TITLES = "님|씨|쌤|선생님?|주무관님?|연구사님?|사무관님?"  # behind a name
# "시설 맡은 분", "홍보 하시는 분": what somebody does goes with whoever is set aside.
_DOES = r"(?:담당)?(?:하시?는|맡으?[신은]|계신|있는|보시?는|다루시?는|챙기시?는)"
_TITLED = rf"(?:\S+\s(?={_DOES}\s))?(?:\S+\s)?(?:{TITLES}|쪽|분)"
# The clause that says what it is: "운영비는 여름이 끝날 때인 3분기 말고".
_WHICH_IS = r"(?:(?<=[은는]\s)(?:[^\s,.?]+\s){1,5}[^\s,.?]+인\s)?"
# Words that only say what sort of thing is set aside: "비예산 사업은 빼고".
_SORT = r"[^\s(]+\s(?:사업|과제|과정|연수|교육|항목|공사|것|건|행|줄)"
# All that is taken from a whole: "1-1-1에서 초등 자격연수를 뺀 나머지", "초등 자격연수를 뺀 나머지".
_FROM_WHOLE = (
    r"(?:(?<=에서\s)|^(?!올해|작년|지난해|금년|\d{4}년))(?P<part>(?:[^\s,.?]+(?<![은는이가을를에서])\s){0,4}\S+?)"
    r"(?=[을를]\s?(?:뺀|빼면|제외한|제외하면|제하면)\s)"
)
# A sentence of its own: "… 알려 주세요. 비예산 사업은 빼 주세요."
_LEAVE_OUT = r"(?:빼|제외해)\s?(?:주(?:세요|십시오|시기\s[^.?]*)|줘요?|달라[^.?]*)[.!]?"
# A bracket or a quoted name as a whole, words with what sort of thing they name, or one word.
_ASIDE = re.compile(
    rf"\((?P<bracket>[^()]*?){_CASE}\s?{_WITHOUT}\)"
    rf"|[{_OPENING}](?P<quoted>[^{_OPENING}{_CLOSING}]+)[{_CLOSING}]\s?{_CASE}\s?{_WITHOUT}"
    rf"|(?<=[.?!]\s)(?P<left>{_SORT}|\S+?){_CASE}\s?{_LEAVE_OUT}"
    rf"|{_FROM_WHOLE}{_CASE}\s?{_WITHOUT}"
    rf"|{_WHICH_IS}(?P<words>{_TITLED}|{_SORT}(?={_CASE}\s?{_WITHOUT})|(?!서?로\s)[^\s(]+?(?={_CASE}\s?{_WITHOUT})){_CASE}\s?{_WITHOUT}"
    r"|\b(?:excluding|except(?:\sfor)?|other\sthan|not\scounting|leaving\sout|without\scounting)\s(?P<english>[^,.?!()]+)",
    re.IGNORECASE,
)
# Several set aside at once: "기획평가부나 초등 말고", "총무과랑 재무과 빼고", "전기운영직과 열관리운영직을 뺀".
_EACH_ASIDE = re.compile(
    rf"(?:(?<=^)|(?<=[\s,.(]))(?P<one>[가-힣A-Za-z·]{{2,}}?)(?:이?나|이?랑|하고|와|(?<=직)과)\s"
    rf"(?P<other>[^\s,.?(]+?){_CASE}\s?(?P<without>말고|빼고|(?<=을\s)(?:뺀|빼면|제외한|제외하고|제외하면))"
    rf"(?:는|요[.!]?)?(?=[\s,.?!)]|$)"
)
# Subtotals that are set aside: nothing that is picked from or added up takes them in anyway.
_SUMS_ASIDE = re.compile(
    r"(?:소계|총계|합계|총합계)(?:\s?(?:와|과|이랑|나|하고|·|,|및)\s?(?:소계|총계|합계))*\s?(?:칸|열|행|줄|란|항목)?들?"
    rf"{_CASE}\s?{_WITHOUT}"
)
# What falls short of a bound, set aside, leaves what reaches it: "3천만 원도 안 되는 건 빼고", and the other way round.
_SHORT_OF = (
    r"(?:에|도|에도|보다|을|를)?\s?(?:채\s?)?(?:못\s?(?:미치는|되는)|(?:미치|넘|초과하)지\s?(?:않는|못하는)|안\s?되는|미만인?"
    r"|적은|작은|낮은|밑도는)"
)
_BEYOND = r"(?:을|를|이|보다)?\s?(?:넘는|초과하?[는인]?|웃도는|많은|큰|높은)"
_BOUND_ASIDE = re.compile(
    rf"(?P<figure>\d[\d,.]*\s?[십백천]?[만억]?\s?(?:원|명|과정|회|개|교|기관|퍼센트|%))(?:(?P<short>{_SHORT_OF})|{_BEYOND})"
    rf"\s?(?:것|건|거|게|걸|항목|사업|과정|연수|곳|행|줄)?들?{_CASE}\s?(?:모두\s|다\s)?{_WITHOUT}"
)
# The first of an order, set aside, leaves the next: "1등 말고 그다음은", "가장 큰 몫을 뺀 나머지 가운데 으뜸은".
_FIRST_ASIDE = re.compile(
    rf"(?P<first>1등|1위|일등|(?:가장|제일|젤)\s?\S+?(?:\s(?:것|거|항목|사업|과제|과정|몫|곳|줄|데|쪽))?){_CASE}\s?(?:하나\s)?{_WITHOUT}"
    r"(?:\s나면)?\s(?:그\s?다음(?:으로)?|(?=(?:나머지|남은\s?것)\s?(?:가운데|중).*(?:으뜸|가장|제일|1등|1위|최[대고소])))"
)
_QUOTED = re.compile(rf"[{_OPENING}]([^{_OPENING}{_CLOSING}]+)[{_CLOSING}]")
# "박형용 팀장님 말고"
_IN_A_POST = re.compile(rf"(?P<name>[가-힣]{{2,4}})\s(?:\S*[장관사무원]|담당자?)(?:{TITLES})?(?={_CASE}\s?{_WITHOUT})")


def without_posts(text: str, people: Collection[str]) -> str:
    """``text`` without the post of a person who is set aside, which is no post that is: "박형용 팀장님 말고".

    ``people`` have no namesakes, whom a post would tell apart.
    """
    return _IN_A_POST.sub(lambda match: match["name"] if match["name"] in people else match.group(), text)


def split(text: str, keeps: Callable[[str], bool], names: Collection[str] = ()) -> tuple[str, str]:
    """``text`` without what it sets aside, and the words of that, "" for nothing.

    Args:
        text: a cleaned question.
        keeps: whether words stay in the text although they are set aside, as a slot takes them (a person, a role).
        names: of several words that are set aside as one (the tag 교행 원격).
    """
    said: list[str] = []

    def taken(match: re.Match[str]) -> str:
        words = next(group for group in match.groups() if group is not None)
        quoted = _QUOTED.search(words)
        said.append(quoted[1] if quoted else words)
        return match.group() if keeps(words) else " "

    rest = _BOUND_ASIDE.sub(lambda match: f"{match['figure']} {'이상' if match['short'] else '이하'}인 것 중", text)
    rest = _FIRST_ASIDE.sub(lambda match: f"{match['first']} 다음으로 ", rest)
    rest = _SUMS_ASIDE.sub(" ", rest)
    rest = _EACH_ASIDE.sub(lambda match: f"{match['one']} {match['without']} {match['other']} {match['without']}", rest)
    if names:
        one = "|".join(r"\s?".join(map(re.escape, name.split())) for name in names)
        rest = re.sub(rf"\[?({one})\]?{_CASE}\s?{_WITHOUT}", taken, rest)
    rest = _ASIDE.sub(taken, rest)
    return rest, " ".join(said)

"""Slips of typing that can mean but one thing, wherever they stand: 몃 명, 얼마엿나요, 인윈."""

import re

_SLIPS_OF_HOW_MANY = re.compile(r"(?<![가-힣])(?:몃|멧|몆|며칫|멫|멏|몋)(?=\s?[가-힣])")
_SLIPS_OF_ADDING = re.compile(r"(?<![가-힣])(?:함|햡|핪|햅)(?=[쳐치])")
_SLIPS_OF_BEING = re.compile(r"(?<![가-힣])(?<![을를]\s)잇(?=나|어|는|습|을|죠|지)")  # "학교와 시민을 잇는": joins
_SLIPS_OF_TENSE = re.compile(r"(?:햇|(?<=[가-힣])(?<!무)[엇앗졋렷겻켯셧쳣줫왓혓])(?=[나냐습어죠지던])")
_SLIPS_OF_ENDING = re.compile(r"(?:이에오|이에여|이예여|에오|에여|이에용)(?=[?!.~\s]|$)")
_SLIPS_OF_SOUND = (  # 인윈, 퍼센드: no word ends so
    (re.compile(r"(?<=[가-힣])윈(?=[은는이가을를의도에과만]|[\s?!.,]|별|$)"), "원"),
    (re.compile(r"퍼(?:센|샌|쎈)[드티트]"), "퍼센트"),
    (re.compile(r"(?<=책정|배정|편성|계상|변동|증감|합계|지출)엑"), "액"),
    (re.compile(r"(?<=[두세네])(\s?)번재"), r"\1번째"),
    (re.compile(r"(?<=[로이가더장일젤])(\s)만은(?=\s?(?:것|거|개|게|사업|항목|곳|쪽))"), r"\1많은"),
    (re.compile(r"(?<=[은는])개(?=\s?(?:먼|뭐|뭔|무))"), "게"),
    (re.compile(r"(?<![가-힣])맏(?=[은으고아])"), "맡"),
    (re.compile(r"(?<![가-힣])갈[켜쳐](?=\s?[주줘줄봐])"), "가르쳐"),
    (re.compile(r"(?<![가-힣])[머모](?=(?:로|라고|가|예요|에요|야|임|인가요|죠)(?:[?!.~\s]|$))"), "뭐"),
    (re.compile(r"바끼(?=[나는었지고죠])"), "바뀌"),
    (re.compile(r"바[꼈꼇](?=[나냐습어죠지던는])"), "바뀌었"),
    (re.compile(r"(?<=[가-힣])(연수|교육|과정|예산|사업|인원)요(?=\s)"), r"\1는"),  # "원격연수요 몇 명이에요"
    (
        re.compile(
            r"어(?:떡해|떻개|떡게|떠케|떻케|뜨케)"
            r"(?=\s?(?:달라|다르|변[하했화]|바뀌|바뀐|바[꿨꼈]|되[나는었어]|됐|돼|늘|줄))"
        ),
        "어떻게",
    ),
    (re.compile(r"합[게꼐캐](?=[를은는가도의]|[\s?!.,]|$)"), "합계"),
    (re.compile(r"전[하홰](?=\s?번호)"), "전화"),
    (
        re.compile(r"(?<![가-힣])성[암합항](?=(?:[이은을]|도)?\s?(?:좀\s|어떻|어떠|어케|뭐|무엇|뭔|알려|궁금|[?]))"),
        "성함",
    ),  # as said
    (re.compile(r"(?<![가-힣])멋(?=\s?(?:번|명|개|과정|분|월|년|회))"), "몇"),
    (re.compile(r"쟈(?=[은는이가을를의도들]|[\s?!.,]|$)"), "자"),
)


def without_common_slips(text: str) -> str:
    """``text`` with them read as what was meant."""
    text = _SLIPS_OF_ENDING.sub("이에요", _SLIPS_OF_BEING.sub("있", _SLIPS_OF_HOW_MANY.sub("몇", text)))
    text = _SLIPS_OF_ADDING.sub("합", text)
    text = _SLIPS_OF_TENSE.sub(lambda slip: chr(ord(slip.group()) + 1), text)  # ㅅ to ㅆ
    for slip, meant in _SLIPS_OF_SOUND:
        text = slip.sub(meant, text)
    return text

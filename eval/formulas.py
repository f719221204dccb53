"""A formula over evidence lines goes in, its value comes out: how a figure that stands in no line was computed.

Arithmetic (+ − * / and brackets) over numbers that stand in the evidence, besides:

    count("○")      how often a text stands in the evidence lines; count("○", 2): in the second place alone
    places          how many places evidence_all (or else evidence) names
    1, 100, 1000    to leave one out, to make a share a percentage, to go from one unit of money to the next
"""

import ast
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, DecimalException

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?")
_OPERATIONS: Mapping[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


class FormulaError(ValueError):
    """A formula that cannot be worked out; its text is a Korean phrase that says why."""


def numbers(text: str) -> list[Decimal]:
    """The numbers of a text in their order, separators in thousands dropped: "1,200명 35.5%" → 1200, 35.5."""
    return [Decimal(found.replace(",", "")) for found in _NUMBER.findall(text)]


def evaluate(formula: str, places: Sequence[str]) -> Decimal:
    """The value of a formula.

    Args:
        formula: as above; numbers without separators.
        places: the text of each place that evidence_all (or else evidence) names.

    Raises:
        FormulaError: for another syntax, a number that does not stand in the evidence, or a division by zero.
    """
    formula = formula.replace("−", "-")
    try:
        tree = ast.parse(formula, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise FormulaError("식을 읽을 수 없습니다") from error
    known = {*numbers("\n".join(places)), Decimal(1), Decimal(100), Decimal(1000)}

    def value(node: ast.expr) -> Decimal:
        match node:
            case ast.BinOp(left, sign, right) if type(sign) in _OPERATIONS:
                return _OPERATIONS[type(sign)](value(left), value(right))
            case ast.Constant(int() | float()):
                number = Decimal(ast.get_source_segment(formula, node) or "")
                if number not in known:
                    raise FormulaError(f"{number}이(가) 근거 줄에 없습니다")
                return number
            case ast.Name("places"):
                return Decimal(len(places))
            case ast.Call(ast.Name("count"), [ast.Constant(str(text))], []) if text:
                return Decimal(sum(place.count(text) for place in places))
            case ast.Call(ast.Name("count"), [ast.Constant(str(text)), ast.Constant(int(place))], []) if text:
                if not 1 <= place <= len(places):
                    raise FormulaError(f"{place}번째 근거가 없습니다")
                return Decimal(places[place - 1].count(text))
        raise FormulaError("쓸 수 없는 식입니다")

    try:
        return value(tree)
    except DecimalException as error:
        raise FormulaError("셈할 수 없습니다") from error


def states(text: str, value: Decimal) -> bool:
    """Whether a text gives a value as its one number, as it is or with fewer decimals, rounded or cut off.

    The sign is told in words. Numbers in mixed units ("5억 9,613만") are left to the alternatives beside them.
    """
    found, size = numbers(text), abs(value)
    if len(found) != 1 or re.search(r"\d\s*(?:[억만]|천(?!원))", text):
        return False
    return found[0] == size or found[0] in {size.quantize(found[0], mode) for mode in (ROUND_HALF_UP, ROUND_DOWN)}

"""What a question says of figures besides asking for them: bounds that they keep to, values it takes for true."""

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Threshold:
    """A bound: ``value`` in won for money (``unit`` "원"), else in ``unit``; ``strict`` for 초과/미만/넘는.

    ``of_change`` where it bounds how much something changed, not how much it is: "1천만 원 넘게 줄어든".
    """

    value: Decimal
    unit: str
    above: bool
    strict: bool
    of_change: bool = False

    def holds(self, value: Decimal) -> bool:
        """Whether ``value`` is on the right side."""
        if value == self.value:
            return not self.strict
        return (value > self.value) == self.above


class Claim(NamedTuple):
    """A figure that a question takes for true; money in won."""

    value: Decimal
    unit: str

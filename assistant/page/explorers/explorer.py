"""What one explorer is: its fields, and what they choose as HTML, as CSV and, for some, as a chart."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.page.explorers.form import Field

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

# A value for each field, by the field's name.
Chosen = dict[str, str]


@dataclass(frozen=True, slots=True)
class Explorer:
    """A tab over one kind of record.

    Attributes:
        name: of the tab and of the exported file.
        title: of the tab, as shown.
        show: HTML of what the fields choose.
        export: the same rows as CSV.
        chart: the same as a figure; None for an explorer without.
    """

    name: str
    title: str
    fields: tuple[Field, ...]
    show: Callable[[Chosen], str]
    export: Callable[[Chosen], str]
    chart: "Callable[[Chosen], Figure] | None" = None

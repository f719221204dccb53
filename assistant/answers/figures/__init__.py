"""Questions whose answer is a figure: money, counts, staff, areas. Looked up, or computed from looked-up terms."""

from assistant.answers.figures.answer import answer_figures, answer_list
from assistant.answers.figures.arrivals import answer_arrivals
from assistant.answers.figures.attributes import answer_attribute, answer_rows_with
from assistant.answers.figures.average import answer_average
from assistant.answers.figures.beside import compare_beside
from assistant.answers.figures.periods import period_of_figure
from assistant.answers.figures.purposes import order_of_purposes, quarter_of_purpose
from assistant.answers.figures.reverse import answer_printed, answer_reverse
from assistant.answers.figures.rows_where import answer_rows_where
from assistant.answers.figures.table_rows import answer_row_change, answer_table_row
from assistant.answers.figures.unit_price import answer_unit_price
from assistant.answers.figures.within import answer_within_line
from assistant.answers.figures.workings import answer_workings

__all__ = [
    "answer_arrivals",
    "answer_attribute",
    "answer_average",
    "answer_figures",
    "answer_list",
    "answer_printed",
    "answer_reverse",
    "answer_row_change",
    "answer_rows_where",
    "answer_rows_with",
    "answer_table_row",
    "answer_unit_price",
    "answer_within_line",
    "answer_workings",
    "compare_beside",
    "order_of_purposes",
    "period_of_figure",
    "quarter_of_purpose",
]

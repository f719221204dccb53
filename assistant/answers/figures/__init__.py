"""Questions whose answer is a figure: money, counts, staff, areas. Looked up, or computed from looked-up terms."""

from assistant.answers.figures.answer import answer_figures, answer_list
from assistant.answers.figures.average import answer_average
from assistant.answers.figures.lines.arrivals import answer_arrivals
from assistant.answers.figures.lines.beside import compare_beside
from assistant.answers.figures.lines.counter import answer_counter
from assistant.answers.figures.lines.of_each import answer_of_each
from assistant.answers.figures.lines.parted import answer_share_of_line
from assistant.answers.figures.lines.within import answer_within_line, answer_year_before
from assistant.answers.figures.lines.workings import answer_workings
from assistant.answers.figures.operations.purposes import order_of_purposes, quarter_of_purpose
from assistant.answers.figures.reverse import answer_printed, answer_reverse
from assistant.answers.figures.tables.attributes import answer_attribute
from assistant.answers.figures.tables.columns_apart import answer_columns_apart
from assistant.answers.figures.tables.crossing import answer_crossing
from assistant.answers.figures.tables.first_row import answer_first_row
from assistant.answers.figures.tables.funded import answer_funded
from assistant.answers.figures.tables.parts_of_cell import answer_parts_of_cell
from assistant.answers.figures.tables.periods import period_of_figure
from assistant.answers.figures.tables.row_change import answer_row_change
from assistant.answers.figures.tables.rows_where import answer_rows_where
from assistant.answers.figures.tables.shares import answer_stated_share
from assistant.answers.figures.tables.table_rows import answer_table_row
from assistant.answers.figures.tables.unit_price import answer_unit_price
from assistant.answers.figures.tables.whether import answer_whether

__all__ = [
    "answer_arrivals",
    "answer_attribute",
    "answer_average",
    "answer_columns_apart",
    "answer_counter",
    "answer_crossing",
    "answer_figures",
    "answer_first_row",
    "answer_funded",
    "answer_list",
    "answer_of_each",
    "answer_parts_of_cell",
    "answer_printed",
    "answer_reverse",
    "answer_row_change",
    "answer_rows_where",
    "answer_share_of_line",
    "answer_stated_share",
    "answer_table_row",
    "answer_unit_price",
    "answer_whether",
    "answer_within_line",
    "answer_workings",
    "answer_year_before",
    "compare_beside",
    "order_of_purposes",
    "period_of_figure",
    "quarter_of_purpose",
]

"""Questions whose answer is a figure: money, counts, staff, areas. Looked up, or computed from looked-up terms."""

from assistant.answers.figures.answer import answer_figures, answer_list
from assistant.answers.figures.purposes import quarter_of_purpose
from assistant.answers.figures.within import answer_within_line

__all__ = ["answer_figures", "answer_list", "answer_within_line", "quarter_of_purpose"]

"""Questions whose answer is a figure: money, counts, staff, areas. Looked up, or computed from looked-up terms."""

from assistant.answers.figures.answer import answer_figures, answer_list

__all__ = ["answer_figures", "answer_list"]

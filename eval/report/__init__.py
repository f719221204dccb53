"""What became of an evaluation, for whoever reads it: terminal, page, pull request, CI system."""

from eval.report.terminal import failures, headline, table

__all__ = ["failures", "headline", "table"]

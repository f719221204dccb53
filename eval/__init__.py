"""Known-answer cases go in, graded results and a report come out: cases → runner → metrics → report, results."""

"""Known-answer cases go in, graded results and reports come out: cases → runner → metrics → results, report."""

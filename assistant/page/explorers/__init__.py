"""The tabs over the records: 연락처, 연수과정, 예산, 문서. Filters go in, rows come out, as HTML and as CSV."""

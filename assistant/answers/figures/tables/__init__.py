"""Questions whose answer stands in a row or a column of a table: ``values`` reads the tables for the others."""

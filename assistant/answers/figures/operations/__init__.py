"""What is computed from several figures: the table of operations in ``operate``, one file for each of them."""

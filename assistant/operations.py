"""The operations of a question that go together, by their names in lexicon.toml."""

EXTREMES = frozenset({"largest", "smallest"})
SUMS = frozenset({"sum", "altogether"})
CHANGES = frozenset({"difference", "growth"})
APART = frozenset({"compare", "difference"})  # two are set against each other
OF_TWO = APART | CHANGES
MOVING = CHANGES | {"moved"}  # one thing at two times
OVER_YEARS = MOVING | {"compare", "unchanged"}
COMPARING = APART | EXTREMES  # these tell apart what others take as one
FIRST_OR_LAST = frozenset({"first", "last"})
BEFORE_OR_AFTER = frozenset({"before", "after"})
IN_TIME = FIRST_OR_LAST | BEFORE_OR_AFTER
PICKED_FROM = EXTREMES | {"bound", "unchanged", "moved"}  # some of those that are called as in a question
LISTING = frozenset({"list", "count"})
PLAIN = frozenset({"list", "yesno"})  # nothing is computed
COUNTING = PLAIN | {"count", "altogether"}  # … but how many there are

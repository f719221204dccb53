"""How fast and how large: ingest, index, answers and memory, beside the usual recipe, and as briefings grow in number.

Every figure is taken in a process of its own (`probe`), so that none gains from what another has loaded or cached.
"""

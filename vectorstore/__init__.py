"""Chunks in, ranked hits out: morphemes, embedder, Chroma and BM25 index, hybrid retriever. Nothing is imported here,
so that whoever needs the morphemes alone does not pay for the index.
"""

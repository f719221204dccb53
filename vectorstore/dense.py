"""Vectors of all chunks in; a Chroma collection in a folder, asked for the nearest chunks, out.

In-process only: no server, no telemetry, and no embedding function, whose default would download a model.
"""

import errno
import os
import sqlite3
from contextlib import closing
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.models.Collection import Collection

COLLECTION = "chunks"
DATABASE = "chroma.sqlite3"
BATCH = 500  # vectors written at a time; Chroma refuses more than about 5,000

# With Chroma's default (16) a search misses 12 of 100 true neighbours among 3,000 random vectors.
NEIGHBOURS = 48


class DenseIndex:
    """The cosine nearest of the chunks, which are known by their position.

    Chroma is loaded at the first search: an answer that needs none does not wait for it. Use ``close`` (or
    ``with closing(…)``) before the folder is moved.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _client(self) -> "Client":
        import chromadb
        from chromadb.config import Settings

        settings = Settings(anonymized_telemetry=False)
        return cast("Client", chromadb.PersistentClient(path=self._folder, settings=settings))

    @cached_property
    def _collection(self) -> "Collection":
        return self._client.get_collection(COLLECTION, embedding_function=None)

    @classmethod
    def create(cls, folder: Path, vectors: NDArray[np.float32]) -> "DenseIndex":
        """Writes ``vectors`` [n, d] into a new collection in ``folder``."""
        # A search as broad as the whole collection is exact, and so the same over every build, while threads build
        # another graph each time; it costs 2 ms for 1,500 vectors. Written to disk in one go, the graph is complete and
        # its files stay as they are; otherwise each opening adds the rest anew.
        whole = max(len(vectors), 2)
        index = cls(folder)
        collection = index._client.create_collection(
            COLLECTION,
            embedding_function=None,
            configuration={
                "hnsw": {
                    "space": "cosine",
                    "ef_search": whole,
                    "max_neighbors": NEIGHBOURS,
                    "batch_size": whole,
                    "sync_threshold": whole,
                }
            },
        )
        for start in range(0, len(vectors), BATCH):
            part = vectors[start : start + BATCH]
            collection.add(ids=[str(start + i) for i in range(len(part))], embeddings=part)
        return index

    @classmethod
    def open(cls, folder: Path) -> "DenseIndex":
        """Opens what ``create`` wrote.

        Raises:
            ValueError: when the database is missing or damaged.
            OSError: when it cannot be opened for writing, which Chroma needs even to search.
        """
        _check_database(folder / DATABASE)
        return cls(folder)

    def close(self) -> None:
        """Lets go of the files."""
        if "_client" in self.__dict__:
            self._client.close()

    def __len__(self) -> int:
        return self._collection.count()

    def nearest(self, vector: NDArray[np.float32], limit: int) -> list[tuple[int, float]]:
        """Positions and cosines of the ``limit`` nearest chunks, the nearest first; equal ones by position.

        Raises:
            OSError: another program has made the index anew since it was opened.
        """
        from chromadb.errors import ChromaError

        try:
            found = self._collection.query(query_embeddings=vector[None, :], n_results=limit, include=["distances"])
        except ChromaError as error:
            raise OSError(f"no index any more: {self._folder}") from error
        distances = found["distances"] or [[]]
        pairs = [(int(i), 1 - distance) for i, distance in zip(found["ids"][0], distances[0], strict=True)]
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))


def _check_database(path: Path) -> None:
    """Has SQLite look for damage first: Chroma would meet it with a panic in the middle of a search."""
    if not path.is_file():
        raise ValueError(f"no database: {path}")
    if not os.access(path.parent, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path.parent))
    with path.open("r+b"), closing(sqlite3.connect(path)) as database:
        try:
            problem = database.execute("PRAGMA quick_check(1)").fetchone()[0]
        except sqlite3.DatabaseError as error:
            raise ValueError(f"damaged database: {path}") from error
    if problem != "ok":
        raise ValueError(f"damaged database: {path}: {problem}")

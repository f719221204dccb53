"""A Briefing, a folder and an Embedder in; the Index kept in that folder out, made again whenever it does not fit.

The index is a cache. A folder holds one generation, named by a pointer file, beside the lock of whoever builds:

    current                       name of the generation
    analyses.json                 of the briefing's own texts, for whoever builds an assistant over the index
    <generation>/manifest.json    what it was made from, and the hashes of its files
    <generation>/chunks.json, lexical/, dense/
"""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from secrets import token_hex

import numpy as np

from ingest.chunks import CHUNK_RULES, Chunk, chunks
from ingest.errors import IndexFolderError
from ingest.records import Briefing, LineRange
from vectorstore.dense import DATABASE, DenseIndex
from vectorstore.embedder import Embedder, Floats
from vectorstore.lexical import LexicalIndex
from vectorstore.morphemes import Morphemes, user_words

SCHEMA = 1  # raise when the files of an index change
POINTER = "current"
ANALYSES = "analyses.json"
LOCK = ".lock"
LOCK_SECONDS = 600  # longer than any build; after that the other program is taken to hang
EMBEDDED_AT_A_TIME = 64
CHECKED_VECTORS = 20

Progress = Callable[[int, int], None]


class StaleIndexError(Exception):
    """There is no index of this briefing, or it is outdated or damaged. Its text says so in Korean."""


@dataclass(frozen=True, slots=True)
class Index:
    """An open index. ``lexical`` and ``dense`` know a chunk by its position in ``chunks``."""

    briefing: Briefing
    chunks: tuple[Chunk, ...]
    morphemes: Morphemes
    embedder: Embedder
    lexical: LexicalIndex
    dense: DenseIndex


def ensure_index(
    briefing: Briefing,
    folder: Path,
    embedder: Embedder,
    notify: Callable[[str], None] = lambda message: None,
    progress: Progress = lambda current, total: None,
) -> Index:
    """The index of ``briefing`` in ``folder``, built first where needed.

    Args:
        briefing: what is to be searched.
        folder: made when missing.
        embedder: for the chunks now, for the questions later.
        notify: told in one Korean sentence why the index is built.
        progress: called with the chunks embedded and their total.

    Raises:
        IndexFolderError: the folder cannot be used.
        ModelError: the embedder cannot be used.
    """
    try:
        return open_index(briefing, folder, embedder)
    except StaleIndexError as reason:
        with _building(folder):
            try:  # another program may have built it while this one waited
                return open_index(briefing, folder, embedder)
            except StaleIndexError:
                notify(f"{reason} 색인을 만듭니다.")
                _build(briefing, folder, embedder, progress)
    try:
        return open_index(briefing, folder, embedder)
    except StaleIndexError as error:
        raise IndexFolderError(
            f"색인을 만들었지만 다시 열 수 없습니다: {folder}", "다른 폴더를 지정해 주세요."
        ) from error


def build_index(
    briefing: Briefing,
    folder: Path,
    embedder: Embedder,
    progress: Progress = lambda current, total: None,
) -> None:
    """Builds the index and puts it, at once, in the place of the one that was there. Arguments and errors as above."""
    with _building(folder):
        _build(briefing, folder, embedder, progress)


def open_index(briefing: Briefing, folder: Path, embedder: Embedder) -> Index:
    """Opens the index that ``build_index`` left in ``folder``.

    Raises:
        StaleIndexError: there is none, or it does not fit, or it is damaged.
        IndexFolderError: the folder cannot be read, or not be written, which the search needs as well.
    """
    with _usable(folder):
        if not (folder / POINTER).is_file():
            raise StaleIndexError("아직 색인이 없습니다.")
        try:
            generation = folder / (folder / POINTER).read_text(encoding="utf-8").strip()
            manifest = json.loads((generation / "manifest.json").read_text(encoding="utf-8"))
            if manifest["fingerprint"] != _fingerprint(briefing, embedder):
                raise StaleIndexError("문서나 설정이 바뀌어 색인이 맞지 않습니다.")
            if manifest["files"] != _hashes(generation):
                raise ValueError("files differ from the manifest")
            listed = json.loads((generation / "chunks.json").read_text(encoding="utf-8"))
            stored = tuple(
                Chunk(name, kind, text, LineRange(first, last), briefing.sections[section])
                for name, kind, text, first, last, section in listed
            )
            lexical = LexicalIndex(generation / "lexical")
            dense = DenseIndex.open(generation / "dense")
        except (KeyError, TypeError, ValueError, FileNotFoundError, NotADirectoryError) as error:
            raise StaleIndexError("색인이 손상되었습니다.") from error
    morphemes = Morphemes(user_words(briefing), folder / ANALYSES)
    return Index(briefing, stored, morphemes, embedder, lexical, dense)


def _build(briefing: Briefing, folder: Path, embedder: Embedder, progress: Progress) -> None:
    """Builds in a temporary folder, checks, and only then lets the pointer name it."""
    pieces = chunks(briefing)
    vectors = _embedded([piece.text for piece in pieces], embedder, progress)
    morphemes = Morphemes(user_words(briefing))
    name = f"index-{token_hex(8)}"
    with tempfile.TemporaryDirectory(dir=folder, prefix=".building-") as temporary:
        made = Path(temporary) / name
        (made / "dense").mkdir(parents=True)
        position = {section: i for i, section in enumerate(briefing.sections)}
        listed = [(c.id, c.kind, c.text, c.lines.first, c.lines.last, position[c.section]) for c in pieces]
        (made / "chunks.json").write_text(json.dumps(listed, ensure_ascii=False), encoding="utf-8")
        LexicalIndex.create(made / "lexical", (morphemes.terms(piece.text) for piece in pieces))
        with closing(DenseIndex.create(made / "dense", vectors)) as dense:
            _check(dense, vectors, folder)
        manifest = {"fingerprint": _fingerprint(briefing, embedder), "files": _hashes(made)}
        (made / "manifest.json").write_text(json.dumps(manifest, indent=2), encoding="utf-8")
        made.replace(folder / name)
        (Path(temporary) / POINTER).write_text(name, encoding="utf-8")
        (Path(temporary) / POINTER).replace(folder / POINTER)
    for old in folder.glob("index-*"):
        if old.name != name:
            shutil.rmtree(old, ignore_errors=True)


def _embedded(texts: list[str], embedder: Embedder, progress: Progress) -> Floats:
    parts = []
    for start in range(0, len(texts), EMBEDDED_AT_A_TIME):
        part = texts[start : start + EMBEDDED_AT_A_TIME]
        parts.append(embedder.embed_documents(part))
        progress(start + len(part), len(texts))
    return np.concatenate(parts)


def _check(dense: DenseIndex, vectors: Floats, folder: Path) -> None:
    """Compares the fresh collection with an exact search for a sample."""
    sample = [int(i) for i in np.linspace(0, len(vectors) - 1, CHECKED_VECTORS)]
    if len(dense) != len(vectors) or any(
        not np.isclose(dense.nearest(vectors[i], 1)[0][1], (vectors @ vectors[i]).max(), atol=1e-3) for i in sample
    ):
        raise IndexFolderError(f"색인이 바르게 저장되지 않았습니다: {folder}", "디스크의 상태를 확인해 주세요.")


def _fingerprint(briefing: Briefing, embedder: Embedder) -> dict[str, object]:
    """Everything that the content of an index depends on."""
    return {
        "schema": SCHEMA,
        "briefing": briefing.sha256,
        "reading": _reading(briefing),
        "embedder": embedder.fingerprint,
        "chunk_rules": CHUNK_RULES,
        "libraries": {name: version(name) for name in ("bm25s", "chromadb", "kiwipiepy", "kiwipiepy_model")},
    }


def _reading(briefing: Briefing) -> str:
    """Where sections and records stand: chunks point at them, and newer rules may read the same text otherwise."""
    sections = [(section.title, section.lines.first, section.lines.last) for section in briefing.sections]
    records = [(type(record).__name__, record.lines.first, record.lines.last) for record in briefing.records()]
    return hashlib.sha256(repr((sections, records)).encode()).hexdigest()


def _hashes(generation: Path) -> dict[str, str]:
    """SHA-256 of all files but the manifest and Chroma's database, into which Chroma writes whenever it opens it.

    The others must be checked before they are opened: Chroma ends the whole process over a damaged one.
    """
    files = (path for path in generation.rglob("*") if path.is_file() and path.name not in ("manifest.json", DATABASE))
    return {
        path.relative_to(generation).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(files)
    }


@contextmanager
def _building(folder: Path) -> Iterator[None]:
    """Makes the folder and keeps every other program from building in it."""
    from filelock import FileLock, Timeout

    with _usable(folder):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            lock = FileLock(folder / LOCK).acquire(timeout=LOCK_SECONDS)
        except Timeout as error:
            raise IndexFolderError(
                f"다른 프로그램이 이 폴더에 색인을 만들고 있습니다: {folder}", "그 프로그램이 끝난 뒤 다시 해 주세요."
            ) from error
        with lock:
            yield


@contextmanager
def _usable(folder: Path) -> Iterator[None]:
    """Says in one sentence what the operating system has against the folder."""
    try:
        yield
    except OSError as error:
        raise IndexFolderError(
            f"색인 폴더를 쓸 수 없습니다: {folder} ({error.strerror or error})",
            "쓰기 권한과 남은 공간이 있는 다른 폴더를 --index로 지정해 주세요.",
        ) from error

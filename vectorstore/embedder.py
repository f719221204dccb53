"""Texts in; L2-normalised float32 vectors out, by the folder built from Kiwi or by any sentence-transformers model."""

import hashlib
import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ingest.errors import ModelError
from vectorstore.kiwi_embedder import MODEL_FILE, RECIPE_FILE, TOKENIZER_FILE
from vectorstore.morphemes import Morphemes

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Floats = NDArray[np.float32]


class Embedder(Protocol):
    """What the index needs of an embedding model."""

    @property
    def fingerprint(self) -> str:
        """Changes whenever the same text may get another vector; an index remembers it."""
        ...

    def embed_documents(self, texts: Sequence[str]) -> Floats:
        """One row a text, [n, d], of length 1, or 0 for a text without a known word."""
        ...

    def embed_query(self, text: str) -> Floats:
        """The vector [d] of a question."""
        ...


class StaticEmbedder:
    """Reads a folder of ``kiwi_embedder.build`` with numpy alone, so that a question costs no torch.

    The folder's own tokenizer splits at white space: it wants texts as "form/tag" morphemes, and here they are made.
    The vectors equal ``SentenceTransformer(folder).encode(...)`` of those.

    Raises:
        ModelError: at first use, when the folder is none or is damaged.
    """

    def __init__(self, folder: Path, morphemes: Morphemes) -> None:
        self._folder = folder
        self._morphemes = morphemes

    @cached_property
    def fingerprint(self) -> str:
        """The recipe of the folder and its words."""
        return "static:" + self._read(RECIPE_FILE)

    @cached_property
    def _rows(self) -> dict[str, int]:
        return dict(json.loads(self._read(TOKENIZER_FILE))["model"]["vocab"])

    @cached_property
    def _weights(self) -> Any:
        from safetensors import SafetensorError, safe_open

        try:
            file: Any = safe_open(self._folder / MODEL_FILE, framework="numpy")
            return file.get_slice("embedding.weight")
        except (OSError, SafetensorError) as error:
            raise _damaged(self._folder) from error

    def _read(self, name: str) -> str:
        try:
            return (self._folder / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise _damaged(self._folder) from error

    def tagged(self, text: str, correct_typos: bool = False) -> str:
        """``text`` as the folder's tokenizer wants it: content morphemes "form/tag" with spaces between, each once.

        Repetitions say how long a text dwells on a word, which is what BM25 counts; here they only drown the others
        (hit@5 by meaning alone 61 % with and 65 % without them).
        """
        tokens = self._morphemes.content(text, correct_typos)
        return " ".join(dict.fromkeys(f"{''.join(token.form.split())}/{token.tag}" for token in tokens))

    def embed_documents(self, texts: Sequence[str]) -> Floats:
        """See ``Embedder``."""
        return np.array([self._embed(self.tagged(text)) for text in texts], dtype=np.float32).reshape(len(texts), -1)

    def embed_query(self, text: str) -> Floats:
        """See ``Embedder``; slips of typing are read as what was meant."""
        return self._embed(self.tagged(text, correct_typos=True))

    def _embed(self, tagged: str) -> Floats:
        rows = [self._rows[token] for token in tagged.split() if token in self._rows]
        total = np.zeros(self._weights.get_shape()[1], dtype=np.float32)
        for row in rows:  # a few rows of the mapped file instead of all 70 MB
            total += self._weights[row : row + 1][0]
        return np.asarray(total / max(float(np.linalg.norm(total)), 1e-12), dtype=np.float32)


class SentenceTransformerEmbedder:
    """Any sentence-transformers model, by the path of its folder or by its name on the hub.

    Raises:
        ModelError: at first use, when the model cannot be loaded.
    """

    def __init__(self, name_or_folder: str) -> None:
        self._name = name_or_folder

    @cached_property
    def fingerprint(self) -> str:
        """The name, and for a folder the sizes and dates of its files."""
        files = sorted(path for path in Path(self._name).rglob("*") if path.is_file())
        stamps = [f"{path} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in files]
        return f"sentence-transformers:{self._name}:{hashlib.sha256(repr(stamps).encode()).hexdigest()[:16]}"

    @cached_property
    def _model(self) -> "SentenceTransformer":
        from sentence_transformers import SentenceTransformer

        try:
            return SentenceTransformer(self._name)
        except Exception as error:  # the library lets through whatever its backends, the hub or the disk raise
            raise ModelError(
                f"임베딩 모델 '{self._name}'을(를) 불러올 수 없습니다.",
                "모델 폴더의 경로나 이름이 맞는지, 인터넷에서 받아야 하는 모델이라면 연결되어 있는지 확인해 주세요.",
            ) from error

    def embed_documents(self, texts: Sequence[str]) -> Floats:
        """See ``Embedder``."""
        return np.asarray(self._model.encode_document(list(texts), normalize_embeddings=True), dtype=np.float32)

    def embed_query(self, text: str) -> Floats:
        """See ``Embedder``."""
        return np.asarray(self._model.encode_query(text, normalize_embeddings=True), dtype=np.float32)


def _damaged(folder: Path) -> ModelError:
    return ModelError(
        f"임베딩 모델 폴더 '{folder}'를 읽을 수 없습니다.",
        "폴더를 지우고 `python app.py ingest`를 다시 실행하면 새로 만들어집니다.",
    )

"""Kiwi's language model in; a sentence-transformers model folder (StaticEmbedding + Normalize) out, made offline.

Kiwi tells the cosine of any two of its morpheme embeddings but not the embeddings themselves. With the similarities s
of a morpheme to some landmarks and G = U diag(λ) Uᵀ the landmarks' own, s U diag(λ^-1/2) is that embedding up to a
rotation (Nyström; exact here, because there are more landmarks than dimensions). Then the common mean, which is most of
every vector's length, is removed and each morpheme is weighted by how rare it is (Arora et al. 2017, "SIF").
"""

import json
import math
import shutil
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from vectorstore.morphemes import CONTENT_TAGS

if TYPE_CHECKING:
    from kiwipiepy import Kiwi

Floats = NDArray[np.float32]
Progress = Callable[[int, int], None]

RECIPE = 1  # raise when the numbers below or the way they are used change, so that folders made before are rebuilt
LANDMARKS = 320  # 256 is the rank; 320 reproduce the similarities to 2e-6, more only take longer
SMALLEST_EIGENVALUE = 1e-7  # of the largest; those of the rank are above 1e-5, those of rounding errors below 1e-8
SIF = 1e-4  # morphemes more frequent than this weigh less than half; the usual value of model2vec

MODEL_FILE = "model.safetensors"
TOKENIZER_FILE = "tokenizer.json"
RECIPE_FILE = "recipe.json"
UNKNOWN = "[UNK]"


def recipe() -> dict[str, object]:
    """What a folder built here and now would be made from."""
    return {"recipe": RECIPE, "kiwipiepy_model": version("kiwipiepy_model"), "numbers": [LANDMARKS, SIF]}


def is_built(folder: Path) -> bool:
    """Whether ``folder`` holds a complete model of the present recipe."""
    try:
        made = json.loads((folder / RECIPE_FILE).read_text(encoding="utf-8"))
        return bool(made == recipe() | {"bytes": (folder / MODEL_FILE).stat().st_size})
    except (OSError, ValueError):
        return False


def build(folder: Path, kiwi: "Kiwi", progress: Progress = lambda current, total: None) -> None:
    """Builds the model folder, about 70 MB, where it is missing, incomplete or outdated; takes some 15 s on one core.

    It appears under its name only when complete. Two programs that need it at once build it once.

    Args:
        folder: where it shall stand; its parent is made when needed.
        kiwi: any analyser with the default language model.
        progress: called with the morphemes done and their total.

    Raises:
        OSError: when the folder cannot be written.
    """
    from filelock import FileLock

    folder.parent.mkdir(parents=True, exist_ok=True)
    with (
        FileLock(folder.parent / f".{folder.name}.lock"),
        tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as temporary,
    ):
        if is_built(folder):
            return
        tokens, ranks = _vocabulary(kiwi)
        vectors = _vectors(kiwi, ranks, progress)
        made = Path(temporary) / folder.name
        made.mkdir()
        _write(made, tokens, vectors)
        shutil.rmtree(folder, ignore_errors=True)
        made.replace(folder)


def _vocabulary(kiwi: "Kiwi") -> tuple[list[str], list[int]]:
    """The "form/tag" tokens of all content morphemes the language model knows, and their ids.

    Ids are ranks: Kiwi numbers its morphemes from the most frequent down.
    """
    tokens: dict[str, int] = {}
    rank = 0
    while not math.isnan(kiwi.morpheme_similarity(rank, rank)):
        morpheme = kiwi.morpheme(rank)
        tag = morpheme.tag.split("-")[0]
        if morpheme.form and tag in CONTENT_TAGS:
            tokens.setdefault(f"{morpheme.form}/{tag}", rank)
        rank += 1
    return list(tokens), list(tokens.values())


def _vectors(kiwi: "Kiwi", ranks: list[int], progress: Progress) -> Floats:
    """The weighted embeddings [len(ranks), rank of the model]."""
    similarity = kiwi.morpheme_similarity
    landmarks = [ranks[i] for i in np.linspace(0, len(ranks) - 1, LANDMARKS).astype(int)]
    gram = np.array([[similarity(a, b) for b in landmarks] for a in landmarks])
    eigenvalues, eigenvectors = np.linalg.eigh(gram)
    kept = eigenvalues > eigenvalues[-1] * SMALLEST_EIGENVALUE
    projection = eigenvectors[:, kept] / np.sqrt(eigenvalues[kept])

    rows = np.empty((len(ranks), int(kept.sum())), dtype=np.float64)
    step = 1000
    for start in range(0, len(ranks), step):
        part = ranks[start : start + step]
        rows[start : start + step] = np.array([[similarity(a, b) for b in landmarks] for a in part]) @ projection
        progress(start + len(part), len(ranks))

    return np.asarray((rows - rows.mean(axis=0)) * _weights(ranks)[:, None], dtype=np.float32)


def _weights(ranks: list[int]) -> NDArray[np.float64]:
    """SIF / (SIF + p), p from Zipf's law: 1 / (rank H), H the harmonic number of the vocabulary's size."""
    frequency = 1 / (np.maximum(ranks, 1) * (math.log(ranks[-1]) + 0.5772))
    return np.asarray(SIF / (SIF + frequency))


def _write(folder: Path, tokens: list[str], vectors: Floats) -> None:
    """Writes the stock layout of sentence-transformers, for which neither it nor torch need be loaded."""
    from safetensors.numpy import save_file
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import WhitespaceSplit

    vocabulary = {token: index for index, token in enumerate([UNKNOWN, *tokens])}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token=UNKNOWN))
    tokenizer.pre_tokenizer = WhitespaceSplit()
    tokenizer.save(str(folder / TOKENIZER_FILE))

    unknown = np.zeros((1, vectors.shape[1]), dtype=np.float32)  # an unknown morpheme says nothing
    save_file({"embedding.weight": np.concatenate([unknown, vectors])}, folder / MODEL_FILE)

    def write(name: str, content: Any) -> None:
        (folder / name).write_text(json.dumps(content, ensure_ascii=False, indent=2), encoding="utf-8")

    modules = "sentence_transformers.models"
    write(
        "modules.json",
        [
            {"idx": 0, "name": "0", "path": "", "type": f"{modules}.StaticEmbedding"},
            {"idx": 1, "name": "1", "path": "1_Normalize", "type": f"{modules}.Normalize"},
        ],
    )
    write("config_sentence_transformers.json", {"similarity_fn_name": "cosine"})
    (folder / "1_Normalize").mkdir()
    write(RECIPE_FILE, recipe() | {"bytes": (folder / MODEL_FILE).stat().st_size})

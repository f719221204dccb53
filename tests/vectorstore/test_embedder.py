import shutil
from pathlib import Path

import numpy as np
import pytest

from ingest.errors import ModelError
from vectorstore.embedder import SentenceTransformerEmbedder, StaticEmbedder
from vectorstore.kiwi_embedder import MODEL_FILE, RECIPE_FILE, _vocabulary, _weights, build, is_built
from vectorstore.morphemes import Morphemes

MORPHEMES = Morphemes()
TEXTS = ["담당자 연락처", "전화번호가 뭐예요?", "2026년 예산 합계", "도서관 야간 개방", "뷁쉛뷁", ""]


@pytest.fixture(scope="module")
def embedder(kiwi_folder: Path) -> StaticEmbedder:
    return StaticEmbedder(kiwi_folder, MORPHEMES)


def test_the_real_library_gives_the_same_vectors(kiwi_folder: Path, embedder: StaticEmbedder) -> None:
    from sentence_transformers import SentenceTransformer

    theirs = SentenceTransformer(str(kiwi_folder)).encode([embedder.tagged(text) for text in TEXTS])
    assert np.allclose(embedder.embed_documents(TEXTS), theirs, atol=1e-6)


def test_the_general_embedder_takes_the_folder_too(kiwi_folder: Path, embedder: StaticEmbedder) -> None:
    general = SentenceTransformerEmbedder(str(kiwi_folder))
    tagged = [embedder.tagged(text) for text in TEXTS]
    assert np.allclose(general.embed_documents(tagged), embedder.embed_documents(TEXTS), atol=1e-6)
    assert np.allclose(general.embed_query(tagged[0]), embedder.embed_query(TEXTS[0]), atol=1e-6)
    assert general.fingerprint == SentenceTransformerEmbedder(str(kiwi_folder)).fingerprint


def test_vectors_have_length_one_and_nothing_known_gives_zero(embedder: StaticEmbedder) -> None:
    lengths = np.linalg.norm(embedder.embed_documents(TEXTS), axis=1)
    assert np.allclose(lengths, [1, 1, 1, 1, 0, 0], atol=1e-6)
    assert embedder.embed_documents(TEXTS).dtype == np.float32


def test_the_embeddings_are_those_of_kiwi(kiwi_folder: Path) -> None:
    """Between two vectors of length 1 lies 2 - 2 cos, whatever mean was taken off both."""
    from safetensors.numpy import load_file

    tokens, ranks = _vocabulary(MORPHEMES.kiwi)
    rows = load_file(kiwi_folder / MODEL_FILE)["embedding.weight"][1:] / _weights(ranks)[:, None]
    assert rows.shape == (len(tokens), 256)
    for a, b in zip(range(0, len(tokens), 997), range(500, len(tokens), 997), strict=False):
        apart = float(((rows[a] - rows[b]) ** 2).sum())
        assert apart == pytest.approx(2 - 2 * MORPHEMES.kiwi.morpheme_similarity(ranks[a], ranks[b]), abs=2e-3)


def test_meaning_is_near_where_words_differ(embedder: StaticEmbedder) -> None:
    phone, contact, library = embedder.embed_documents(["전화번호", "연락처", "도서관"])
    assert phone @ contact > phone @ library + 0.2


def test_a_question_with_a_slip_is_embedded_as_meant(embedder: StaticEmbedder) -> None:
    assert np.allclose(embedder.embed_query("전화버노"), embedder.embed_query("전화번호"))


def test_a_folder_is_complete_only_with_its_recipe_and_size(kiwi_folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "model"
    shutil.copytree(kiwi_folder, copy)
    assert is_built(copy)
    with (copy / MODEL_FILE).open("ab") as file:
        file.write(b"x")
    assert not is_built(copy)
    assert not is_built(tmp_path / "none")


def test_an_interrupted_build_leaves_no_folder(tmp_path: Path) -> None:
    def interrupt(current: int, total: int) -> None:
        assert 0 < current <= total
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(tmp_path / "model", MORPHEMES.kiwi, interrupt)
    assert [path.name for path in tmp_path.iterdir()] == [".model.lock"]


@pytest.mark.parametrize("damage", [RECIPE_FILE, MODEL_FILE, "tokenizer.json"])
def test_a_damaged_folder_is_one_clear_error(kiwi_folder: Path, tmp_path: Path, damage: str) -> None:
    copy = tmp_path / "model"
    shutil.copytree(kiwi_folder, copy)
    (copy / damage).write_bytes(b"\xff\xfe broken")
    embedder = StaticEmbedder(copy, MORPHEMES)
    with pytest.raises(ModelError, match="임베딩 모델 폴더"):
        print(embedder.fingerprint, embedder.embed_query("예산"))


def test_a_model_that_is_not_there_is_one_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(ModelError, match="임베딩 모델"):
        SentenceTransformerEmbedder(str(tmp_path / "none")).embed_query("예산")

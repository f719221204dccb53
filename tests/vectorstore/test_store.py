import os
import shutil
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ingest.chunks import chunks
from ingest.errors import IndexFolderError
from ingest.records import Briefing
from tests.vectorstore.conftest import LINES, LetterEmbedder, small_briefing
from vectorstore.dense import DATABASE, DenseIndex
from vectorstore.retriever import HybridRetriever
from vectorstore.store import POINTER, Index, StaleIndexError, build_index, ensure_index, open_index

EMBEDDER = LetterEmbedder()


def generation(folder: Path) -> Path:
    return folder / (folder / POINTER).read_text(encoding="utf-8")


def test_what_was_built_is_opened_again(briefing: Briefing, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    build_index(briefing, tmp_path / "new" / "index", EMBEDDER, lambda current, total: seen.append((current, total)))
    index = open_index(briefing, tmp_path / "new" / "index", EMBEDDER)
    assert index.chunks == chunks(briefing)
    assert len(index.dense) == len(index.chunks)
    assert seen[-1] == (len(index.chunks), len(index.chunks))
    index.dense.close()


def test_an_index_that_fits_is_not_built_again(index: Index, briefing: Briefing, tmp_path: Path) -> None:
    said: list[str] = []
    before = generation(tmp_path / "index")
    ensure_index(briefing, tmp_path / "index", EMBEDDER, said.append).dense.close()
    assert said == []
    assert generation(tmp_path / "index") == before


def test_another_text_or_embedder_rebuilds_and_says_so(index: Index, briefing: Briefing, tmp_path: Path) -> None:
    said: list[str] = []
    folder = tmp_path / "index"
    other = small_briefing((*LINES[:-1], "- 독서 모임 장소를 넓힘"))
    ensure_index(other, folder, EMBEDDER, said.append).dense.close()
    ensure_index(other, folder, LetterEmbedder("other"), said.append).dense.close()
    assert said == ["문서나 설정이 바뀌어 색인이 맞지 않습니다. 색인을 만듭니다."] * 2
    assert [path.name for path in folder.glob("index-*")] == [generation(folder).name]


def test_the_same_text_read_otherwise_rebuilds(index: Index, briefing: Briefing, tmp_path: Path) -> None:
    """The chunks of an index made by older rules would point to other sections, or past the last one."""
    said: list[str] = []
    other = replace(briefing, statements=briefing.statements[:-1])
    ensure_index(other, tmp_path / "index", EMBEDDER, said.append).dense.close()
    assert len(said) == 1


def test_opening_and_searching_leave_the_files_as_they_are(root: Path, briefing: Briefing, tmp_path: Path) -> None:
    build_index(briefing, tmp_path, EMBEDDER)
    program = (
        "import sys; from pathlib import Path; from vectorstore.store import open_index;"
        "from tests.vectorstore.conftest import LetterEmbedder, small_briefing; e = LetterEmbedder();"
        "print(open_index(small_briefing(), Path(sys.argv[1]), e).dense.nearest(e.embed_query(sys.argv[2]), 3)[0][0])"
    )
    for question in ("도서관", "리더십 연수", "전자책"):
        done = subprocess.run([sys.executable, "-c", program, str(tmp_path), question], cwd=root, check=False)
        assert done.returncode == 0


def test_opening_alone_loads_nothing_heavy(root: Path, briefing: Briefing, tmp_path: Path) -> None:
    build_index(briefing, tmp_path, EMBEDDER)
    program = (
        "import sys; from pathlib import Path; from vectorstore.store import open_index;"
        "from tests.vectorstore.conftest import LetterEmbedder, small_briefing;"
        "open_index(small_briefing(), Path(sys.argv[1]), LetterEmbedder());"
        "print(sorted({'chromadb', 'bm25s', 'kiwipiepy', 'torch'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], cwd=root, capture_output=True, text=True)
    assert done.stdout == "[]\n"


def damage_pointer(folder: Path) -> None:
    (folder / POINTER).write_text("index-gone", encoding="utf-8")


def damage_manifest(folder: Path) -> None:
    (generation(folder) / "manifest.json").write_text("[", encoding="utf-8")


def damage_chunks(folder: Path) -> None:
    (generation(folder) / "chunks.json").unlink()


def damage_lexical(folder: Path) -> None:
    next((generation(folder) / "lexical").glob("*.npy")).write_bytes(b"")


def damage_database(folder: Path) -> None:
    path = generation(folder) / "dense" / DATABASE
    path.write_bytes(path.read_bytes()[:50_000])


def garble_database(folder: Path) -> None:
    (generation(folder) / "dense" / DATABASE).write_bytes(b"no database" * 1000)


def lose_database(folder: Path) -> None:
    (generation(folder) / "dense" / DATABASE).unlink()


def damage_graph(folder: Path) -> None:
    """Chroma would end the whole process over this one."""
    for path in (generation(folder) / "dense").rglob("*.bin"):
        path.write_bytes(path.read_bytes()[:50])


@pytest.mark.parametrize(
    "damage",
    [
        damage_pointer,
        damage_manifest,
        damage_chunks,
        damage_lexical,
        damage_database,
        garble_database,
        lose_database,
        damage_graph,
    ],
)
def test_any_damage_is_noticed_and_repaired(damage: "object", briefing: Briefing, tmp_path: Path) -> None:
    assert callable(damage)
    folder = tmp_path / "index"
    build_index(briefing, folder, EMBEDDER)
    damage(folder)
    with pytest.raises(StaleIndexError, match="손상"):
        open_index(briefing, folder, EMBEDDER)
    said: list[str] = []
    index = ensure_index(briefing, folder, EMBEDDER, said.append)
    assert said == ["색인이 손상되었습니다. 색인을 만듭니다."]
    assert len(index.dense) == len(index.chunks)
    index.dense.close()


def test_a_build_that_fails_leaves_the_old_index(index: Index, briefing: Briefing, tmp_path: Path) -> None:
    def interrupt(current: int, total: int) -> None:
        raise KeyboardInterrupt

    before = generation(tmp_path / "index")
    with pytest.raises(KeyboardInterrupt):
        build_index(briefing, tmp_path / "index", EMBEDDER, interrupt)
    assert generation(tmp_path / "index") == before
    open_index(briefing, tmp_path / "index", EMBEDDER).dense.close()


@pytest.mark.parametrize("place", ["file", "file/below", "/proc/no-such-place"])
def test_a_folder_that_cannot_be_used_is_one_clear_error(briefing: Briefing, tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(IndexFolderError, match="색인 폴더를 쓸 수 없습니다") as caught:
        ensure_index(briefing, tmp_path / place, EMBEDDER)
    assert "--index" in caught.value.hint


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_read_only_index_is_one_clear_error(index: Index, briefing: Briefing, tmp_path: Path) -> None:
    folder = generation(tmp_path / "index") / "dense"
    (folder / DATABASE).chmod(0o400)
    with pytest.raises(IndexFolderError):
        open_index(briefing, tmp_path / "index", EMBEDDER)


def test_two_programs_that_need_the_same_index_build_it_once(root: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from vectorstore.store import ensure_index;"
        "from tests.vectorstore.conftest import LetterEmbedder, small_briefing;"
        "ensure_index(small_briefing(), Path(sys.argv[1]), LetterEmbedder(), print)"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "index")]
    both = [subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = "".join(process.communicate()[0] for process in both)
    assert [process.returncode for process in both] == [0, 0]
    assert said.count("색인을 만듭니다") == 1


def test_chroma_finds_what_an_exact_scan_finds(tmp_path: Path) -> None:
    vectors = np.random.default_rng(0).normal(size=(1500, 32)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    dense = DenseIndex.create(tmp_path, vectors)
    for query in vectors[::100]:
        exact = np.argsort(-(vectors @ query), kind="stable")[:200]
        found = dense.nearest(query, 200)
        assert [position for position, _ in found] == exact.tolist()
        assert np.allclose([cosine for _, cosine in found], (vectors @ query)[exact], atol=1e-5)
    dense.close()


def test_no_network_is_touched(briefing: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    attempts: list[object] = []

    def refuse(*arguments: object, **_: object) -> None:
        attempts.append(arguments)
        raise OSError("no network in this test")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    index = ensure_index(briefing, tmp_path, EMBEDDER)
    assert HybridRetriever(index).search("도서관 야간 개방", 3)
    index.dense.close()
    assert attempts == []


def test_a_copied_index_works_elsewhere(briefing: Briefing, tmp_path: Path) -> None:
    build_index(briefing, tmp_path / "here", EMBEDDER)
    shutil.copytree(tmp_path / "here", tmp_path / "there")
    index = open_index(briefing, tmp_path / "there", EMBEDDER)
    assert index.dense.nearest(EMBEDDER.embed_query(index.chunks[0].text), 1)[0][0] == 0
    index.dense.close()

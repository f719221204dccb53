"""Files that are no briefing give one Korean sentence and a hint, never a traceback."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest import Briefing, parse_briefing, read_briefing
from ingest.errors import BriefingError


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "빈 파일"),
        (b" \n\t\n", "빈 파일"),
        (b"%PDF-1.7 \x00\x01", "PDF"),
        (b"PK\x03\x04 more", "HWPX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "HWP"),
        (b"text\x00with\x00nothing", "텍스트 파일이 아닙니다"),
        (b"\xff\x81\xfe\xfd\x80\x80", "인코딩"),
        ("오늘 점심은 국수였다.\n".encode(), "주요업무보고로 읽을 수 없는"),
        (b"a,b,c\n1,2,3\n", "주요업무보고로 읽을 수 없는"),
        ("1. 하나\n1-1. 둘\n1-1-1. 셋\n".encode(), "주요업무보고로 읽을 수 없는"),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes, word: str) -> None:
    file = tmp_path / "보고.txt"
    file.write_bytes(content)
    with pytest.raises(BriefingError, match=word) as caught:
        read_briefing(file)
    assert caught.value.hint.endswith(("주세요.", "주십시오."))


def test_a_path_that_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="찾을 수 없습니다"):
        read_briefing(tmp_path / "없음.txt")
    with pytest.raises(BriefingError, match="폴더"):
        read_briefing(tmp_path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_usual_encodings_and_line_ends(tmp_path: Path, second: Briefing, encoding: str) -> None:
    file = tmp_path / "보고.txt"
    text = "\r\n".join(second.lines).replace("▸", "·").replace("–", "-")
    file.write_bytes(text.encode(encoding, errors="replace"))
    again = read_briefing(file)
    assert again.lines[:40] == second.lines[:40]
    assert [c.name for c in again.contacts] == [c.name for c in second.contacts]


def test_a_file_without_a_last_newline_or_with_several_reads_the_same(second: Briefing) -> None:
    text = "\n".join(second.lines)
    assert parse_briefing(text + "\n", "").lines == parse_briefing(text, "").lines


def test_a_line_that_nobody_reads_is_reported(read_piece: Callable[[str], Briefing]) -> None:
    assert read_piece("").warnings == ()
    briefing = read_piece("□ 예산 집행 계획\n\n예산 사업명\t추진 사업명\t1분기\t2분기\n\t이름뿐인 줄\t\t")
    assert len(briefing.warnings) == 1
    assert "행" in briefing.warnings[0]

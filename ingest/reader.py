"""A path in, the text of the file and the fingerprint of its bytes out; or one clear error."""

import hashlib
import unicodedata
from pathlib import Path

from ingest.errors import BriefingError

_KNOWN_FORMATS = {
    b"%PDF": "PDF",
    b"\xd0\xcf\x11\xe0": "한글(HWP) 또는 옛 오피스",
    b"PK\x03\x04": "압축 또는 HWPX·DOCX",
    b"\x89PNG": "그림",
    b"\xff\xd8\xff": "그림",
}
_AS_TEXT = "표를 탭으로 나눈 텍스트(.txt, UTF-8)로 저장한 뒤 다시 시도해 주세요."


def read_text(path: Path) -> tuple[str, str]:
    """Reads a text file.

    Returns:
        The text (Hangul composed, no byte order mark, lines ended by newlines) and the SHA-256 of the bytes, in hex.

    Raises:
        BriefingError: missing, a folder, unreadable, empty, binary, or in an unknown encoding.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise BriefingError(f"파일을 찾을 수 없습니다: {path}", "경로를 확인해 주세요.") from None
    except IsADirectoryError:
        raise BriefingError(f"파일이 아니라 폴더입니다: {path}", "업무보고 파일의 경로를 적어 주세요.") from None
    except OSError as error:
        raise BriefingError(f"파일을 열 수 없습니다: {path} ({error.strerror})", "읽기 권한을 확인해 주세요.") from None
    for magic, name in _KNOWN_FORMATS.items():
        if data.startswith(magic):
            raise BriefingError(f"텍스트가 아니라 {name} 파일입니다: {path}", _AS_TEXT)
    text = _decode(data, path)
    if not text.strip():
        raise BriefingError(f"빈 파일입니다: {path}", "내용이 있는 업무보고 파일을 넣어 주세요.")
    return text, hashlib.sha256(data).hexdigest()


def _decode(data: bytes, path: Path) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not wide and b"\x00" in data:
        raise BriefingError(f"텍스트 파일이 아닙니다: {path}", _AS_TEXT)
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp949"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    raise BriefingError(f"글자 인코딩을 알 수 없습니다: {path}", "UTF-8로 저장한 뒤 다시 시도해 주세요.")

"""The user file goes in; who may enter, with which password and as what, comes out. It keeps scrypt hashes alone.

secret = "…"            signs the sessions
[users."홍길동"]
role = "viewer"
password = "scrypt$…"
"""

import base64
import hashlib
import json
import secrets
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hmac import compare_digest
from os import O_CREAT, O_EXCL, O_WRONLY, fdopen
from os import open as open_descriptor
from pathlib import Path

from ingest.errors import AccessError

LONGEST_NAME = 40
SHORTEST_PASSWORD = 8
LONGEST_PASSWORD = 200

# OWASP's second row for scrypt: 32 MiB and about 0.3 s for each password tried.
COST_LOG2, BLOCK, PARALLEL = 15, 8, 3
SALT_BYTES, SECRET_BYTES = 16, 32


class Role(StrEnum):
    """What a user may do, each all that the one before may."""

    VIEWER = "viewer"
    EVALUATOR = "evaluator"
    ADMIN = "admin"

    @property
    def may_evaluate(self) -> bool:
        """Whether the evaluation is shown."""
        return self is not Role.VIEWER


@dataclass(frozen=True, slots=True)
class User:
    """One entry of the file; ``password`` is its hash."""

    name: str
    role: Role
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Accounts:
    """The whole file."""

    secret: bytes = field(repr=False)
    users: Mapping[str, User]

    def check(self, name: str, password: str) -> User | None:
        """The user of this name and password. A name that is not there takes as long as a wrong password."""
        user = self.users.get(name)
        fits = _fits(password, user.password if user else _NOBODY)
        return user if fits else None


def read(file: Path) -> Accounts:
    """The users of a file.

    Raises:
        AccessError: it is missing, is not as the module describes, or names nobody.
    """
    try:
        told = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise AccessError(f"사용자 파일 '{file}'을(를) 읽을 수 없습니다.", _MAKE) from error
    except tomllib.TOMLDecodeError as error:
        raise AccessError(f"사용자 파일 '{file}'의 형식이 맞지 않습니다.", f"{_MAKE} ({error})") from error
    try:
        users = {name: User(name, Role(of["role"]), _checked(of["password"])) for name, of in told["users"].items()}
        secret = bytes.fromhex(told["secret"])
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise AccessError(f"사용자 파일 '{file}'의 내용이 맞지 않습니다.", _MAKE) from error
    if not users or len(secret) < SECRET_BYTES:
        raise AccessError(f"사용자 파일 '{file}'에 사용자나 서명 열쇠가 없습니다.", _MAKE)
    return Accounts(secret, users)


def add(file: Path, name: str, role: str, password: str) -> None:
    """Write a user into the file, which is made when missing; one of the same name is replaced.

    Raises:
        AccessError: name, role or password do not fit, or the file cannot be read or written.
    """
    if role not in list(Role):
        raise AccessError(f"역할 '{role}'은(는) 없습니다.", f"{', '.join(Role)} 가운데 하나를 써 주세요.")
    if not 1 <= len(name) <= LONGEST_NAME or not name.isprintable() or name != name.strip():
        raise AccessError("사용자 이름이 맞지 않습니다.", f"{LONGEST_NAME}자까지, 앞뒤 빈칸 없이 써 주세요.")
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise AccessError(
            "비밀번호의 길이가 맞지 않습니다.", f"{SHORTEST_PASSWORD}자에서 {LONGEST_PASSWORD}자 사이로 정해 주세요."
        )
    before = read(file) if file.exists() else Accounts(secrets.token_bytes(SECRET_BYTES), {})
    users = {**before.users, name: User(name, Role(role), hashed(password))}
    # JSON's strings are TOML's as well.
    text = f"secret = {json.dumps(before.secret.hex())}\n" + "".join(
        f"\n[users.{json.dumps(user.name, ensure_ascii=False)}]\n"
        f"role = {json.dumps(user.role)}\npassword = {json.dumps(user.password)}\n"
        for user in users.values()
    )
    try:
        _replace(file, text)
    except OSError as error:
        raise AccessError(f"사용자 파일 '{file}'을(를) 쓸 수 없습니다.", "쓸 수 있는 곳을 지정해 주세요.") from error


def hashed(password: str) -> str:
    """A password with its salt and costs as one word: scrypt$log2(N)$r$p$salt$hash."""
    salt = secrets.token_bytes(SALT_BYTES)
    key = _scrypt(password, salt, COST_LOG2, BLOCK, PARALLEL)
    return f"scrypt${COST_LOG2}${BLOCK}${PARALLEL}${base64.b64encode(salt).decode()}${base64.b64encode(key).decode()}"


def _fits(password: str, stored: str) -> bool:
    cost, block, parallel, salt, key = _parts(stored)
    return compare_digest(_scrypt(password[:LONGEST_PASSWORD], salt, cost, block, parallel), key)


def _scrypt(password: str, salt: bytes, cost: int, block: int, parallel: int) -> bytes:
    needed = 128 * block * (2**cost + parallel + 2)
    return hashlib.scrypt(password.encode(), salt=salt, n=2**cost, r=block, p=parallel, maxmem=2 * needed)


def _parts(stored: str) -> tuple[int, int, int, bytes, bytes]:
    """Costs, salt and key of a stored hash.

    Raises:
        ValueError: it is none, or its costs are far from ours.
    """
    scheme, cost, block, parallel, salt, key = stored.split("$")
    costs = int(cost), int(block), int(parallel)
    if scheme != "scrypt" or not (10 <= costs[0] <= 18 and 1 <= costs[1] <= 16 and 1 <= costs[2] <= 8):
        raise ValueError("not a hash of ours")
    return *costs, base64.b64decode(salt, validate=True), base64.b64decode(key, validate=True)


def _checked(stored: str) -> str:
    _parts(stored)
    return stored


def _replace(file: Path, text: str) -> None:
    """Writes the file at once, for its owner alone to read."""
    written = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        with fdopen(open_descriptor(written, O_WRONLY | O_CREAT | O_EXCL, 0o600), "w", encoding="utf-8") as stream:
            stream.write(text)
        written.replace(file)
    finally:
        written.unlink(missing_ok=True)


_MAKE = "'python app.py user 이름 viewer'로 사용자 파일을 만들 수 있습니다."
# Fits no password, and takes as long to find out.
_NOBODY = f"scrypt${COST_LOG2}${BLOCK}${PARALLEL}${base64.b64encode(bytes(SALT_BYTES)).decode()}$AAAA"

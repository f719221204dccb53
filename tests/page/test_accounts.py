"""Users of a file, their passwords and the tokens that stand for them."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.page import accounts, sessions
from assistant.page.accounts import Accounts, Role, User
from assistant.page.limits import Bucket
from assistant.page.sessions import Sessions
from ingest.errors import AccessError


@pytest.fixture(autouse=True, scope="module")
def cheap() -> Iterator[None]:
    """Hashes that cost little."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(accounts, "COST_LOG2", 10)
        yield


def test_users_are_written_read_and_replaced(tmp_path: Path) -> None:
    file = tmp_path / "users.toml"
    accounts.add(file, '홍 "길동"', "viewer", "첫 비밀번호입니다")
    secret = accounts.read(file).secret
    accounts.add(file, "admin.1", "admin", "another one")
    accounts.add(file, '홍 "길동"', "evaluator", "둘째 비밀번호입니다")
    read = accounts.read(file)
    assert {user.name: user.role for user in read.users.values()} == {
        '홍 "길동"': Role.EVALUATOR,
        "admin.1": Role.ADMIN,
    }
    assert read.check('홍 "길동"', "둘째 비밀번호입니다") == read.users['홍 "길동"']
    assert read.check('홍 "길동"', "첫 비밀번호입니다") is None
    assert read.check("nobody", "another one") is None
    assert read.secret == secret and len(secret) == 32
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "비밀번호입니다" not in file.read_text("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["users.toml"]


def test_one_password_is_never_stored_the_same_twice() -> None:
    assert accounts.hashed("same password") != accounts.hashed("same password")


def test_nothing_secret_is_printed() -> None:
    user = User("a", Role.VIEWER, "scrypt$hash")
    assert "hash" not in repr(user) and "key" not in repr(Accounts(b"key", {"a": user}))


@pytest.mark.parametrize(
    ("name", "role", "password"),
    [
        ("", "viewer", "long enough"),
        (" a", "viewer", "long enough"),
        ("a\n", "viewer", "long enough"),
        ("a" * 41, "viewer", "long enough"),
        ("a", "king", "long enough"),
        ("a", "viewer", "short"),
        ("a", "viewer", "x" * 201),
    ],
)
def test_a_user_that_does_not_fit_is_one_sentence(tmp_path: Path, name: str, role: str, password: str) -> None:
    with pytest.raises(AccessError, match=r"[가-힣]"):
        accounts.add(tmp_path / "users.toml", name, role, password)
    assert not list(tmp_path.iterdir())


GOOD = 'secret = "' + "ab" * 32 + '"\n'
HASH = "scrypt$10$8$1$AAAA$AAAA"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not toml",
        GOOD,
        GOOD + "[users]\n",
        'secret = "ab"\n' + f'[users.a]\nrole = "viewer"\npassword = "{HASH}"\n',
        GOOD + f'[users.a]\nrole = "king"\npassword = "{HASH}"\n',
        GOOD + '[users.a]\nrole = "viewer"\npassword = "secret"\n',
        GOOD + '[users.a]\nrole = "viewer"\npassword = "scrypt$30$8$1$AAAA$AAAA"\n',
        GOOD + '[users]\na = "viewer"\n',
    ],
)
def test_a_file_that_does_not_fit_is_one_sentence(tmp_path: Path, text: str) -> None:
    file = tmp_path / "users.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(AccessError, match=r"사용자 파일"):
        accounts.read(file)


def test_a_file_that_is_missing_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(AccessError, match="읽을 수 없습니다"):
        accounts.read(tmp_path / "users.toml")


@pytest.fixture
def known() -> Accounts:
    return Accounts(b"k" * 32, {name: User(name, Role.VIEWER, f"hash of {name}") for name in ("가", "나")})


def test_a_token_stands_for_its_user_also_after_a_restart(known: Accounts) -> None:
    token = Sessions(known).begin(known.users["가"])
    assert Sessions(known).user(token) == known.users["가"]


def test_a_token_is_of_no_use_with_another_secret_password_or_without_its_user(known: Accounts) -> None:
    token = Sessions(known).begin(known.users["가"])
    changed = User("가", Role.VIEWER, "another hash")
    for other in (
        Accounts(b"o" * 32, known.users),
        Accounts(known.secret, {"가": changed}),
        Accounts(known.secret, {"나": known.users["나"]}),
    ):
        assert Sessions(other).user(token) is None


def test_a_token_ends(known: Accounts, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1_000_000.0
    monkeypatch.setattr("assistant.page.sessions.time.time", lambda: now)
    kept = Sessions(known)
    first, second = kept.begin(known.users["가"]), kept.begin(known.users["가"])
    kept.end(first)
    assert kept.user(first) is None and kept.user(second) is not None
    now += sessions.SESSION_SECONDS
    assert kept.user(second) is None


@given(st.data())
def test_no_changed_token_is_taken(data: st.DataObject) -> None:
    users = {name: User(name, Role.VIEWER, f"hash of {name}") for name in ("가", "나")}
    known = Accounts(b"k" * 32, users)
    token = Sessions(known).begin(users["가"])
    place = data.draw(st.integers(0, len(token) - 1))
    changed = data.draw(st.characters().filter(lambda character: character != token[place]))
    assert Sessions(known).user(token[:place] + changed + token[place + 1 :]) is None


@given(st.text())
def test_no_other_text_is_taken(text: str) -> None:
    assert Sessions(Accounts(b"k" * 32, {"": User("", Role.ADMIN, "")})).user(text) is None


class Clock:
    """Stands still until told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_empties_refills_and_never_overflows() -> None:
    clock = Clock()
    bucket = Bucket(burst=2, per_minute=60, clock=clock)
    assert [bucket.take("a") for _ in range(3)] == [0, 0, 1]
    assert bucket.take("b") == 0
    clock.now = 0.5
    assert bucket.take("a") == 0.5
    clock.now = 1
    assert bucket.take("a") == 0
    clock.now = 1000
    assert [bucket.take("a") for _ in range(3)] == [0, 0, 1]
    bucket.give_back("a")
    bucket.give_back("stranger")
    assert bucket.take("a") == 0


def test_a_bucket_without_a_limit_never_refuses() -> None:
    bucket = Bucket(burst=1, per_minute=0)
    assert [bucket.take("a") for _ in range(5)] == [0] * 5


def test_a_bucket_remembers_no_more_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.page.limits.REMEMBERED", 2)
    bucket = Bucket(burst=1, per_minute=1, clock=Clock())
    assert [bucket.take(key) for key in ("a", "b", "c", "b", "a")] == [0, 0, 0, 60, 0]

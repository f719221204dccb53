"""A user goes in and a signed token comes out, and the other way round. No session is stored; only those left are."""

import hmac
import secrets
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode

from assistant.page.accounts import Accounts, User

COOKIE = "session"
SESSION_SECONDS = 12 * 60 * 60


class Sessions:
    """Signs and reads tokens: name, end and a number used once, each in the clear, and a signature over them.

    The hash of the password is signed along, so that a new password ends the sessions of the old one.
    """

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts
        self._left: dict[str, float] = {}  # token → its end; a token is of no use after either

    def begin(self, user: User) -> str:
        """A token for this user."""
        name = urlsafe_b64encode(user.name.encode()).decode()
        signed = f"{name}.{int(time.time()) + SESSION_SECONDS}.{secrets.token_hex(8)}"
        return f"{signed}.{self._signature(signed, user)}"

    def user(self, token: str) -> User | None:
        """Whose token it is; None where it is not ours, too old, or was left."""
        try:
            signed, signature = token.rsplit(".", 1)
            name, end, _ = signed.split(".")
            user = self._accounts.users[urlsafe_b64decode(name).decode()]
            if not hmac.compare_digest(signature.encode(), self._signature(signed, user).encode()):
                return None
        except (ValueError, KeyError):
            return None
        return user if int(end) > time.time() and token not in self._left else None

    def end(self, token: str) -> None:
        """Make a token useless before its time."""
        if self.user(token):
            now = time.time()
            self._left = {left: until for left, until in self._left.items() if until > now}
            self._left[token] = now + SESSION_SECONDS

    def _signature(self, signed: str, user: User) -> str:
        return hmac.digest(self._accounts.secret, f"{signed}.{user.password}".encode(), "sha256").hex()

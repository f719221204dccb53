"""The environment goes in, Settings come out. Only app.py asks for them."""

from pathlib import Path
from typing import Annotated, Any

from platformdirs import user_cache_path
from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from ingest.errors import AssistantError


def _off(value: Any) -> Any:
    return None if value == "off" else value


class Settings(BaseSettings):
    """What can be set, each by SETI_ and its name in capitals.

    Attributes:
        briefing: the text file to answer from.
        index: folder of the index; None for one in the cache, a folder of its own for each briefing.
        model: a chat model as LangChain's init_chat_model names it ("openai:gpt-…"); None for no model.
        model_base_url: address of an OpenAI-compatible server, for a model that is not at its provider's own.
        model_key: its key; without one LangChain reads the provider's own variable, which no other address is sent.
        embedder: a sentence-transformers model by name or folder; None for the one built from Kiwi.
        users: file of those who may enter the page, see assistant/page/accounts.py; None for anybody.
        questions_per_minute: of one user, or of one address where anybody may enter; 0 for no limit.
        cache: where built models and indexes are kept.
        feedback: file for what readers think of answers, one in the cache by default; "off" keeps nothing (None).
        debug: show the traceback of an unexpected error.
        eval_endpoint: address of an OpenAI-compatible bot that `eval --system endpoint` asks.
        eval_endpoint_model: what that bot calls itself.
        eval_endpoint_key: its key.
        eval_endpoint_sends_briefing: whether it has to be told the briefing, about 60,000 tokens with each question.
    """

    model_config = SettingsConfigDict(env_prefix="SETI_", env_ignore_empty=True, protected_namespaces=())

    briefing: Path = Path(__file__).parent / "data" / "seti-2026.txt"
    index: Path | None = None
    model: str | None = None
    model_base_url: str | None = None
    model_key: SecretStr | None = None
    model_timeout_seconds: float = Field(default=20.0, gt=0)
    embedder: str | None = None
    host: str = "127.0.0.1"
    port: int = Field(default=7860, ge=1, le=65535)
    users: Path | None = None
    questions_per_minute: int = Field(default=30, ge=0)
    cache: Path = Field(default_factory=lambda: user_cache_path("seti-briefing-assistant", appauthor=False))
    feedback: Annotated[Path | None, BeforeValidator(_off)] = Field(
        default_factory=lambda told: told["cache"] / "feedback.jsonl"
    )
    debug: bool = False
    eval_endpoint: str | None = None
    eval_endpoint_model: str = "default"
    eval_endpoint_key: SecretStr | None = None
    eval_endpoint_timeout_seconds: float = Field(default=60.0, gt=0)
    eval_endpoint_sends_briefing: bool = False

    def identity(self) -> dict[str, str | float | None]:
        """What an answer depends on besides briefing and code; no key."""
        told: dict[str, str | float | None] = {"embedder": self.embedder or "kiwi", "model": self.model}
        if self.model:
            told |= {"model_base_url": self.model_base_url, "model_timeout_seconds": self.model_timeout_seconds}
        if self.eval_endpoint:
            told |= {"endpoint": self.eval_endpoint, "endpoint_model": self.eval_endpoint_model}
            told |= {"endpoint_sends_briefing": self.eval_endpoint_sends_briefing}
        return told


def read() -> Settings:
    """The settings of this process.

    Raises:
        AssistantError: naming the first variable whose value does not fit.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = f"SETI_{str(first['loc'][0]).upper()}"
        raise AssistantError(
            f"설정 {name}의 값이 맞지 않습니다.", f"{name}을(를) 고쳐 주세요({first['msg']})."
        ) from error

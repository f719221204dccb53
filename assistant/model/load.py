"""The name of a chat model in; LangChain's model out, or one clear error."""

from typing import TYPE_CHECKING, Any

from ingest.errors import ModelError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


def load_model(
    name: str, base_url: str | None = None, key: str | None = None, timeout_seconds: float = 20.0
) -> "BaseChatModel":
    """A chat model that asks once and never again.

    Args:
        name: as `init_chat_model` takes it, "openai:gpt-…"; with ``base_url`` whatever the server calls it.
        base_url: of an OpenAI-compatible server.
        key: sent to the server; without one a provider's own variable counts, which is never sent to a ``base_url``.
        timeout_seconds: for connecting and for each wait for more.

    Raises:
        ModelError: when there is no such model, or its package or key is missing.
    """
    options: dict[str, Any] = {"timeout": timeout_seconds, "max_retries": 0}
    if base_url is not None:
        if not base_url.startswith(("http://", "https://")):
            raise ModelError(
                f"언어 모델의 주소 '{base_url}'을(를) 쓸 수 없습니다.",
                "http://나 https://로 시작하는 주소를 적어 주세요.",
            )
        options |= {"base_url": base_url, "api_key": key or "-"}
    elif key is not None:
        options["api_key"] = key
    try:
        return _initialised(name, options)
    except ImportError as error:
        raise ModelError(
            f"언어 모델 '{name}'에 필요한 패키지가 없습니다({error}).",
            "그 패키지를 설치하거나 OpenAI 호환 주소를 지정해 주세요.",
        ) from error
    except ValueError as error:
        raise ModelError(
            f"'{name}'이(가) 어느 회사의 모델인지 알 수 없습니다.", "'openai:모델 이름'처럼 적어 주세요."
        ) from error
    except Exception as error:  # each provider's client has errors of its own
        raise ModelError(
            f"언어 모델 '{name}'을(를) 준비하지 못했습니다({type(error).__name__}).", "모델 이름과 키를 확인해 주세요."
        ) from error


def _initialised(name: str, options: dict[str, Any]) -> "BaseChatModel":
    """The model of a provider named in front, else (for names such as "llama3:8b") of an OpenAI-compatible server."""
    from langchain.chat_models import init_chat_model

    try:
        model: BaseChatModel = init_chat_model(name, **options)
    except ValueError:
        if "base_url" not in options:
            raise
        model = init_chat_model(name, model_provider="openai", **options)
    return model

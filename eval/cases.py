"""Datasets of known-answer cases: strict JSON lines in, frozen Cases out.

A dataset is NAME.jsonl, one case a line. A card NAME.toml beside it is optional: see Card.
"""

import hashlib
import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from ingest.errors import CaseError
from ingest.records import LineRange

SHIPPED = Path(__file__).parent / "datasets"


def _line_range(pair: object) -> LineRange:
    if not (isinstance(pair, list) and len(pair) == 2 and all(type(line) is int for line in pair)):
        raise ValueError("줄 범위는 [첫 줄, 끝 줄]이어야 합니다.")
    return LineRange(*pair)


Text = Annotated[str, Field(min_length=1)]
Lines = Annotated[LineRange, BeforeValidator(_line_range)]
Category = Literal[
    "contact",
    "course",
    "budget",
    "organisation",
    "general",
    "aggregate",
    "unanswerable",
    "injection",
    "followup",
]
Style = Literal["direct", "paraphrase", "typo", "nospace", "colloquial", "english", "keyword", "formal"]
Persona = Literal["teacher", "staff", "evaluator", "outsider"]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, arbitrary_types_allowed=True)


class Case(_Strict):
    """One question and how to tell a right answer.

    Attributes:
        must: groups of alternatives; a right answer holds at least one string of every group.
        must_not: strings that no right answer holds.
        evidence: line ranges of the briefing, each of which alone proves the answer.
        evidence_all: line ranges that must all be cited; replaces ``evidence`` in grading where present.
        section: names of sections that a right citation may stand in; for the reader, not graded.
        answerable: False where the briefing does not hold the answer and the assistant must say so.
        history: earlier questions of the same conversation, oldest first.
        operation: "difference", "sum" … for cases that need one.
        fact: an id shared by all phrasings of one fact; see eval/facts.py for cases that name none.
        computed: formulas of eval/formulas.py for figures of ``must`` that stand in no evidence line.
    """

    id: Text
    category: Category
    style: Style
    persona: Persona
    question: Text
    must: tuple[Annotated[tuple[Text, ...], Field(min_length=1)], ...]
    must_not: tuple[Text, ...] = ()
    evidence: tuple[Lines, ...] = ()
    evidence_all: tuple[Lines, ...] = ()
    section: tuple[Text, ...] = ()
    answerable: bool
    why: str = ""
    history: tuple[Text, ...] = ()
    operation: Text | None = None
    fact: Text | None = None
    computed: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _can_be_graded(self) -> "Case":
        if self.answerable and not (self.must and (self.evidence or self.evidence_all)):
            raise ValueError("답이 있는 문항에는 must와 evidence(또는 evidence_all)가 필요합니다.")
        return self


class Card(_Strict):
    """What NAME.toml may say about NAME.jsonl.

    Attributes:
        briefing: what the questions are about, a path relative to the card; None for the shipped one.
        measure_only: questions and answers are never shown, so that nobody works towards them.
        description, written_by, checked_by: for the reader.
        computed: formulas by case id, for a file that has to stay as it came; see Case.computed.
        counts: how many cases there are of each kind, by field and value; `eval check` compares and writes them.
    """

    description: str = ""
    written_by: str = ""
    checked_by: str = ""
    briefing: str | None = None
    measure_only: bool = False
    computed: dict[str, list[str]] = Field(default_factory=dict)
    counts: dict[str, dict[str, int]] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dataset:
    """The cases of one file, in its order.

    Attributes:
        briefing: the file its questions are about, None for the shipped one.
        sha256: of the dataset file's bytes, hex.
    """

    name: str
    cases: tuple[Case, ...]
    card: Card
    briefing: Path | None
    sha256: str


def locate(name: str) -> Path:
    """The file of a dataset given by path or, for those in eval/datasets, by name alone.

    Raises:
        CaseError: when there is no such file.
    """
    for path in (Path(name), SHIPPED / f"{name}.jsonl"):
        if path.is_file():
            return path
    known = ", ".join(path.stem for path in shipped()) or "없음"
    raise CaseError(
        f"평가 문항 파일 '{name}'을(를) 찾을 수 없습니다.", f"경로나 이름을 확인해 주세요(있는 이름: {known})."
    )


def shipped() -> list[Path]:
    """All datasets of eval/datasets, by name."""
    return sorted(SHIPPED.glob("*.jsonl"))


def read_dataset(path: Path) -> Dataset:
    """Read a dataset with its card.

    Raises:
        CaseError: for anything that is not as it should be, with line and column.
    """
    try:
        data = path.read_bytes()
        text = data.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CaseError(
            f"평가 문항 파일 '{path}'을(를) 읽을 수 없습니다.", "UTF-8 JSONL 파일인지 확인해 주세요."
        ) from error
    cases: dict[str, Case] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        case = parse_case(line, f"{path.name} {number}행")
        if case.id in cases:
            column = _column(line, "id")
            raise CaseError(
                f"{path.name} {number}행 {column}열: id '{case.id}'이(가) 앞에도 있습니다.", "id를 바꿔 주세요."
            )
        cases[case.id] = case
    if not cases:
        raise CaseError(f"평가 문항 파일 '{path}'에 문항이 없습니다.", "한 줄에 한 문항을 JSON으로 적어 주세요.")
    card = _read_card(path.with_suffix(".toml"))
    briefing = (path.parent / card.briefing).resolve() if card.briefing else None
    complete = tuple(
        case.model_copy(update={"computed": (*case.computed, *card.computed.get(name, ()))})
        for name, case in cases.items()
    )
    return Dataset(path.stem, complete, card, briefing, hashlib.sha256(data).hexdigest())


def parse_case(line: str, place: str) -> Case:
    """One line of a dataset; ``place`` ("dev.jsonl 3행") opens the message of an error.

    Raises:
        CaseError: with the column.
    """
    try:
        json.loads(line, object_pairs_hook=_without_repeats)  # pydantic keeps the last of two keys in silence
        return Case.model_validate_json(line)
    except json.JSONDecodeError as error:
        raise CaseError(f"{place} {error.colno}열: JSON이 아닙니다.", "문법을 확인해 주세요.") from error
    except _RepeatedKeyError as error:
        key = str(error)
        raise CaseError(
            f"{place} {_column(line, key)}열: '{key}'이(가) 두 번 있습니다.", "하나만 남겨 주세요."
        ) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = str(first["loc"][0]) if first["loc"] else ""
        raise CaseError(
            f"{place} {_column(line, key)}열: {_in_korean(first, key)}", "SPEC에 맞게 고쳐 주세요."
        ) from error


class _RepeatedKeyError(ValueError):
    """A JSON object that names a key twice; its text is the key."""


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _RepeatedKeyError(key)
        found[key] = value
    return found


def _column(line: str, key: str) -> int:
    """1-based column of a key, the last one where it is repeated; 1 where it is missing.

    Inside a JSON string a quote carries a backslash, so that only a key itself can match.
    """
    places = [found.start() + 1 for found in re.finditer(rf'(?<!\\)"{re.escape(key)}"\s*:', line)]
    return places[-1] if places else 1


def _in_korean(error: Any, key: str) -> str:
    match error["type"]:
        case "extra_forbidden":
            return f"'{key}'은(는) 모르는 항목입니다."
        case "missing":
            return f"'{key}' 항목이 없습니다."
        case "value_error":
            return str(error["ctx"]["error"])
        case _:
            return f"'{key}'의 값이 맞지 않습니다({error['msg']})."


def _read_card(path: Path) -> Card:
    if not path.exists():
        return Card()
    try:
        return Card.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (OSError, ValueError) as error:
        raise CaseError(f"평가 문항 설명 '{path}'을(를) 읽을 수 없습니다: {error}", "항목을 확인해 주세요.") from error

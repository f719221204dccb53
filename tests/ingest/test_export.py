"""Rows for the command line: plain JSON under the types' own field names."""

import json
from dataclasses import fields

import pytest

from ingest import Briefing, BudgetRow, Course
from ingest.export import KINDS, rows


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_is_plain_json_with_its_lines(kind: str, seti: Briefing) -> None:
    listed = rows(seti, kind)
    assert json.loads(json.dumps(listed)) == listed
    assert listed
    for row in listed:
        first, last = row["start_line"], row["end_line"]
        assert isinstance(first, int)
        assert isinstance(last, int)
        assert 1 <= first <= last <= len(seti.lines)
        assert kind == "sections" or row["section"]


def test_a_person_stands_once_with_all_sections(seti: Briefing) -> None:
    people = rows(seti, "contacts")
    assert len(people) == 45
    (person,) = (row for row in people if row["name"] == "류별아")
    assert person == {
        "name": "류별아",
        "role": "담당",
        "department": "초등교원연수부",
        "phone": "02-3019-8075",
        "extension": "8075",
        "email": None,
        "section": "2-1-2",
        "start_line": 577,
        "end_line": 578,
        "sections": ["2-1-2", "3-1-2"],
    }


def test_outside_the_programmes_a_section_is_named_by_its_title(seti: Briefing) -> None:
    assert rows(seti, "contacts")[0]["section"] == "회복과 성장을 돕는 현장 맞춤형 연수 운영"
    assert {row["section"] for row in rows(seti, "events")} == {"연혁"}


@pytest.mark.parametrize(("kind", "record"), [("courses", Course), ("budgets", BudgetRow)])
def test_keys_are_the_field_names(kind: str, record: type[Course | BudgetRow], seti: Briefing) -> None:
    names = {item.name for item in fields(record)} - {"lines"} | {"start_line", "end_line"}
    assert all(set(row) == names for row in rows(seti, kind))


def test_an_unknown_kind_is_a_key_error(seti: Briefing) -> None:
    with pytest.raises(KeyError):
        rows(seti, "nothing")

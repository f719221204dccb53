"""A run of the fake assistant, and what it was run with."""

import pytest

from eval.cases import Dataset
from eval.runner import AssistantSystem, Run, run
from tests.eval.runs.fake_assistant import DATASET, FakeAssistant


@pytest.fixture
def dataset() -> Dataset:
    return DATASET


@pytest.fixture
def assistant() -> FakeAssistant:
    return FakeAssistant()


@pytest.fixture
def finished(assistant: FakeAssistant) -> Run:
    return run([(DATASET, AssistantSystem(assistant.ask))])

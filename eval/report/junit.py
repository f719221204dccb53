"""A results document goes in; JUnit XML, which CI systems show case by case, comes out.

A wrong answer is a failure, a crash an error, a case never run is skipped; of a dataset for measuring only there is
nothing but the number of cases.
"""

import re
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(document: Mapping[str, Any]) -> str:
    """The suites, one a dataset."""
    root = ElementTree.Element("testsuites", name="eval", time=f"{document['seconds']:.2f}")
    for dataset in document["datasets"]:
        cases = [case for case in document["cases"] if case["dataset"] == dataset["name"]]
        suite = ElementTree.SubElement(root, "testsuite", name=dataset["name"])
        shown = [] if dataset["measure_only"] else cases
        for case in shown:
            _case(suite, case)
        missing = dataset["cases"] - len(cases)
        for number in range(missing):
            never = ElementTree.SubElement(suite, "testcase", classname=dataset["name"], name=f"unscored {number + 1}")
            ElementTree.SubElement(never, "skipped", message="채점하지 못함")
        kinds = {"tests": len(shown) + missing, "skipped": missing}
        kinds |= {"failures": sum(case["full"] is False for case in shown)}
        kinds |= {"errors": sum(case["error"] is not None for case in shown)}
        suite.attrib.update({name: str(number) for name, number in kinds.items()})
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _case(suite: ElementTree.Element, case: Mapping[str, Any]) -> None:
    seconds = case["reply"]["latency_ms"] / 1000 if case["reply"] else 0.0
    name = f"{case['id']} {case['question']}"
    told = ElementTree.SubElement(
        suite, "testcase", classname=f"{case['dataset']}.{case['category']}", name=_clean(name), time=f"{seconds:.4f}"
    )
    if case["error"] is not None:
        ElementTree.SubElement(told, "error", message=_clean(case["error"]))
    elif not case["full"]:
        failure = ElementTree.SubElement(told, "failure", message=_clean("; ".join(case["score"]["reasons"])))
        failure.text = _clean(case["reply"]["answer"])


def _clean(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return _NOT_XML.sub("�", text)

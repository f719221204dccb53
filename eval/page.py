"""Datasets and results files go in; what the page's 평가 tab shows of them comes out (assistant/page/evaluation)."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.answer import Ask
from assistant.page.evaluation import reports
from eval import results
from eval.cases import read_dataset
from eval.compare import compare
from eval.runner import AssistantSystem, System, run
from ingest import read_briefing
from ingest.errors import CaseError
from ingest.records import Briefing, LineRange

SORTED_BY = {"category": "분류", "style": "말투"}
KINDS = {
    "contact": "연락처",
    "course": "연수과정",
    "budget": "예산",
    "organisation": "조직·시설",
    "general": "일반",
    "aggregate": "집계",
    "unanswerable": "답이 없음",
    "injection": "지시 끼워 넣기",
    "followup": "이어 묻기",
    "direct": "그대로",
    "paraphrase": "바꿔 말함",
    "typo": "오타",
    "nospace": "띄어쓰기 없음",
    "colloquial": "구어",
    "english": "영어",
    "keyword": "낱말만",
    "formal": "격식체",
}


@dataclass(frozen=True)
class PageEvaluator:
    """An Evaluator over eval's datasets and a folder of results.

    Attributes:
        briefing: what the page shows; datasets that name no briefing are about it.
        ask: answers over it.
        open_system: a system over another briefing.
        identity: what answers depend on besides the briefing.
        folder: of the results files.
        files: of the datasets.
    """

    briefing: Briefing
    ask: Ask
    open_system: Callable[[str, Path | None], AbstractContextManager[System]]
    identity: Mapping[str, Any]
    folder: Path
    files: Sequence[Path]

    def datasets(self) -> Sequence[reports.Dataset]:
        """All, each as its file says."""
        found = (read_dataset(path) for path in self.files)
        return [reports.Dataset(one.name, len(one.cases), one.card.measure_only) for one in found]

    def earlier(self) -> Sequence[tuple[str, str]]:
        """Those that can be read, the newest first."""
        found = []
        for path in sorted(self.folder.glob("*.json"), reverse=True):
            try:
                found.append((path.stem, _title(results.read(path))))
            except CaseError:  # of another schema, or no results at all
                continue
        return found

    def run(self, dataset: str, on_case: reports.OnCase) -> reports.Report:
        """Runs a dataset in this process, one question at a time."""
        chosen = next(found for path in self.files if (found := read_dataset(path)).name == dataset)
        about = self.briefing if chosen.briefing is None else read_briefing(chosen.briefing)
        opened: AbstractContextManager[System] = (
            nullcontext(AssistantSystem(self.ask, year=self.briefing.year))
            if chosen.briefing is None
            else self.open_system("ours", chosen.briefing)
        )
        with opened as system:
            finished = run([(chosen, system)], on_case)
        told = {"name": "ours", **self.identity, "briefing_sha256": {chosen.name: about.sha256}}
        path = results.write(results.document(finished, [chosen], told, {chosen.name: about}), self.folder)
        return self.load(path.stem)

    def load(self, name: str) -> reports.Report:
        """A results file as a report."""
        return _report(name, self._document(name), self.briefing)

    def compare(self, name: str, earlier: str) -> reports.Comparison:
        """The difference that eval.compare finds."""
        old = self._document(earlier)
        found = compare(old, self._document(name))
        return reports.Comparison(
            earlier=_report(earlier, old, self.briefing),
            cases=found.total.n,
            gained=found.total.gained,
            lost=found.total.lost,
            lost_ids=tuple(change.new["id"] for change in found.changes if change.kind == "lost"),
            is_certain=found.total.significant,
        )

    def _document(self, name: str) -> Mapping[str, Any]:
        if name not in {path.stem for path in self.folder.glob("*.json")}:  # nothing outside the folder is read
            raise CaseError(f"평가 결과 '{name}'이(가) 없습니다.", "목록에서 다시 골라 주세요.")
        return results.read(self.folder / f"{name}.json")


def _title(found: Mapping[str, Any]) -> str:
    names = ", ".join(dataset["name"] for dataset in found["datasets"])
    return f"{names} · {found['finished'][:16].replace('T', ' ')} · {found['scores']['full'] or 0:.1f}%"


def _report(name: str, found: Mapping[str, Any], here: Briefing) -> reports.Report:
    about = found["system"].get("briefing_sha256", {})
    wrong = [case for case in found["cases"] if not case["full"]]
    shown = [case for case in wrong if "question" in case]
    return reports.Report(
        name=name,
        title=_title(found),
        total=next(_score(group) for group in found["groups"] if group["by"] == "all"),
        scores=tuple(_score(group) for group in found["groups"] if group["by"] in SORTED_BY),
        failures=tuple(
            _failure(case, found["quotes"].get(case["dataset"], {}), about.get(case["dataset"]) == here.sha256)
            for case in shown
        ),
        hidden_failures=len(wrong) - len(shown),
        seconds=found["seconds"],
        unscored=found["unscored"] + found["crashed"],
    )


def _score(group: Mapping[str, Any]) -> reports.Score:
    by, kind = group["by"], group["value"]
    full, correct, cited = (group[name] or 0.0 for name in ("full", "correct", "cited"))
    return reports.Score(SORTED_BY.get(by, by), KINDS.get(kind, kind), group["n"], full, correct, cited)


def _failure(case: Mapping[str, Any], quotes: Mapping[str, str], is_here: bool) -> reports.Failure:
    reply, score = case["reply"] or {}, case["score"] or {}
    return reports.Failure(
        id=case["id"],
        kind=" · ".join(KINDS.get(case[field], case[field]) for field in SORTED_BY),
        question=case["question"],
        history=tuple(case["history"]),
        expected=tuple(map(tuple, case["must"])) if case["answerable"] else (),
        answer=reply.get("answer", ""),
        cited=tuple(
            reports.Cited(LineRange(first, last), quotes.get(f"{first}-{last}", ""), is_here)
            for first, last in reply.get("citations", ())
        ),
        reasons=tuple(score.get("reasons", ())) or ((case["error"],) if case["error"] else ()),
    )

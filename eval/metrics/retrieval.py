"""Cases and the lines that a retriever found for them go in; hit@k, MRR and nDCG, by ir-measures, come out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eval.cases import Case
from ingest.records import LineRange

DEPTH = 10  # hits looked at


@dataclass(frozen=True, slots=True)
class Retrieval:
    """Means over the cases, 0 to 1.

    Attributes:
        n: cases measured.
        hit_at: share with evidence among the first 1, 3, 5 and 10 hits.
        mrr: mean of 1/rank of the first hit that touches evidence, 0 where none of the first 10 does.
        ndcg: normalised discounted cumulative gain of the first 10.
    """

    n: int
    hit_at: dict[int, float]
    mrr: float
    ndcg: float


def retrieval(found: Iterable[tuple[Case, Sequence[LineRange]]]) -> Retrieval | None:
    """The measures over cases with their ranked hits; None where no case has evidence.

    A place of evidence counts as a document, found at the first hit that touches it. Places that each suffice are one
    document; those of evidence_all are several, all of which are wanted.
    """
    import ir_measures
    from ir_measures import RR, Qrel, ScoredDoc, Success, nDCG

    wanted: list[Qrel] = []
    ranked: list[ScoredDoc] = []
    n = 0
    for case, hits in found:
        if not (case.evidence or case.evidence_all):
            continue
        query, n = str(n), n + 1
        groups: list[tuple[LineRange, ...]] = [(place,) for place in case.evidence_all] or [case.evidence]
        left = {str(i): places for i, places in enumerate(groups)}
        wanted += [Qrel(query, name, 1) for name in left]
        for rank, lines in enumerate(hits[:DEPTH]):
            name = next((name for name, places in left.items() if any(lines.touches(p) for p in places)), f"x{rank}")
            left.pop(name, None)
            ranked.append(ScoredDoc(query, name, float(-rank)))
    if not n:
        return None
    depths = (1, 3, 5, DEPTH)
    told = ir_measures.calc_aggregate([RR @ DEPTH, nDCG @ DEPTH, *(Success @ k for k in depths)], wanted, ranked)
    return Retrieval(n, {k: told[Success @ k] for k in depths}, told[RR @ DEPTH], told[nDCG @ DEPTH])

"""An answer with its citations in; what in it neither its cited lines nor a declared computation supports out."""

from assistant.grounding.check import Grounding, Problem
from assistant.grounding.claims import ClaimKind

__all__ = ["ClaimKind", "Grounding", "Problem"]

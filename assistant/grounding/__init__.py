"""An answer with its citations in; what in it neither its cited lines nor a declared computation supports out."""

from assistant.grounding.check import Grounding, Problem
from assistant.grounding.claims import ClaimKind
from assistant.grounding.fallback import grounded

__all__ = ["ClaimKind", "Grounding", "Problem", "grounded"]

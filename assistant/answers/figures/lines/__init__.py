"""Figures that a line of prose states: of several things listed, of two set side by side, or worked out."""

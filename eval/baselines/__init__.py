"""Systems to hold ours against, built with the same packages: a question in, a Reply with line ranges out.

Three of them rank passages of the briefing and read off the line nearest to the question; a fourth asks any
OpenAI-compatible chat endpoint. Nothing is imported here, so that the one does not pay for the other.
"""

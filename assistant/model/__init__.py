"""A composed reply and a chat model in; a wording of it out, shown only where the briefing supports all of it."""

"""A question of several things, places, levels or times, each of which has a figure of its own."""

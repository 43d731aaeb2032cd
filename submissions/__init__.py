"""The life of one piece of past work, from handing in to export."""

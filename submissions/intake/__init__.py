"""Handing in: the request, the files as they arrive, the context, the rights."""

"""What can be wrong with an act, besides the file itself.

ActRefused
├── NotPermitted   not you (403, or 404 where the thing is none of your business)
├── NotNow         not in this state, or changed meanwhile (409)
└── Incomplete     something is missing or wrong; names the field (422)
"""

from __future__ import annotations


class ActRefused(Exception):
    """Base; `code` is stable, `sentence` is for a person."""

    status = 400

    def __init__(self, code: str, sentence: str, action: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence
        self.action = action


class NotPermitted(ActRefused):
    status = 403


class NotNow(ActRefused):
    status = 409


class Incomplete(ActRefused):
    status = 422

"""The base of our own recognizers: labelled regular expressions with a score, a check and a plain-words reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from presidio_analyzer import AnalysisExplanation, EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from sanitization.detectors.stretches import Need, matches, need


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One pattern. The group `value` is the span if there is one, else the whole match.

    check: given the value and the match, whether it stands; the word that tells so, where there is one.
    """

    entity: str
    pattern: re.Pattern[str]
    score: float
    reason: str
    check: Callable[[str, re.Match[str]], bool | str] | None = None


class Rules(EntityRecognizer):
    """A recognizer made of rules, one idea each."""

    def __init__(self, name: str, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        self._needs: dict[Rule, Need] = {rule: need(rule.pattern) for rule in rules}
        self._named = {rule: frozenset(_NAMED.findall(rule.pattern.pattern.casefold())) for rule in rules}
        self.idea = name
        super().__init__(supported_entities=sorted({rule.entity for rule in rules}), name=name)

    def load(self) -> None:
        return

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None
    ) -> list[RecognizerResult]:
        results = []
        for rule in self.rules:
            group = "value" if "value" in rule.pattern.groupindex else 0
            for match in matches(rule.pattern, text, self._needs[rule]):
                value = match[group]
                told: bool | str = rule.check is None or rule.check(value, match) if value else False
                if told:
                    context = told if isinstance(told, str) else self._context(rule, match, group)
                    results.append(result(self.idea, rule.entity, *match.span(group), rule.score, rule.reason, context))
        return results

    def _context(self, rule: Rule, match: re.Match[str], group: str | int) -> str:
        """The words before the value that the pattern itself names: never any of the text's own."""
        before = match.string[match.start() : match.start(group)]
        named = self._named[rule] | _SPELLED
        return " ".join(word for word in _NAMED.findall(before) if word.casefold() in named - _JOINTS)


class Finder(EntityRecognizer):
    """A recognizer around a function that gives entity, start and end of what it finds in a text."""

    def __init__(
        self,
        name: str,
        entities: Iterable[str],
        find: Callable[[str], Iterable[tuple[str, int, int]]],
        *,
        score: float,
        reason: str,
    ) -> None:
        self.idea = name
        self._find, self._score, self._reason = find, score, reason
        super().__init__(supported_entities=sorted(entities), name=name)

    def load(self) -> None:
        return

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None
    ) -> list[RecognizerResult]:
        return [result(self.idea, *found, self._score, self._reason) for found in self._find(text)]


def result(
    name: str, entity: str, start: int, end: int, score: float, reason: str, context: str = ""
) -> RecognizerResult:
    """A detection in Presidio's form, with the reason in words. context: the words of ours that told."""
    explanation = AnalysisExplanation(recognizer=name, original_score=score, textual_explanation=reason)
    explanation.supportive_context_word = context
    return RecognizerResult(
        entity_type=entity,
        start=start,
        end=end,
        score=score,
        analysis_explanation=explanation,
        recognition_metadata={RecognizerResult.RECOGNIZER_NAME_KEY: name},
    )


def words(text: str) -> str:
    """A verbose list of words as an alternation, longest first; white space in a word stands for a run of it."""
    listed = sorted({word.replace("_", " ") for word in text.split()}, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"[ \t\u00a0_-]*") for word in listed)


def after(label: str, reach: int = 48) -> Callable[[str, re.Match[str]], str]:
    """A check: one of the words of `label` stands before the value, at most `reach` characters away; it is told.

    Label and value stand in one line, with neither a comma nor the end of a sentence between them.
    """
    pattern = re.compile(rf"(?<![a-z])(?:{label})", re.IGNORECASE)

    def stands(_: str, match: re.Match[str]) -> str:
        start = match.start("value")
        return _found(pattern, _line(match.string[max(0, start - reach) : start]))

    return stands


def around(label: str, reach: int = 48) -> Callable[[str, re.Match[str]], str]:
    """As after(), and the word may follow the value."""
    before, pattern = after(label, reach), re.compile(rf"(?<![a-z])(?:{label})", re.IGNORECASE)

    def stands(value: str, match: re.Match[str]) -> str:
        end = match.end("value")
        rest = match.string[end : end + reach].partition("\n")[0]
        return before(value, match) or _found(pattern, rest)

    return stands


def _found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[0].strip() if match else ""


_NAMED = re.compile(r"[^\W\d_]{2,}")
# Words that patterns spell by parts, and words that say nothing.
_SPELLED, _JOINTS = frozenset({"number", "numbers", "licence", "license"}), frozenset({"is", "was", "an", "the"})
_ENDS = re.compile(r"\n|[,;!?]\s|(?<=[a-z0-9]{3})\.\s")


def _line(text: str) -> str:
    return _ENDS.split(text)[-1]

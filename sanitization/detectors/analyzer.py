"""The one place where detectors are put together: Presidio's engine over recognizers of one idea each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext

import tldextract
from presidio_analyzer import (
    AnalysisExplanation,
    AnalyzerEngine,
    EntityRecognizer,
    RecognizerRegistry,
    RecognizerResult,
)
from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
from presidio_analyzer.nlp_engine import NlpArtifacts, NoOpNlpEngine

from sanitization.detectors import (
    accounts,
    address_blocks,
    addresses,
    ages,
    birth_dates,
    cards,
    columns,
    companies,
    contact_blocks,
    coordinates,
    dates,
    disguised,
    documents,
    emails,
    fields,
    figures,
    firm_cues,
    firm_tails,
    further_ids,
    handles,
    hosts,
    initialled,
    labelled_ids,
    labelled_names,
    machines,
    markers,
    naming,
    national_ids,
    origins,
    other_models,
    outward,
    paths,
    phones,
    projects,
    published,
    references,
    regions,
    rosters,
    secrets,
    text_tables,
    titles,
)
from sanitization.detectors.legible import Legible, legible
from sanitization.detectors.protocol import Analyzer, ReadsAhead
from sanitization.detectors.regions import USUAL
from sanitization.policies.entities import STRUCTURAL, VISIBLE
from sanitization.vocabulary import Passage, PassageKind, Span

# Recognizers that guess names from the text around them.
GUESSING = frozenset({"embedded names", "spacy names", "transformers names", "gliner names"})
# Between joined passages: no word, no white space, nothing that a pattern wants. Names never cross it.
BETWEEN = "\n\ue000\n"
CHUNK = 40_000  # characters of joined passages for one call
LEAST = 0.3
SURE_IN_NAMES = 0.85
_FILE_ENDING = re.compile(
    r"\.(?:do[ct][xm]?|xl[st][xm]?|p[po][tp][xm]?|od[tsp]|ot[tsp]|pdf|csv|tsv|txt|md|rst|tex|log|json|jsonl|ya?ml|toml|xml"
    r"|x?html?|svg|sql|ipynb|eml|msg|png|jpe?g|gif|tiff?|webp|heic|bmp|zip|tar|t?gz|bundle|py|js|ts|java)$",
    re.IGNORECASE,
)
# Kind, text and header of a passage, and the countries that were expected when it was judged.
Judged = tuple[PassageKind, str, str, tuple[str, ...]]
# Passages up to this length are judged once, as long as what is remembered holds no more characters than that.
SHORT, REMEMBERED = 4_000, 16_000_000
# A private key goes on over passages; everything else ends with its passage.
MAY_CROSS = frozenset({"SECRET"})
# A word as people write it, not a piece of a path, a hash or an assignment.
_WORD = re.compile(r"(?:^|(?<=[\s(\[{\"'“‘«/_.,;:|>-]))[^\W\d_]{2,}(?=$|[\s)\]}\"'”’».,;:!?/_|<@-])")
# Tom B.
_INITIAL_LAST = re.compile(r"[ .]?[A-Z]\.(?!\w)")
# The point behind "Birch Inc." and "Birch S.A." is the name's, behind "Birch LLP." the sentence's.
_ABBREVIATED = re.compile(r"(?:\b(?:Ltd|Inc|Corp|Co|Bros|Kft|Zrt|Lda|Ltda|Pty|Pvt|Cia)|\.\s?\w{1,3})$", re.IGNORECASE)
_NAME_JOINTS = re.compile(r"[_+-]|\.(?=[^\W_])")


class _NoContext(ContextAwareEnhancer):
    """Labels are read by our own recognizers; Presidio's context words would read across joined passages."""

    def __init__(self) -> None:
        super().__init__(0.0, 0.0, 0, 0)

    def enhance_using_context(
        self,
        text: str,
        raw_results: list[RecognizerResult],
        nlp_artifacts: NlpArtifacts,
        recognizers: list[EntityRecognizer],
        context: list[str] | None = None,
    ) -> list[RecognizerResult]:
        return raw_results


class PresidioAnalyzer:
    """Detects in batches: passages of one kind are joined, so that a model sees text and not single cells."""

    def __init__(self, names: EntityRecognizer | None, usual: Sequence[str] = USUAL) -> None:
        # The public suffix list that comes with the package; never one from the network.
        tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
        self._phones = phones.Phones(usual)
        self._usual = tuple(usual)
        code = [
            emails.recognizer(),
            secrets.recognizer(),
            hosts.recognizer(),
            machines.recognizer(),
            paths.recognizer(),
        ]
        prose = [
            *code,
            *published.recognizers(),
            cards.recognizer(),
            accounts.recognizer(),
            national_ids.recognizer(),
            further_ids.recognizer(),
            documents.recognizer(),
            self._phones,
            labelled_ids.recognizer(),
            references.recognizer(),
            labelled_names.recognizer(),
            handles.roles(),
            handles.speakers(),
            initialled.recognizer(),
            birth_dates.recognizer(),
            addresses.recognizer(),
            companies.recognizer(),
            coordinates.recognizer(),
            markers.recognizer(),
            dates.recognizer(),
            ages.recognizer(),
            titles.recognizer(),
            origins.recognizer(),
            disguised.recognizer(),
            figures.recognizer(),
            text_tables.recognizer(),
            fields.recognizer(),
        ]
        # The names last: what reads ahead is waited for when all else is done.
        with_names = [*prose, names] if names is not None else prose
        self._names = names
        self._judged: dict[Judged, list[Span]] = {}
        self._remembered = 0
        self._engines = {
            "prose": _engine(with_names),
            "patterns": _engine(prose),
            "number": _engine([cards.recognizer(), published.recognizers()[0]]),
            "code": _engine([*code, published.OwnedIp()]),
        }

    def expect(self, texts: Iterable[str], known: Sequence[str] = ()) -> None:
        """See protocol.Expects."""
        found = regions.expected(texts, known)
        self._phones.regions = self._usual if found == USUAL else found

    def analyze(self, passages: Sequence[Passage]) -> list[list[Span]]:
        """Passages that were judged before, as cells and lines of older versions often were, are not judged again."""
        where = self._phones.regions
        keys = [(passage.kind, passage.text, columns.label(passage), where) for passage in passages]
        new: dict[Judged, Passage] = {}
        known: dict[Judged, list[Span]] = {}
        for key, passage in zip(keys, passages, strict=True):
            if key in self._judged:
                known[key] = self._judged[key]
            else:
                new.setdefault(key, passage)
        for key, spans in zip(new, self._judge(list(new.values())), strict=True):
            known[key] = spans
            if len(key[1]) <= SHORT and self._remembered < REMEMBERED:
                self._judged[key] = spans
                self._remembered += len(key[1])
        return [list(known[key]) for key in keys]

    def _judge(self, passages: Sequence[Passage]) -> list[list[Span]]:
        found: list[list[Span]] = [columns.spans(passage) for passage in passages]
        groups: dict[str, list[int]] = {}
        for index, passage in enumerate(passages):
            if passage.kind is not PassageKind.IDENTITY and passage.text.strip():
                groups.setdefault(_engine_for(passage, judged=bool(found[index])), []).append(index)
        for name, members in groups.items():
            for chunk in _chunks(members, passages):
                self._detect(name, chunk, passages, found)
            if name in ("prose", "patterns"):
                for index in members:
                    found[index] = _settled(passages[index].text, found[index])
        return found

    def _detect(self, name: str, members: Sequence[int], passages: Sequence[Passage], found: list[list[Span]]) -> None:
        starts: list[int] = []
        length = 0
        parts: list[Legible] = []
        for index in members:
            starts.append(length)
            parts.append(legible(_readable(passages[index])))
            length += len(parts[-1].text) + len(BETWEEN)
        text = BETWEEN.join(part.text for part in parts)
        with self._ahead(name, text):
            results = self._engines[name].analyze(text, "en", score_threshold=LEAST, return_decision_process=True)
        for each in results:
            first = bisect_right(starts, each.start) - 1
            last = bisect_right(starts, each.end - 1) - 1
            if first != last and each.entity_type not in MAY_CROSS:
                last = first
            for place in range(first, last + 1):
                passage, part = passages[members[place]], parts[place]
                start = max(0, each.start - starts[place])
                end = min(len(part.text), each.end - starts[place])
                span = _span(passage, *part.back(start, end), each) if start < end else None
                if span is not None:
                    found[members[place]].append(span)

    def _ahead(self, name: str, text: str) -> AbstractContextManager[None]:
        return self._names.ahead(text) if name == "prose" and isinstance(self._names, ReadsAhead) else nullcontext()


def build(detector: str, usual: Sequence[str] = USUAL) -> Analyzer:
    """An analyzer with the patterns and, beside them, what `detector` names.

    `embedded`: the model that comes with the project; `embedded:0.9` with its recall knob, see NameModel. `none`:
    patterns only. `spacy:<package>`, `transformers:<folder>`, `gliner:<folder>`: a model of the site's own.
    usual: countries (ISO 3166) whose way of writing phone numbers without a country code is expected where a file does
    not say where it is at home.
    Raises ValueError with a sentence for anything else.
    """
    kind, _, rest = detector.partition(":")
    naming.checked(detector)
    if detector == "none":
        return PresidioAnalyzer(None, usual)
    if kind != "embedded":
        return PresidioAnalyzer(other_models.brought(detector), usual)
    from sanitization.detectors import embedded_names  # noqa: PLC0415  # patterns need no model
    from sanitization.ner.model import NameModel  # noqa: PLC0415

    unnamed = naming.knob(rest) if rest else embedded_names.UNNAMED
    return PresidioAnalyzer(embedded_names.EmbeddedNames(NameModel(unnamed=unnamed)), usual)


def _settled(text: str, spans: Sequence[Span]) -> list[Span]:
    """What single detectors said, judged by how the pieces stand together."""
    spans = projects.settled(text, firm_tails.extended(text, firm_cues.retyped(text, spans)))
    spans = contact_blocks.settled(text, spans)
    return outward.settled(text, [*spans, *rosters.named(text, spans), *address_blocks.blocks(text, spans)])


def _engine(recognizers: Sequence[EntityRecognizer]) -> AnalyzerEngine:
    return AnalyzerEngine(
        registry=RecognizerRegistry(recognizers=list(recognizers), supported_languages=["en"]),
        nlp_engine=NoOpNlpEngine(models=[{"lang_code": "en", "model_name": "none"}]),
        context_aware_enhancer=_NoContext(),
        supported_languages=["en"],
    )


def _engine_for(passage: Passage, *, judged: bool) -> str:
    """The model is slow: cells that their header explains, or that hold no word, do without it."""
    if passage.kind is PassageKind.NUMBER:
        return "number"
    if passage.kind in (PassageKind.CODE, PassageKind.REFERENCE):
        return "code"
    wordless = not _WORD.search(passage.text)
    return "patterns" if wordless or (judged and passage.kind is PassageKind.CELL) else "prose"


def _readable(passage: Passage) -> str:
    """The text as detectors see it, of the same length: file and sheet names get spaces between their words."""
    if passage.kind is not PassageKind.NAME or "@" in passage.text or "\\" in passage.text:
        return passage.text
    return _NAME_JOINTS.sub(" ", passage.text)


def _chunks(members: Sequence[int], passages: Sequence[Passage]) -> Iterator[list[int]]:
    chunk: list[int] = []
    size = 0
    for index in members:
        length = len(passages[index].text)
        if chunk and size + length > CHUNK:
            yield chunk
            chunk, size = [], 0
        chunk.append(index)
        size += length
    if chunk:
        yield chunk


def _names_in_a_name(value: str, each: RecognizerResult) -> bool:
    """Names of files, styles and shapes have hardly any context: the model is believed only when it is sure."""
    if not _guessed(each):
        return True
    return bool(each.score >= SURE_IN_NAMES and value[:1].isupper() and not any(map(str.isdigit, value)))


def _guessed(each: RecognizerResult) -> bool:
    explanation = each.analysis_explanation
    return explanation is not None and explanation.recognizer in GUESSING


def _span(passage: Passage, start: int, end: int, each: RecognizerResult) -> Span | None:
    """The detection within its passage, without white space and closing punctuation at its ends."""
    text = passage.text[start:end]
    if passage.kind is PassageKind.NAME and _guessed(each):
        # In "Quint Raman.xlsx" the ending tells the type of the file; it is no part of a person or firm.
        text = _FILE_ENDING.sub("", text)
        end = start + len(text)
    opening = "" if ")" in text else "("
    start += len(text) - len(text.lstrip(" \t\r\n\u00a0\"'[<,;" + opening))
    end -= len(text) - len(
        text.rstrip(" \t\r\n\u00a0\"')]>,;:" + ("" if each.entity_type in ("SECRET", "TITLE") else "."))
    )
    if each.entity_type == "ORGANIZATION" and text.endswith(".") and _ABBREVIATED.search(passage.text, start, end):
        end += passage.text[end : end + 1] == "."
    if each.entity_type == "PERSON" and _INITIAL_LAST.match(passage.text, max(start, end - 2)):
        end += 1
    if end <= start or (each.entity_type not in VISIBLE and passage.text[start:end].casefold() in STRUCTURAL):
        return None
    if passage.kind is PassageKind.NAME and not _names_in_a_name(passage.text[start:end], each):
        return None
    explanation = each.analysis_explanation
    detector = str(explanation.recognizer if explanation else each.entity_type)
    reason = published.REASONS.get(each.entity_type) if detector.endswith("Recognizer") else None
    return Span(
        start=start,
        end=end,
        entity=str(each.entity_type),
        score=round(float(min(1.0, each.score)), 3),
        detectors=(detector,),
        reason=reason or _reason(each.entity_type, explanation),
    )


def _reason(entity: str, explanation: AnalysisExplanation | None) -> str:
    """In words, and the words of the context that told; of a marker its kind alone, by which files are ranked."""
    if explanation is None:
        return ""
    told = explanation.supportive_context_word if entity != "CONFIDENTIAL_MARKER" else ""
    return f"{explanation.textual_explanation}: “{told}”" if told else str(explanation.textual_explanation)

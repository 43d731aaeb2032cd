"""Gives each place of a format its value and form, hands them to the builder, and remembers what was handed out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.leaktest import forms
from tests.leaktest.forms import Form
from tests.leaktest.places import Kind, Place
from tests.leaktest.values import Type, Values

_CONTROL = (
    "margin harvest steady copper window gentle rising budget lantern orchard simple timber gravel marble"
    " paper garden summer winter number season module signal thread update volume weight yellow bridge candle"
).split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    place: Place
    type: Type
    form: Form
    value: str


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a vocabulary writes a run of text: `run` has "{}" where escaped text goes, joints stand between runs."""

    run: str
    joints: dict[Form, tuple[str, str, str]]


WORD = Dialect(
    '<w:r><w:t xml:space="preserve">{}</w:t></w:r>',
    {
        Form.PROOF: ("", '<w:proofErr w:type="spellStart"/>', '<w:proofErr w:type="spellEnd"/>'),
        Form.BOOKMARK: ("", '<w:bookmarkStart w:id="800" w:name="_Ref800"/><w:bookmarkEnd w:id="800"/>', ""),
        Form.ANCHOR: ("", '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/>', ""),
        Form.SMART: (
            '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">',
            "</w:smartTag>",
            "",
        ),
    },
)
DRAWING = Dialect(
    '<a:r><a:rPr lang="en-GB"/><a:t>{}</a:t></a:r>',
    {
        Form.FIELD: (
            "",
            '<a:fld id="{00000000-0000-0000-0000-000000000001}" type="datetime1"><a:rPr lang="en-GB"/><a:t></a:t></a:fld>',
            "",
        )
    },
)
CELL = Dialect('<r><rPr><b/></rPr><t xml:space="preserve">{}</t></r>', {})


class Planting:
    """One file's values. shift: which form each place takes, so that shifted plantings go through all of them."""

    def __init__(self, places: Sequence[Place], seed: int, shift: int = 0) -> None:
        self._values = Values(seed)
        self._chance = self._values.chance()
        self._used: set[str] = set()
        self.controls: list[str] = []
        self.beside: dict[str, str] = {}  # control text -> place
        self.planted: dict[str, Planted] = {}
        for number, place in enumerate(places):
            form = place.forms[(number + shift + seed) % len(place.forms)]
            types = [one for one in place.types if forms.takes(form, one)]
            if not types:
                form, types = Form.PLAIN, list(place.types)
            kind = self._chance.choice(types)
            value = self._values.draw(kind, lambda value, form=form: forms.fits(form, value))  # type: ignore[misc]
            self.planted[place.id] = Planted(place=place, type=kind, form=form, value=value)

    def raw(self, identity: str) -> str:
        """The value in its form without any escaping: for bytes that are no markup."""
        self._used.add(identity)
        planted = self.planted[identity]
        return forms.changed(planted.form, planted.value)

    def bare(self, identity: str) -> str:
        """The value alone, escaped."""
        return forms.escaped(self.planted[identity].form, self.raw(identity))

    def words(self, identity: str) -> str:
        """The value between control words, escaped."""
        before, after = self._around(identity)
        return f"{before}{self.bare(identity)}{after}"

    def said(self, identity: str) -> str:
        """The value between control words without any escaping: for texts that are no markup."""
        before, after = self._around(identity)
        return f"{before}{self.raw(identity)}{after}"

    def runs(self, identity: str, dialect: Dialect) -> str:
        """Runs that together hold control words, the value in its form, and control words."""
        before, after = self._around(identity)
        form = self.planted[identity].form
        cut = forms.pieces(form, self.raw(identity), self._chance)
        runs = [dialect.run.replace("{}", forms.escaped(form, piece)) for piece in cut]
        start, middle, end = dialect.joints.get(form, ("", "", ""))
        inner = start + middle.join((runs[0], "".join(runs[1:]))) + end if len(runs) > 1 else runs[0]
        return f"{dialect.run.replace('{}', before)}{inner}{dialect.run.replace('{}', after)}"

    def control(self) -> str:
        """A few ordinary words with a short number between them that have to survive.

        A number right beside the digits of a value, or of another number, would rightly be read as a part of it.
        """
        words = [self._chance.choice(_CONTROL) for _ in range(3)]
        words.insert(1, str(self._chance.randint(1000, 9999)))
        text = " ".join(words)
        self.controls.append(text)
        return text

    def _around(self, identity: str) -> tuple[str, str]:
        if self.planted[identity].place.kind is not Kind.CONTENT:
            return "", ""
        around = self.control(), self.control()
        self.beside.update(dict.fromkeys(around, identity))
        return f"{around[0]} ", f" {around[1]}"

    @property
    def forgotten(self) -> list[str]:
        """Places that the builder never asked for."""
        return [identity for identity in self.planted if identity not in self._used]

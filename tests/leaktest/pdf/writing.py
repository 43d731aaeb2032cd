"""Pieces of PDF: strings, content operators, small fonts and pictures."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image


def literal(text: str) -> bytes:
    """A string operand in the fonts' Latin encoding."""
    raw = text.encode("latin-1")
    return b"(" + raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b")"


def octal(text: str) -> bytes:
    return b"(" + b"".join(b"\\%03o" % byte for byte in text.encode("latin-1")) + b")"


def hexadecimal(text: str) -> bytes:
    return b"<" + text.encode("latin-1").hex().encode() + b">"


def kerned(text: str) -> bytes:
    pieces = [text[at : at + 3] for at in range(0, len(text), 3)]
    return b"[" + b" -20 ".join(literal(piece) for piece in pieces) + b"] TJ"


def line(number: int, operators: bytes, size: float = 10) -> bytes:
    """A line of text at its own height."""
    return b"BT /F1 %g Tf 1 0 0 1 50 %d Tm " % (size, 780 - 14 * number) + operators + b" ET\n"


def shown(text: str) -> bytes:
    return literal(text) + b" Tj"


def helvetica() -> Dictionary:
    return Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)


def unicode_font(pdf: pikepdf.Pdf, text: str, note: str) -> tuple[Dictionary, bytes]:
    """A Type 0 font whose codes count the characters of `text`, and the string operand that shows it."""
    pairs = "\n".join(f"<{code:04x}> <{char.encode('utf-16-be').hex()}>" for code, char in enumerate(text, start=1))
    cmap = (
        f"%{note}\n/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <0000> <ffff>"
        f" endcodespacerange\n{len(text)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
    )
    descendant = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name.Helvetica, DW=600,
        CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        FontDescriptor=Dictionary(
            Type=Name.FontDescriptor, FontName=Name.Helvetica, Flags=32, FontBBox=[0, -200, 1000, 800], ItalicAngle=0,
            Ascent=800, Descent=-200, CapHeight=700, StemV=80,
        ),
    )  # fmt: skip
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name.Helvetica, Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(descendant)]), ToUnicode=Stream(pdf, cmap.encode()),
    )  # fmt: skip
    codes = b"".join(b"%04x" % code for code in range(1, len(text) + 1))
    return font, b"<" + codes + b"> Tj"


def shifted_font(text: str) -> tuple[Dictionary, bytes]:
    """A font whose codes are not those of the letters: its encoding names what each code draws."""
    letters = sorted(set(text))
    names = {"@": "at", ".": "period", "-": "hyphen", " ": "space"}
    digits = "zero one two three four five six seven eight nine".split()
    differences: list[object] = [1]
    for letter in letters:
        differences.append(Name(f"/{names.get(letter) or (digits[int(letter)] if letter.isdigit() else letter)}"))
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica,
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array(differences)),
    )  # fmt: skip
    codes = bytes(letters.index(letter) + 1 for letter in text)
    return font, b"<" + codes.hex().encode() + b"> Tj"


def jpeg(comment: str = "", artist: str = "", tail: str = "") -> bytes:
    sink = io.BytesIO()
    exif = Image.Exif()
    if artist:
        exif[0x013B] = artist.encode()  # as text it would lose its accents
    Image.new("RGB", (24, 16), (180, 90, 40)).save(sink, "JPEG", exif=exif, comment=comment.encode())
    return sink.getvalue() + tail.encode()


def image(pdf: pikepdf.Pdf, data: bytes, **keys: object) -> Stream:
    return Stream(
        pdf, data, Type=Name.XObject, Subtype=Name.Image, Width=24, Height=16, ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8, Filter=Name.DCTDecode, **keys,
    )  # fmt: skip


def form(pdf: pikepdf.Pdf, content: bytes, box: Sequence[int] = (0, 0, 612, 792), **resources: object) -> Stream:
    return Stream(
        pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=Array(box),
        Resources=Dictionary(Font=Dictionary(F1=helvetica()), **resources),
    )  # fmt: skip


def xmp(inside: str) -> bytes:
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"'
        f' xmlns:own="urn:own">{inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()

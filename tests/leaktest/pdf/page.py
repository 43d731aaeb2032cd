"""The page: text in every way in which it can be written, and what is drawn around it."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from tests.leaktest.pdf import writing as w
from tests.leaktest.planting import Planting


def make(pdf: pikepdf.Pdf, planting: Planting) -> pikepdf.Page:
    """The first page, added to `pdf`."""
    words, raw = planting.said, planting.raw
    fonts = Dictionary(F1=w.helvetica())
    fonts.F2, unicode = w.unicode_font(pdf, words("unicode"), raw("cmap"))
    fonts.F3, shifted = w.shifted_font(raw("encoded"))
    fonts.F4 = _type3(pdf, planting)
    fonts.F5 = _embedded(pdf, planting)
    first, second = _halves(words("streams"))
    lines = [
        w.shown(words("plain")),
        w.hexadecimal(words("hex")) + b" Tj",
        w.octal(words("octal")) + b" Tj",
        w.kerned(words("kerned")),
        b" ".join(w.shown(letter) for letter in words("letters")),
        b" ".join(w.shown(word + " ") for word in words("words").split(" ")),
        w.literal(words("quote")) + b" '",
        b"0 0 " + w.literal(words("double-quote")) + b' "',
        b"1 Tc 3 Tw " + w.shown(words("spaced")) + b" 0 Tc 0 Tw",
        b"60 Tz " + w.shown(words("scaled")) + b" 100 Tz",
        b"3 Tr " + w.shown(words("invisible")) + b" 0 Tr",
        b"1 g " + w.shown(words("white")) + b" 0 g",
        w.shown(words("covered")),
        b"/F2 8 Tf " + unicode,
        b"/F3 8 Tf " + shifted,
        b"/F5 8 Tf " + w.shown("Embedded words here"),
    ]
    content = b"".join(w.line(number, operators) for number, operators in enumerate(lines))
    content += _line_break(words("lines")) + _odd_places(planting) + _marks(planting)
    content += b"0 g 45 605 400 12 re f\n"  # over the covered line
    content += b"q /Fm1 Do Q q /Fm2 Do Q q /Fm3 Do Q q /Im1 Do Q\n"
    content += b"q /GS1 gs Q q /Pattern cs /P1 scn 10 10 20 20 re f Q q /Spot cs 0.5 scn 10 40 20 20 re f Q\n"
    content += b"BT /F4 10 Tf 1 0 0 1 50 60 Tm (a) Tj ET\n"
    content += b"BT /F1 10 Tf 1 0 0 1 50 500 Tm " + w.literal(first) + b" Tj\n"
    rest = w.literal(second) + b" Tj ET\n"
    page = Dictionary(
        Type=Name.Page, MediaBox=[0, 0, 612, 792], CropBox=[0, 0, 612, 792],
        Contents=Array([pdf.make_stream(content), pdf.make_stream(rest)]),
        Resources=Dictionary(
            Font=fonts,
            XObject=_objects(pdf, planting),
            ExtGState=Dictionary(GS1=_masked(pdf, planting)),
            Pattern=Dictionary(P1=_pattern(pdf, planting)),
            ColorSpace=Dictionary(Spot=_spot(pdf, planting), Profile=_profile(pdf, planting)),
            Properties=Dictionary(L1=_layer(pdf, planting)),
        ),
        Thumb=Stream(pdf, raw("thumb").encode(), Width=8, Height=8, ColorSpace=Name.DeviceGray, BitsPerComponent=8),
        PieceInfo=Dictionary(App=Dictionary(Private=planting.raw("page-piece"))),
        Metadata=Stream(pdf, w.xmp(f"<own:x>{planting.bare('page-metadata')}</own:x>"), Type=Name.Metadata),
        AA=Dictionary(O=Dictionary(S=Name.JavaScript, JS=raw("page-action"))),
    )  # fmt: skip
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return pdf.pages[-1]


def _halves(text: str) -> tuple[str, str]:
    return text[: len(text) // 2], text[len(text) // 2 :]


def _line_break(text: str) -> bytes:
    """Broken at the last space of the value's middle, as lines are."""
    at = text.rfind(" ", 0, len(text) // 2 + 8)
    return w.line(17, w.shown(text[:at])) + w.line(18, w.shown(text[at + 1 :]))


def _odd_places(planting: Planting) -> bytes:
    words = planting.said
    turned = b"BT /F1 10 Tf 0 1 -1 0 580 100 Tm " + w.shown(words("rotated")) + b" ET\n"
    tiny = b"BT /F1 0.5 Tf 1 0 0 1 50 480 Tm " + w.shown(words("tiny")) + b" ET\n"
    outside = b"BT /F1 10 Tf 1 0 0 1 50 -40 Tm " + w.shown(words("cropped")) + b" ET\n"
    clipped = b"q 0 0 1 1 re W n BT /F1 10 Tf 1 0 0 1 50 460 Tm " + w.shown(words("clipped")) + b" ET Q\n"
    return turned + tiny + outside + clipped


def _marks(planting: Planting) -> bytes:
    raw = planting.raw
    told = (
        b"/Span <</ActualText "
        + _text(raw("actual-text"))
        + b">> BDC "
        + w.line(21, w.shown("Marked words"))
        + b"EMC\n"
    )
    alt = b"/Figure <</Alt " + _text(raw("alt-mark")) + b">> BDC EMC\n"
    layer = b"/OC /L1 BDC " + w.line(22, w.shown(raw("layer"))) + b"EMC\n"
    inline = w.jpeg(comment=raw("inline-image"))
    picture = b"q 8 0 0 8 300 20 cm BI /W 24 /H 16 /CS /RGB /BPC 8 /F /DCT ID " + inline + b"\nEI Q\n"
    return told + alt + layer + b"% " + raw("comment").encode() + b"\n" + picture


def _text(value: str) -> bytes:
    return b"<" + (b"\xfe\xff" + value.encode("utf-16-be")).hex().encode() + b">"


def _objects(pdf: pikepdf.Pdf, planting: Planting) -> Dictionary:
    words, raw = planting.said, planting.raw
    inner = w.form(pdf, w.line(24, w.shown(words("form-in-form"))))
    alternate = pdf.make_indirect(w.image(pdf, w.jpeg(comment=raw("image-alternate"))))
    profiled = w.image(
        pdf, w.jpeg(artist=raw("image-exif"), tail=raw("image-tail")),
        Metadata=Stream(pdf, w.xmp(f"<own:x>{planting.bare('image-xmp')}</own:x>"), Type=Name.Metadata),
        Alternates=Array([Dictionary(Image=alternate)]),
    )  # fmt: skip
    return Dictionary(
        Fm1=w.form(pdf, w.line(23, w.shown(words("form")))),
        Fm2=w.form(pdf, b"q /Fm1 Do Q\n", XObject=Dictionary(Fm1=pdf.make_indirect(inner))),
        Fm3=w.form(pdf, b"0.5 g 200 20 10 10 re f\n"),
        Fm9=w.form(pdf, w.line(30, w.shown(raw("unused-form")))),
        Im1=pdf.make_indirect(profiled),
    )


def _masked(pdf: pikepdf.Pdf, planting: Planting) -> Dictionary:
    group = w.form(pdf, w.line(31, w.shown(planting.raw("soft-mask"))))
    group.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    return Dictionary(Type=Name.ExtGState, SMask=Dictionary(S=Name.Luminosity, G=pdf.make_indirect(group)))


def _pattern(pdf: pikepdf.Pdf, planting: Planting) -> Stream:
    return Stream(
        pdf, b"0 0 10 10 re f " + w.line(1, w.shown(planting.raw("pattern"))), Type=Name.Pattern, PatternType=1,
        PaintType=1, TilingType=1, BBox=[0, 0, 20, 20], XStep=20, YStep=20,
        Resources=Dictionary(Font=Dictionary(F1=w.helvetica())),
    )  # fmt: skip


def _type3(pdf: pikepdf.Pdf, planting: Planting) -> Dictionary:
    drawing = b"500 0 0 0 500 500 d1 0 0 400 400 re f " + w.line(1, w.shown(planting.raw("type3")))
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 500, 500], FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        FirstChar=97, LastChar=97, Widths=[500], CharProcs=Dictionary(a=Stream(pdf, drawing)),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name("/a")])),
        Resources=Dictionary(Font=Dictionary(F1=w.helvetica())),
    )  # fmt: skip


def _embedded(pdf: pikepdf.Pdf, planting: Planting) -> Dictionary:
    """A font with a program of which readers take what they can: its head carries a notice."""
    program = f"%!PS-AdobeFont-1.0\n%%Notice ({planting.raw('font-file')})\n".encode() + bytes(64)
    name = Name(f"/{planting.raw('font-name')}+Helvetica")
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=name, Flags=32, FontBBox=[0, -200, 1000, 800], ItalicAngle=0, Ascent=800,
        Descent=-200, CapHeight=700, StemV=80, FontFile=Stream(pdf, program, Length1=len(program), Length2=0, Length3=0),
    )  # fmt: skip
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=name, Encoding=Name.WinAnsiEncoding, FirstChar=32, LastChar=126,
        Widths=Array([500] * 95), FontDescriptor=pdf.make_indirect(descriptor),
    )  # fmt: skip


def _spot(pdf: pikepdf.Pdf, planting: Planting) -> Array:
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 0, 0], N=1)
    return Array([Name.Separation, Name(f"/{planting.raw('spot')}"), Name.DeviceCMYK, function])


def _profile(pdf: pikepdf.Pdf, planting: Planting) -> Array:
    body = bytes(128) + b"desc" + planting.raw("image-profile").encode()
    return Array([Name.ICCBased, Stream(pdf, body, N=3, Alternate=Name.DeviceRGB)])


def _layer(pdf: pikepdf.Pdf, planting: Planting) -> Dictionary:
    group = Dictionary(
        Type=Name.OCG, Name=planting.raw("layer-name"),
        Usage=Dictionary(CreatorInfo=Dictionary(Creator=planting.raw("layer-creator"), Subtype=Name.Artwork)),
    )  # fmt: skip
    layer = pdf.make_indirect(group)
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]), Order=Array([layer]), Name="Layers")
    )
    return layer

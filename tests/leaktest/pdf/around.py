"""Around the pages: annotations, forms, signatures, the catalog, metadata, and bytes that belong to nothing."""

from __future__ import annotations

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from tests.leaktest.pdf import writing as w
from tests.leaktest.planting import Planting


def annotate(pdf: pikepdf.Pdf, page: pikepdf.Page, planting: Planting) -> None:
    raw, words = planting.raw, planting.said

    def note(kind: str, **keys: object) -> Dictionary:
        return pdf.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=[400, 700, 420, 720], **keys)
        )

    def drawn(kind: str, text: str, at: int) -> Dictionary:
        look = w.form(pdf, b"BT /F1 9 Tf 1 0 0 1 2 2 Tm " + w.shown(text) + b" ET", (0, 0, 320, 14))
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=[50, at, 370, at + 14], F=4,
                AP=Dictionary(N=pdf.make_indirect(look)),
            )
        )  # fmt: skip

    first = note(
        "Text", Contents=raw("note"), T=raw("note-author"), RC=f"<body><p>{planting.bare('note-rich')}</p></body>",
        Subj=raw("note-subject"), NM=raw("note-name"),
    )  # fmt: skip
    notes = [
        first,
        note("Text", Contents=raw("note-hidden"), F=2),
        note("Text", Contents=raw("reply"), IRT=first),
        note("Redact", OverlayText=raw("overlay")),
        drawn("FreeText", words("free-text"), 430),
        drawn("Stamp", words("stamp"), 410),
        note("Link", A=Dictionary(S=Name.URI, URI=f"mailto:{raw('link')}"), Contents=raw("link-contents")),
        note("Link", A=Dictionary(S=Name.Launch, F=raw("launch"))),
        note("Link", A=Dictionary(S=Name.GoToR, F=raw("remote"), D=Array([0, Name.Fit]))),
        note("FileAttachment", FS=_file(pdf, "note.txt", planting.said("file-note"))),
        note("Sound", T=raw("sound"), Sound=Stream(pdf, bytes(8), Type=Name.Sound, R=8000)),
        *_fields(pdf, planting),
    ]
    page.obj.Annots = Array(notes)


def _file(pdf: pikepdf.Pdf, name: str, content: str, **keys: object) -> Dictionary:
    stream = Stream(pdf, content.encode(), Type=Name.EmbeddedFile)
    return pdf.make_indirect(
        Dictionary(Type=Name.Filespec, F=name, UF=name, EF=Dictionary(F=pdf.make_indirect(stream)), **keys)
    )


def _fields(pdf: pikepdf.Pdf, planting: Planting) -> list[Dictionary]:
    raw, words = planting.raw, planting.said
    value = words("field-value")
    look = w.form(pdf, b"/Tx BMC BT /F1 9 Tf 1 0 0 1 2 2 Tm " + w.shown(value) + b" ET EMC", (0, 0, 320, 14))

    def field(kind: str, at: int, **keys: object) -> Dictionary:
        return pdf.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name(f"/{kind}"), Rect=[50, at, 370, at + 14], **keys)
        )

    fields = [
        field(
            "Tx", 380, F=4, T=raw("field-name"), TU=raw("field-tip"), V=value, DV=raw("field-default"),
            DA=String("/F1 9 Tf 0 g"), AP=Dictionary(N=pdf.make_indirect(look)),
            AA=Dictionary(K=Dictionary(S=Name.JavaScript, JS=raw("field-script"))),
        ),
        field("Tx", 360, F=2, T="quiet", V=raw("field-undrawn")),
        field("Ch", 340, F=2, T="choice", Opt=Array([raw("field-option"), "other"])),
        field("Btn", 320, F=2, T="button", Ff=65536, MK=Dictionary(CA=raw("field-caption"))),
        field("Sig", 300, F=2, T="signed", V=_signature(planting)),
    ]  # fmt: skip
    pdf.Root.AcroForm = Dictionary(
        Fields=Array(fields), DR=Dictionary(Font=Dictionary(F1=w.helvetica())), DA=String("/F1 9 Tf 0 g"), SigFlags=3,
        XFA=Array(["datasets", Stream(pdf, f"<xfa:datasets><x>{planting.bare('xfa')}</x></xfa:datasets>".encode())]),
    )  # fmt: skip
    return fields


def _signature(planting: Planting) -> Dictionary:
    raw = planting.raw
    return Dictionary(
        Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Name=raw("sig-name"), Reason=raw("sig-reason"),
        Location=raw("sig-place"), ContactInfo=raw("sig-contact"), Contents=String(raw("sig-bytes")),
    )  # fmt: skip


def furnish(pdf: pikepdf.Pdf, page: pikepdf.Page, planting: Planting) -> None:
    """The catalog and everything that hangs on it."""
    raw = planting.raw
    root = pdf.Root
    script = Dictionary(S=Name.JavaScript, JS=raw("open-action"))
    attached = _file(pdf, raw("attachment-name"), raw("attachment"), Desc=raw("attachment-text"))
    kept = _file(pdf, f"{raw('kept-name')} plan.txt", planting.said("kept-text"), Desc=raw("kept-description"))
    hidden = pdf.make_indirect(
        Dictionary(
            Type=Name.Template, MediaBox=[0, 0, 612, 792], Resources=Dictionary(Font=Dictionary(F1=w.helvetica())),
            Contents=pdf.make_stream(w.line(1, w.shown(raw("template")))),
        )
    )  # fmt: skip
    root.Names = Dictionary(
        EmbeddedFiles=Dictionary(Names=Array([String("a"), attached, String("b"), kept])),
        JavaScript=Dictionary(Names=Array([String("s"), Dictionary(S=Name.JavaScript, JS=raw("script"))])),
        Dests=Dictionary(Names=Array([String(raw("destination")), Array([page.obj, Name.Fit])])),
        Templates=Dictionary(Names=Array([String("t"), hidden])),
        IDS=Dictionary(Names=Array([String("x"), Dictionary(S=Name.SPS, SI=Dictionary(AU=raw("spider")))])),
    )
    root.OpenAction = script
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, P=raw("label"))]))
    root.StructTreeRoot = Dictionary(
        Type=Name.StructTreeRoot, RoleMap=Dictionary({f"/{raw('structure-role')}": Name.P}),
        K=Dictionary(
            S=Name.Figure, Alt=raw("structure-alt"), ActualText=raw("structure-text"), T=raw("structure-title")
        ),
    )  # fmt: skip
    root.Threads = Array([pdf.make_indirect(Dictionary(I=Dictionary(Author=raw("thread"))))])
    root.OutputIntents = Array([Dictionary(S=Name.GTS_PDFX, OutputConditionIdentifier="x", Info=raw("intent"))])
    root.PieceInfo = Dictionary(App=Dictionary(Private=raw("catalog-piece")))
    root.DPartRoot = Dictionary(DPartRootNode=Dictionary(DPM=Dictionary(Who=raw("part"))))
    root.Collection = Dictionary(Folders=Dictionary(Name=raw("collection")))
    root.Extra = Dictionary(Who=raw("private"))
    root.URI = Dictionary(Base=raw("base"))
    root.Metadata = Stream(pdf, w.xmp(_properties(planting)), Type=Name.Metadata, Subtype=Name.XML)
    _outline(pdf, page, planting)
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Author=raw("info-author"), Title=raw("info-title"), Client=raw("info-own"), Producer=raw("info-producer"),
            CreationDate="D:20240305090000+05'30'",
        )
    )  # fmt: skip


def _properties(planting: Planting) -> str:
    bare = planting.bare
    return (
        f"<dc:creator><rdf:Seq><rdf:li>{bare('xmp-creator')}</rdf:li></rdf:Seq></dc:creator>"
        f"<xmpMM:History><rdf:Seq><rdf:li>{bare('xmp-history')}</rdf:li></rdf:Seq></xmpMM:History>"
        f"<own:project>{bare('xmp-own')}</own:project>"
    )


def _outline(pdf: pikepdf.Pdf, page: pikepdf.Page, planting: Planting) -> None:
    item = pdf.make_indirect(Dictionary(Title=planting.said("bookmark"), Dest=Array([page.obj, Name.Fit])))
    outline = pdf.make_indirect(Dictionary(Type=Name.Outlines, First=item, Last=item, Count=1))
    item.Parent = outline
    pdf.Root.Outlines = outline


def revised(earlier: bytes, planting: Planting) -> bytes:
    """`earlier` with its second page replaced in a later revision, and bytes around that belong to nothing."""
    number, offset = _second_content(earlier)
    new = w.line(1, w.shown("Second page as it is now"))
    body = f"{number} 0 obj\n<</Length {len(new)}>>\nstream\n".encode() + new + b"\nendstream\nendobj\n"
    between = b"% " + planting.raw("between").encode() + b"\n"
    start = len(earlier) + len(between)
    table = start + len(body)
    root, info, size = _trailer(earlier)
    update = (
        f"xref\n{number} 1\n{start:010d} 00000 n \ntrailer\n<</Size {size} /Root {root} 0 R /Info {info} 0 R"
        f" /Prev {offset}>>\nstartxref\n{table}\n%%EOF\n"
    )
    return earlier + between + body + update.encode() + planting.raw("behind").encode() + b"\n"


def _second_content(data: bytes) -> tuple[int, int]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        number = pdf.pages[1].obj.Contents.objgen[0]
    return number, int(data.rsplit(b"startxref", 1)[1].split()[0])


def _trailer(data: bytes) -> tuple[int, int, int]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return pdf.Root.objgen[0], pdf.trailer.Info.objgen[0], int(pdf.trailer.Size)

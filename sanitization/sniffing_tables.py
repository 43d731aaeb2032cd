"""Signatures and endings, in tables: what is taken, what comes later, what is never taken."""

from __future__ import annotations

from enum import StrEnum

from sanitization.vocabulary import FileKind


class Family(StrEnum):
    """What the first bytes tell."""

    PDF = "pdf"
    ZIP = "zip"
    OLE = "ole"
    IMAGE = "image"
    PACKED = "packed"
    TAR = "tar"
    BUNDLE = "bundle"
    HEIF = "heif"
    LATER = "later"
    EXECUTABLE = "executable"
    UNWANTED = "unwanted"


SIGNATURES: tuple[tuple[int, bytes, Family], ...] = (
    (0, b"%PDF-", Family.PDF),
    (0, b"PK\x03\x04", Family.ZIP),
    (0, b"PK\x05\x06", Family.ZIP),
    (0, b"PK\x07\x08", Family.ZIP),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Family.OLE),
    (0, b"\x89PNG\r\n\x1a\n", Family.IMAGE),
    (0, b"\xff\xd8\xff", Family.IMAGE),
    (0, b"GIF87a", Family.IMAGE),
    (0, b"GIF89a", Family.IMAGE),
    (0, b"II*\x00", Family.IMAGE),
    (0, b"MM\x00*", Family.IMAGE),
    (0, b"\x1f\x8b", Family.PACKED),
    (0, b"BZh", Family.PACKED),
    (0, b"\xfd7zXZ\x00", Family.PACKED),
    (257, b"ustar", Family.TAR),
    (0, b"# v2 git bundle\n", Family.BUNDLE),
    (0, b"# v3 git bundle\n", Family.BUNDLE),
    (0, b"7z\xbc\xaf\x27\x1c", Family.LATER),
    (0, b"Rar!\x1a\x07", Family.LATER),
    (0, b"{\\rtf", Family.LATER),
    (0, b"II+\x00", Family.LATER),
    (0, b"MM\x00+", Family.LATER),
    (0, b"8BPS", Family.LATER),
    (0, b"\x00\x00\x00\x0cJXL ", Family.LATER),
    (0, b"\xff\x0a", Family.LATER),
    (0, b"\x00\x00\x00\x0cjP  ", Family.LATER),
    (0, b"\xd7\xcd\xc6\x9a", Family.LATER),
    (0, b"\x01\x00\x00\x00", Family.LATER),
    (0, b"ID3\x02", Family.LATER),
    (0, b"ID3\x03", Family.LATER),
    (0, b"ID3\x04", Family.LATER),
    (0, b"OggS", Family.LATER),
    (0, b"SQLite format 3", Family.LATER),
    (0, b"PAR1", Family.LATER),
    (0, b"\x7fELF", Family.EXECUTABLE),
    (0, b"\xca\xfe\xba\xbe", Family.EXECUTABLE),
    (0, b"\xfe\xed\xfa\xce", Family.EXECUTABLE),
    (0, b"\xfe\xed\xfa\xcf", Family.EXECUTABLE),
    (0, b"\xcf\xfa\xed\xfe", Family.EXECUTABLE),
    (0, b"\xce\xfa\xed\xfe", Family.EXECUTABLE),
    (0, b"\x00asm", Family.EXECUTABLE),
    (0, b"\x80\x04\x95", Family.UNWANTED),
    (0, b"\x80\x05\x95", Family.UNWANTED),
    (0, b"!<arch>", Family.UNWANTED),
)

OFFICE_MAIN_TYPES: tuple[tuple[bytes, FileKind | None], ...] = (
    (b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileKind.DOCX),
    (b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", FileKind.DOCX),
    (b"application/vnd.ms-word.document.macroenabled.main+xml", FileKind.DOCX),
    (b"application/vnd.ms-word.template.macroenabledtemplate.main+xml", FileKind.DOCX),
    (b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileKind.XLSX),
    (b"application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", FileKind.XLSX),
    (b"application/vnd.ms-excel.sheet.macroenabled.main+xml", FileKind.XLSX),
    (b"application/vnd.ms-excel.template.macroenabled.main+xml", FileKind.XLSX),
    (b"application/vnd.ms-excel.addin.macroenabled.main+xml", None),
    (b"application/vnd.ms-excel.sheet.binary", None),
    (b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileKind.PPTX),
    (b"application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml", FileKind.PPTX),
    (b"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml", FileKind.PPTX),
    (b"application/vnd.ms-powerpoint.presentation.macroenabled.main+xml", FileKind.PPTX),
    (b"application/vnd.ms-powerpoint.slideshow.macroenabled.main+xml", FileKind.PPTX),
    (b"application/vnd.ms-powerpoint.template.macroenabled.main+xml", FileKind.PPTX),
    (b"application/vnd.ms-visio", None),
)

# What the member `mimetype` says. Drawings, charts, formulas and databases have no handler.
OPEN_MAIN_TYPES: dict[bytes, FileKind] = {
    b"application/vnd.oasis.opendocument.text": FileKind.ODT,
    b"application/vnd.oasis.opendocument.text-template": FileKind.ODT,
    b"application/vnd.oasis.opendocument.spreadsheet": FileKind.ODS,
    b"application/vnd.oasis.opendocument.spreadsheet-template": FileKind.ODS,
    b"application/vnd.oasis.opendocument.presentation": FileKind.ODP,
    b"application/vnd.oasis.opendocument.presentation-template": FileKind.ODP,
}

_BY_KIND: dict[FileKind, str] = {
    FileKind.DOCX: "docx docm dotx dotm",
    FileKind.XLSX: "xlsx xlsm xltx xltm",
    FileKind.PPTX: "pptx pptm ppsx ppsm potx potm",
    FileKind.ODT: "odt ott",
    FileKind.ODS: "ods ots",
    FileKind.ODP: "odp otp",
    FileKind.PDF: "pdf",
    FileKind.ZIP: "zip",
    FileKind.TAR: "tar tgz tbz tbz2 txz tar.gz tar.bz2 tar.xz",
    FileKind.BUNDLE: "bundle",
    FileKind.TEXT: (
        "txt text log md markdown rst tex bib sty cls yaml yml toml ini cfg conf config properties sql srt vtt po pot"
        " adoc asciidoc org textile diff patch env gitignore gitattributes dockerignore npmrc editorconfig mailmap lock"
        " mod sum rdf ttl nt ics vcf feature"
    ),
    FileKind.CSV: "csv tsv tab psv",
    FileKind.JSON: "json jsonl ndjson geojson webmanifest code-workspace har",
    FileKind.SOURCE: (
        "py pyi pyx js mjs cjs ts mts cts tsx jsx java kt kts c h cc cpp cxx hpp hh cs go rs rb php pl pm sh bash zsh"
        " fish ps1 bat cmd r jl lua scala swift m mm vb vbs bas sas do ado f f90 f95 for hs erl ex exs clj cljs dart"
        " css scss sass less vue svelte gradle groovy cmake mk tf tfvars hcl proto graphql gql awk sed tcl asm s v sv"
        " vhd vhdl nim zig ml mli fs fsx lisp el scm rkt pas d cu glsl hlsl j2 jinja tmpl tpl mustache ejs erb"
    ),
    FileKind.XML: "xml xsd xsl xslt xlf xliff tei rss atom wsdl pom csproj vbproj sln props targets plist",
    FileKind.HTML: "html htm xhtml",
    FileKind.SVG: "svg",
    FileKind.NOTEBOOK: "ipynb",
    FileKind.EMAIL: "eml mbox",
    FileKind.IMAGE: "png jpg jpeg jpe jfif gif webp bmp dib tif tiff apng heic heif hif",
}
ENDINGS: dict[str, FileKind] = {end: kind for kind, ends in _BY_KIND.items() for end in ends.split()}

# Known names without an ending; without this list an extension-less file says nothing about itself.
ALLOWED_NAMES: dict[str, FileKind] = {
    **dict.fromkeys(
        "readme license licence licenses copying notice changelog changes authors contributors maintainers credits todo"
        " news install version codeowners owners manifest .gitignore .gitattributes .gitmodules .mailmap .env .npmrc"
        " .editorconfig .dockerignore .prettierrc .eslintrc .babelrc .nvmrc .python-version .flake8 .pylintrc"
        " .htaccess .env.example .env.local .pypirc .netrc".split(),
        FileKind.TEXT,
    ),
    **dict.fromkeys(
        "makefile gnumakefile dockerfile containerfile procfile jenkinsfile vagrantfile gemfile rakefile brewfile"
        " justfile build workspace .bashrc .profile .zshrc".split(),
        FileKind.SOURCE,
    ),
}

# Old Office files and what LibreOffice makes of them before anything else happens.
LEGACY: dict[str, str] = {
    **dict.fromkeys(("doc", "dot", "rtf"), "docx"),
    **dict.fromkeys(("xls", "xlt"), "xlsx"),
    **dict.fromkeys(("ppt", "pps", "pot"), "pptx"),
}
# What the engine itself turns into another type before anything else happens.
BECOMES: dict[str, str] = {"msg": "eml"}
OLE_SIGNATURE, RTF_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf"

LATER_ENDINGS: frozenset[str] = frozenset(
    "xlsb odg otg odf odb odm fodt fods fodp"
    " pages numbers key 7z rar gz bz2 xz"
    " avif jxl svgz emf wmf psd ai eps vsd vsdx pub one dwg dxf epub mp3 mp4 m4a mov wav ogg flac avi mkv"
    " parquet arrow sqlite db hwp wpd xps mht mhtml".split()
)

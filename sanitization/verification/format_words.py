"""What formats and the programs that write them put into files themselves: nobody's, though people are called so too.

Only whole values count, and only in the places where the format asks for such a name: "Hans" as the name of a script,
"Georgia" as a font, "Strong" as a style.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sanitization.verification.needles import BREAK

# ISO 15924, those for which themes name a font.
_SCRIPTS = frozenset(
    "Arab Armn Beng Bopo Bugi Cans Cher Deva Ethi Geor Gujr Guru Hang Hans Hant Hebr Java Jpan Khmr Knda Laoo Lisu"
    " Mlym Mong Mymr Nkoo Olck Orya Osma Phag Sinh Sora Syrc Syre Syrj Syrn Sylo Tale Talu Taml Telu Tfng Thaa Thai"
    " Tibt Uigh Viet Yiii".split()
)
_LANGUAGE = re.compile(r"[a-z]{2,3}-(?:Hans|Hant|Cyrl|Latn|Arab)(?:-[A-Z]{2})?")
_FONTS = frozenset(
    re.sub(r"[\W_]", "", name.casefold())
    for name in """
    Agency FB, Albany, Algerian, Amiri, Andale Mono, Andale Sans UI, Angsana New, AngsanaUPC, Apple Chancery, Apple
    Color Emoji, Apple Symbols, Aptos, Aptos Display, Aptos Mono, Aptos Narrow, Aptos Serif, Arial, Arial Black, Arial
    Narrow, Arial Rounded MT, Arial Unicode MS, Arimo, Avenir, Avenir Next, Bahnschrift, Baskerville, Baskerville Old
    Face, Batang, BatangChe, Bauhaus 93, Bell MT, Berlin Sans FB, Bernard MT, Binner Gothic, Bitstream Vera Sans,
    Bitstream Vera Sans Mono, Bitstream Vera Serif, Blackadder ITC, Bodoni MT, Book Antiqua, Bookman Old Style,
    Bookshelf Symbol 7, Bradley Hand ITC, Britannic, Broadway, Browallia New, BrowalliaUPC, Brush Script MT, Caladea,
    Calibri, Californian FB, Calisto MT, Cambria, Cambria Math, Candara, Cantarell, Carlito, Castellar, Centaur,
    Century, Century Gothic, Century Schoolbook, Chalkboard, Chiller, Cochin, Colonna MT, Comic Sans MS, Computer
    Modern, Consolas, Constantia, Cooper, Copperplate, Copperplate Gothic, Corbel, Cordia New, CordiaUPC, Courier,
    Courier New, Cousine, Cumberland, Curlz MT, cursive, DaunPenh, David, DejaVu Sans, DejaVu Sans Mono, DejaVu Serif,
    DengXian, Devanagari, DFKai-SB, Didot, DilleniaUPC, DokChampa, Dotum, DotumChe, Droid Sans, Droid Sans Fallback,
    Droid Serif, Ebrima, Edwardian Script ITC, Elephant, Engravers MT, Eras ITC, Estrangelo Edessa, EucrosiaUPC,
    Euphemia, FangSong, fantasy, Felix Titling, Fixed Miriam Transparent, Footlight MT, Forte, Franklin Gothic,
    FrankRuehl, Free Mono, Free Sans, Free Serif, FreesiaUPC, Freestyle Script, French Script MT, Futura, Gabriola,
    Gadugi, Garamond, Gautami, Geneva, Gentium, Georgia, Gigi, Gill Sans, Gill Sans MT, Gill Sans Ultra, Gisha,
    Gloucester MT, Goudy Old Style, Goudy Stout, Gulim, GulimChe, Gungsuh, GungsuhChe, Haettenschweiler, Harlow Solid,
    Harrington, Helvetica, Helvetica Neue, Herculanum, High Tower Text, Hoefler Text, Impact, Imprint MT Shadow,
    Informal Roman, Inter, IrisUPC, Iskoola Pota, JasmineUPC, Javanese Text, Jokerman, Juice ITC, KaiTi, Kalinga,
    Kartika, Khmer UI, KodchiangUPC, Kokila, Kristen ITC, Kunstler Script, Lao UI, Latha, Latin Modern, Lato,
    Leelawadee, Leelawadee UI, Levenim MT, Liberation Mono, Liberation Sans, Liberation Serif, LilyUPC, Linux
    Libertine, Linux Libertine G, Lohit Devanagari, Lohit Hindi, Lucida Bright, Lucida Calligraphy, Lucida Console,
    Lucida Fax, Lucida Grande, Lucida Handwriting, Lucida Sans, Lucida Sans Typewriter, Lucida Sans Unicode, Magneto,
    Maiandra GD, Malgun Gothic, Mangal, Marlett, Matura MT Script Capitals, Meiryo, Meiryo UI, Menlo, Merriweather,
    Microsoft Himalaya, Microsoft JhengHei, Microsoft New Tai Lue, Microsoft PhagsPa, Microsoft Sans Serif, Microsoft
    Tai Le, Microsoft Uighur, Microsoft YaHei, Microsoft Yi Baiti, MingLiU, MingLiU_HKSCS, Minion, Miriam, Miriam
    Fixed, Mistral, Modern No. 20, Monaco, Mongolian Baiti, monospace, Monotype Corsiva, Monotype Sorts, Montserrat,
    MoolBoran, MS Gothic, MS Mincho, MS PGothic, MS PMincho, MS Reference Sans Serif, MS Sans Serif, MS Serif, MS
    Song, MS UI Gothic, MT Extra, MV Boli, Myanmar Text, Myriad, Narkisim, Niagara Engraved, Niagara Solid, Nimbus
    Mono, Nimbus Roman, Nimbus Roman No9 L, Nimbus Sans, Nimbus Sans L, Nirmala UI, Noto Sans, Noto Sans Arabic, Noto
    Sans CJK SC, Noto Sans Devanagari, Noto Sans Mono, Noto Serif, Noto Serif CJK SC, NSimSun, Nunito, Nyala, OCR A,
    Old English Text MT, Onyx, Open Sans, OpenSymbol, Optima, Osaka, Oswald, Palace Script MT, Palatino, Palatino
    Linotype, Papyrus, Parchment, Perpetua, Perpetua Titling MT, Phagspa, Plantagenet Cherokee, Playbill, Playfair
    Display, PMingLiU, Poor Richard, Poppins, Pristina, PT Sans, PT Serif, Quattrocento Sans, Raavi, Rage Italic,
    Raleway, Ravie, Roboto, Roboto Mono, Rockwell, Rod, Sakkal Majalla, Sans, sans-serif, Script MT, Segoe, Segoe
    Print, Segoe Script, Segoe UI, Segoe UI Emoji, Segoe UI Historic, Segoe UI Symbol, Segoe UI Variable, Serif,
    Shonar Bangla, Showcard Gothic, Shruti, SimHei, Simplified Arabic, SimSun, SimSun-ExtB, Sitka, Sitka Text, Skia,
    Snap ITC, Source Code Pro, Source Sans Pro, Source Serif Pro, StarSymbol, Stencil, Sylfaen, Symbol, System,
    system-ui, Tahoma, Tempus Sans ITC, Thorndale, Times, Times New Roman, Tinos, Traditional Arabic, Trebuchet,
    Trebuchet MS, Tunga, Tw Cen MT, Twentieth Century, Ubuntu, Univers, Urdu Typesetting, Utsaah, Vani, Verdana,
    Vijaya, Viner Hand ITC, Vivaldi, Vladimir Script, Vrinda, Webdings, Wide Latin, Wingdings, Wingdings 2, Wingdings
    3, Work Sans, Yu Gothic, Yu Mincho, Zapf Dingbats, Zapfino, ZWAdobeF
    """.split(",")
)
_SUBSET = re.compile(r"[A-Z]{6}\+")
_CUT = re.compile(
    r"(?:regular|bold|italic|oblique|inclined|roman|light|medium|black|heavy|semi|demi|extra|ultra|thin|book|narrow"
    r"|condensed|compressed|neue|display|psmt|mt|ps|std|pro|lt|ui|encoded|\d+)$"
)
_FONT_KEYS = frozenset(
    "typeface ascii hansi eastasia cs font-name font-name-asian font-name-complex font-family font-family-asian"
    " font-family-complex font-family-generic face fontname defaultfont".split()
)
_FONT_SLOTS = frozenset({
    ("font", "name"), ("altname", "val"), ("name", "val"), ("rfont", "val"), ("mathfont", "val"), ("font-face", "name"),
})  # fmt: skip

_NAME_WORDS = frozenset(
    # styles
    "accent address annotation author authorities autoformat bad balloon bibliography block body book bottom"
    " bullet calculation caption cell center centered char check closing code colorful colors column comma"
    " comment condensed content contents continue contrast currency dark data date default definition document"
    " drop caps emphasis endnote envelope error explanatory figure figures first followed font footer footnote"
    " frame good graphics grid hanging header heading high highlighted html hyperlink illustration indent index"
    " input intense internet keyboard label landscape last left level light line lines link linked list macro"
    " map marginalia medium mention message neutral no none normal note number numbering object of outline"
    " output page paragraph percent pivot placeholder plain portrait preformatted quote quotations rediscuss"
    " reference result return revision right sample salutation script sender separator shading signature simple"
    " slicer smart source spacing standard strong style subject subtitle subtle symbol symbols table teletype text"
    " themed title toa toc top total typewriter typography unresolved user variable visited warning web website"
    " without wrap entry main start end cont slide comparison blank only section with and acronym cite columns"
    " contemporary elegant professional classic effects design filled outlined shapes arrow dimension empty"
    " background notes backgroundobjects master layout drawing"
    # colours and fillings
    " black blue brown cyan gray green grey magenta orange pink purple red turquoise violet white yellow linear"
    " radial axial gradient hatching hatch degrees crossed dashed dotted dash dot fine ultrafine square diamond"
    " circle concave"
    # shapes
    " action arc box brace bracket button callout can canvas card chart chevron chord clip art cloud connector"
    " corner cross cube curved decision diagonal diagram donut double down elbow equal flowchart freeform group"
    " half heptagon hexagon horizontal image ink isosceles media octagon oval parallelogram pentagon picture"
    " pie plus process rectangle ribbon rounded same scroll shape side single slide smartart snip star straight"
    " terminator textbox textfield trapezoid triangle two up vertical video wave autoshape".split()
)
_NAME_SLOTS = frozenset(
    (element, key)
    for key, elements in {
        "val": "name basedon next link pstyle rstyle tblstyle stylelink numstylelink clickandtypestyle"
        " defaulttablestyle docpartgallery",
        "name": "lsdexception cellstyle tablestyle tablestyleinfo cnvpr docpr csld pivottablestyleinfo"
        " sequence sequence-decl",
        "styleid": "style",
        "stylename": "tblstyle",
        "defaulttablestyle": "tablestyles",
        "defaultpivotstyle": "tablestyles",
    }.items()
    for element in elements.split()
)
# OpenDocument: on any element.
_NAME_KEYS = frozenset({
    "style:name", "style:display-name", "draw:display-name", "style:leader-text-style", "text:cond-style-name",
    "style:default-outline-level-style", "style:register-truth-ref-style-name", "style:apply-style-name",
})  # fmt: skip
_STYLE_REFERENCE = re.compile(
    r"(?:style|draw|text|table|presentation|form|chart|db):(?:[a-z-]+-)?style-name"
    r"|draw:(?:fill-(?:gradient|hatch|image)|stroke-dash|marker-(?:start|end)|opacity|gradient)(?:-name)?"
)
# Settings of OpenDocument: "drawing-page", "0.002cm solid #000000".
_SETTING_KEYS = re.compile(r"(?:style|fo|svg|chart|number|presentation|smil):(?!.*(?:name|title|desc))[a-z-]+")
_SETTING = re.compile(r"[a-z0-9.#%-]{1,30}(?: [a-z0-9.#%-]{1,30}){0,5}")
# Names of the PDF standard and of glyphs that are also words, people or projects.
_PDF_NAMES = frozenset(
    "page pages font name names link border type title rect text image form black white red green blue gray left right"
    " center top bottom width height length filter size root kids count parent first last next prev dest none normal"
    " crop art bleed trim media rotate contents resources separation pattern shading picture catalog adobe-identity-ucs"
    " outlines outline identity identity-h identity-v registry ordering supplement flags ascent descent leading columns"
    " predictor colors matrix group transparency indexed domain function functions order decode interpolate encoding"
    " differences widths annot annots action actions uri launch named movie sound stamp ink line square circle polygon"
    " highlight underline squiggly popup widget screen watermark caret redact markup freetext appearance dash solid"
    " beveled inset metadata subtype xml info author subject keywords creator producer trapped lang mark marked user"
    " properties struct role class section part article division paragraph span quote note reference code table list"
    " figure formula index toc caption artifact destination destinations limits number numbers labels style start"
    " prefix view layout optional content usage event export zoom hidden noview print version extensions base level"
    " alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi"
    " psi omega dagger daggerdbl bullet degree space hyphen star club heart spade diamond lozenge sun female male cent"
    " sterling yen euro florin currency period comma colon semicolon slash backslash bar plus minus equal less greater"
    " percent ampersand at question exclam dollar asterisk grave acute circumflex tilde macron breve dotaccent ring"
    " cedilla hungarumlaut ogonek caron radical infinity integral summation product fraction partialdiff".split()
)
_COLLECTION = re.compile(rb"/(?:Registry|Ordering)\s*\(([^()\\]{1,60})\)")
_COLLECTIONS = frozenset(
    ("Adobe", "Identity", "UCS", "Japan1", "Japan2", "GB1", "CNS1", "Korea1", "KR", "Manga1", "T1UV")
)
# The settings of a shape, as in style sheets.
_SHEET = re.compile(r"[a-z-]{1,60}: ?[a-z0-9.%#+-]{1,30}(?:; ?[a-z-]{1,60}: ?[a-z0-9.%#+-]{1,30}){0,80};?")
LONGEST = 200  # characters of a name that a format may call its own
_CONFIGURED = re.compile(r"[A-Za-z]{1,60}")  # what an OpenDocument settings item is about
# As the properties of a document name the program that wrote it.
_PROGRAM = re.compile(
    r"Microsoft (?:Office )?(?:Macintosh )?(?:Word|Excel|PowerPoint)(?: Online| for the web)?|LibreOffice|OpenOffice"
    r"|(?:LibreOffice|OpenOffice(?:\.org)?)(?:_[\w-]{1,20})?/[\w.]{1,20}(?:\$[\w-]{1,20})?"
    r"(?: (?:LibreOffice|OpenOffice)(?:_project|\.org_project)?/[\w.$ -]{1,80})?"
)
PROPERTIES = frozenset({"docprops/app.xml", "meta.xml"})
_CODED = re.compile(r"_([0-9a-f]{1,4})_")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[^\W\d_a-zA-Z]+")
_STEM = (
    r"(?:document|content|meta|manifest|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|footnotes|endnotes|comments"
    r"|commentsExtended|commentsExtensible|commentsIds|people|header|footer|theme|glossary|image|workbook|sheet"
    r"|sharedStrings|calcChain|metadata|table|pivotTable|pivotCacheDefinition|pivotCacheRecords|queryTable|connections"
    r"|externalLink|chart|chartEx|style|colors|drawing|vmlDrawing|data|layout|quickStyle|threadedComment|person"
    r"|presentation|presProps|viewProps|tableStyles|commentAuthors|slide|slideLayout|slideMaster|notesSlide|notesMaster"
    r"|handoutMaster|tag|tags|core|app|custom|item|itemProps|font|media|oleObject|activeX|printerSettings|chartsheet"
    r"|legacyDiagramText|diagramData|comment|modernComment|authors|revisionInfo|hdphoto)"
)
_FOLDER = (
    r"(?:word|xl|ppt|docProps|_rels|customXml|theme|media|charts|drawings|diagrams|embeddings|fonts|glossary|worksheets"
    r"|chartsheets|tables|pivotTables|pivotCache|queryTables|externalLinks|threadedComments|persons|slides|slideLayouts"
    r"|slideMasters|notesSlides|notesMasters|handoutMasters|tags|comments|activeX|printerSettings|ctrlProps|ink|Pictures"
    r"|Thumbnails|META-INF|Object(?: \d{1,5})?|ObjectReplacements|Configurations2)"
)
_MEMBER = re.compile(
    rf"(?:\.\./|/)*(?:{_FOLDER}/)*(?:{_STEM}\d{{0,5}})?\.[a-z]{{2,5}}(?:\.rels)?|/?{_FOLDER}(?:/{_FOLDER})*/?"
)
_TYPES = "[Content_Types].xml"


def is_own_member(name: str) -> bool:
    """Whether a package's part, or an address of one, is called as every package calls its parts."""
    return name == _TYPES or _MEMBER.fullmatch(name) is not None


def is_own_attribute(element: str, key: str, value: str) -> bool:
    """Whether the value is the format's own, or that of programs, in this place. element, key: with their prefixes."""
    at, bare = element.rpartition(":")[2].lower(), key.rpartition(":")[2].lower()
    if bare == "style":
        return _SHEET.fullmatch(value) is not None
    if len(value) > LONGEST:
        return False
    if element == "config:config-item" and key == "config:name":
        return _CONFIGURED.fullmatch(value) is not None
    if bare == "script":
        return value in _SCRIPTS
    if _LANGUAGE.fullmatch(value):
        return True
    if (bare in _FONT_KEYS or (at, bare) in _FONT_SLOTS) and is_font(value):
        return True
    if (at, bare) in _NAME_SLOTS or key in _NAME_KEYS or _STYLE_REFERENCE.fullmatch(key):
        return is_own_name(value)
    if _SETTING_KEYS.fullmatch(key) and _SETTING.fullmatch(value):
        return True
    return bare in ("target", "partname", "full-path", "href") and is_own_member(value)


def without_programs(text: str) -> str:
    """Texts of a document's properties without those that are a program's name."""
    return BREAK.join(piece for piece in text.split(BREAK) if not _PROGRAM.fullmatch(piece.strip()))


def is_own_pdf_name(name: str) -> bool:
    """Whether a name in a PDF is one of the standard, of a glyph, or of a font that comes with programs."""
    return len(name) <= LONGEST and (name.lower() in _PDF_NAMES or is_font(name))


def without_collections(data: bytes) -> bytes:
    """Objects of a PDF without the names of the standard's character collections: `/Registry (Adobe)`."""
    return _COLLECTION.sub(lambda told: b"" if _is_own_collection(told[1].decode("latin-1")) else told[0], data)


def _is_own_collection(name: str) -> bool:
    return name in _COLLECTIONS or is_font(re.sub(r"\+\d+$", "", name))


@lru_cache(maxsize=4096)
def is_font(names: str) -> bool:
    """Whether these are fonts of operating systems and office suites, in any cut, as documents write them down."""
    first, *others = re.split("[;,]", names)
    return _is_one_font(first) and all(_is_one_font(name, is_cut=True) for name in others)


def _is_one_font(name: str, *, is_cut: bool = False) -> bool:
    """is_cut: it may also be no more than a cut: "TimesNewRoman,Bold"."""
    plain = _SUBSET.sub("", _decoded(name).strip("'\" @"))
    rest = re.sub(r"[\W_]", "", plain.casefold())
    while rest:
        if rest in _FONTS:
            return True
        shorter = _CUT.sub("", rest)
        if shorter == rest:
            return False
        rest = shorter
    return is_cut


@lru_cache(maxsize=4096)
def is_own_name(value: str) -> bool:
    """Whether a style or shape is called as programs call theirs: common words and numbers."""
    words = _WORD.findall(_decoded(value))
    return bool(words) and all(word.casefold() in _NAME_WORDS for word in words)


def _decoded(name: str) -> str:
    return _CODED.sub(lambda code: chr(int(code[1], 16)), name)

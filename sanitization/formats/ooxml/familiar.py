"""Names that ship with office programs, so that they need no judging."""

from __future__ import annotations

import re

from sanitization.formats.ooxml.wordlists import lines, words

_FONTS = lines(
    """Agency FB|Algerian|Andale Mono|Angsana New|Aptos|Aptos Display|Aptos Narrow|Arial|Arial Black|Arial Narrow|Arial
Unicode MS|Arimo|Bahnschrift|Baskerville|Batang|BatangChe|Bell MT|Berlin Sans FB|Bitstream Vera Sans|Bitstream Vera Sans
Mono|Bitstream Vera Serif|Book
Antiqua|Bookman Old Style|Bookshelf Symbol 7|Calibri|Calibri Light|Californian FB|Caladea|Cambria|Cambria
Math|Candara|Carlito|Century|Century Gothic|Century Schoolbook|Comic Sans MS|Consolas|Constantia|Cooper
Black|Copperplate|Corbel|Cordia New|Courier|Courier New|DaunPenh|David|DejaVu Sans|DejaVu Sans Mono|DejaVu
Serif|DengXian|DengXian Light|DFKai-SB|Didot|DilleniaUPC|Dotum|Droid Sans|Droid Sans
Fallback|Ebrima|Elephant|Estrangelo Edessa|Euphemia|FangSong|Franklin Gothic Book|Franklin Gothic Demi|Franklin
Gothic Medium|FrankRuehl|FreeSans|FreeSerif|Futura|Garamond|Gautami|Geneva|Georgia|Gill Sans|Gill Sans
MT|Gulim|GulimChe|Helvetica|Helvetica Neue|Impact|Iskoola Pota|Kalinga|Kartika|Khmer UI|Lao
UI|Latha|Leelawadee|Leelawadee UI|Liberation Mono|Liberation Sans|Liberation Serif|Linux Libertine G|Lohit
Devanagari|Lohit Hindi|Lucida Console|Lucida Grande|Lucida Sans|Lucida Sans Unicode|Malgun
Gothic|Mangal|Marlett|Meiryo|Meiryo UI|Menlo|Microsoft Himalaya|Microsoft JhengHei|Microsoft Sans
Serif|Microsoft Tai Le|Microsoft Uighur|Microsoft YaHei|Microsoft Yi Baiti|MingLiU|Monaco|Mongolian
Baiti|MoolBoran|MS Gothic|MS Mincho|MS PGothic|MS PMincho|MS Sans Serif|MS Serif|MS UI Gothic|MT Extra|MV
Boli|NSimSun|Nimbus Roman No9 L|Noto Sans|Noto Sans CJK SC|Noto Serif|Noto Serif CJK SC|Nyala|OpenSymbol|Open
Sans|Osaka|Palatino|Palatino Linotype|Perpetua|Plantagenet Cherokee|PMingLiU|Quattrocento
Sans|Raavi|Roboto|Rockwell|Sakkal Majalla|Segoe Print|Segoe Script|Segoe UI|Segoe UI Emoji|Segoe UI Light|Segoe
UI Symbol|Segoe UI Variable|Shruti|SimHei|SimSun|Source Sans Pro|Sylfaen|Symbol|Tahoma|Times|Times New
Roman|Traditional Arabic|Trebuchet MS|Tunga|Twentieth Century|Tw Cen
MT|Verdana|Vijaya|Vrinda|Webdings|Wingdings|Wingdings 2|Wingdings 3|Yu Gothic|Yu Gothic Light|Yu
Mincho|宋体|黑体|仿宋|仿宋_GB2312|楷体|微软雅黑|等线|等线 Light|新細明體|標楷體|微軟正黑體|
ＭＳ ゴシック|ＭＳ 明朝|ＭＳ Ｐゴシック|
    ＭＳ Ｐ明朝|メイリオ|游ゴシック|游ゴシック
Light|游明朝|맑은 고딕|
    굴림|돋움|바탕|
    DokChampa|FreesiaUPC|HGPｺﾞｼｯｸE|HY얕은샘물M|
    HY엽서L|Javanese Text|
    Levenim MT|Microsoft New Tai Lue|Miriam|Myanmar Text|
    Nirmala UI|Phagspa|华文仿宋|华文楷体|华文中宋|楷体_GB2312|ヒラギノ角ゴ Pro W3|Segoe|
    Noto Sans Devanagari|Noto Sans Arabic|
    Monotype Sorts|Lucida Sans Typewriter|Nimbus Sans L|StarSymbol|Albany|Noto Sans CJK SC Regular|sans-serif|serif|
    monospace"""
)
_THEME_FONT = re.compile(r"[+](mj|mn)-(lt|ea|cs)|@?")

_STYLES = re.compile(
    r"""normal(\ ?\(?web\)?|\ ?indent|\ ?table)?|heading\ ?\d(\ ?char)?|(sub)?title(\ ?char)?|toc(\ ?heading|\ ?\d)
    |index(\ ?heading|\ ?\d)|(default\ ?paragraph\ ?font)|no\ ?(list|spacing)(\ ?char)?|table\ ?(normal|grid(\ ?\d)?)
    |(header|footer|caption|body\ ?text(\ ?first\ ?indent|\ ?indent)?(\ ?\d)?|block\ ?text|plain\ ?text|date|closing
    |signature|salutation|macro(\ ?text)?|message\ ?header|note\ ?heading|e-?mail\ ?signature|document\ ?map
    |balloon\ ?text|(foot|end)note\ ?(text|reference)|comment\ ?text|annotation\ ?(text|reference|subject)
    |comment\ ?(reference|subject)|list(\ ?(bullet|number|continue|paragraph))?(\ ?\d)?
    |(followed)?\ ?hyperlink|strong|emphasis|(subtle|intense)\ ?(emphasis|reference|quote)|quote|book\ ?title
    |bibliography|page\ ?number|line\ ?number|html\ ?\w+|envelope\ ?(address|return)|table\ ?of\ ?(authorities|figures)
    |toa\ ?heading|placeholder\ ?text|outline\ ?list\ ?\d|revision|unresolved\ ?mention)(\ ?char)?
    |(light|medium|dark|colorful)\ ?(shading|list|grid)?\ ?\d?(\ ?-?\ ?accent\ ?\d)?
    |(grid|list|plain)\ ?table\ ?(\d\ ?)?(light|colorful|dark)?(\ ?-?\ ?accent\ ?\d)?
    |(table|pivot)\ ?style\ ?(light|medium|dark)\ ?\d{1,2}|(timeSlicer|slicer)\ ?style\ ?(light|dark|other)\ ?\d
    |(\d\d%\ -\ )?accent\ ?\d|bad|good|neutral|calculation|check\ cell|explanatory\ text|input|linked\ cell|note|output
    |total|warning\ text|comma(\ \[0\])?|currency(\ \[0\])?|percent
    |(light|medium|dark|themed)\ style\ \d(\ -\ accent\ \d)?
    |no\ style,\ (table\ grid|no\ grid)|standard|default
    |[a-z]?\d{0,4}""",
    re.IGNORECASE | re.VERBOSE,
)


_SHAPE_WORDS = frozenset(
    words(
        """title subtitle rectangle rounded snip round single same side corner straight arrow connector elbow curved
        picture placeholder content text box textbox textfield date footer slide number header notes note image chart
        table diagram group oval line freeform shape object media vertical horizontal right left up down bottom top
        triangle isosceles parallelogram trapezoid diamond pentagon hexagon heptagon octagon decagon chevron bracket
        brace callout cloud star ribbon wave plus cross equal can cube donut arc chord pie frame smartart graphic
        clipart clip art and with only blank two comparison section caption panoramic quote name card column columns
        autoshape drop-down check checkbox button option spinner list scroll bar label flowchart process decision
        terminator document data ole video audio worksheet legend drawing canvas ink the on for of to untitled
        titel untertitel inhalt inhaltsplatzhalter bildplatzhalter textplatzhalter fußzeilenplatzhalter
        foliennummernplatzhalter datumsplatzhalter notizenplatzhalter folienbildplatzhalter rechteck textfeld bild
        grafik gerade verbindung gruppieren und nur leer vergleich vertikaler zwei inhalte titelfolie mit überschrift
        abschnittsüberschrift tabelle diagramm 图片 文本框 矩形 标题 副标题"""
    )
)


def is_familiar_shape(name: str) -> bool:
    """Whether `name` is one that programs give to shapes and layouts: known words and numbers."""
    return all(word in _SHAPE_WORDS or word.isdigit() for word in re.split(r"[\s_:,.-]+", name.casefold()) if word)


def is_familiar_font(name: str) -> bool:
    """Whether `name` is a font of an operating system or office suite, or a slot of the theme."""
    return all(one.strip().casefold() in _FONTS or _THEME_FONT.fullmatch(one) for one in name.split(";"))


def is_familiar_font_style(name: str) -> bool:
    """Whether `name` is a style as programs write it beside a font."""
    return (
        re.fullmatch(r"(regular|standard|normal|bold|italic|fett|kursiv|gras|italique| )*", name.casefold()) is not None
    )


def is_familiar_style(name: str) -> bool:
    """Whether `name` is a style that office suites make themselves (name or id)."""
    return _STYLES.fullmatch(name) is not None

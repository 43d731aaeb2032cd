"""Names that ship with office programs, so that they need no judging."""

from __future__ import annotations

import re

from sanitization.formats.ooxml.wordlists import lines

_FONTS = lines(
    """Agency FB|Algerian|Andale Mono|Angsana New|Aptos|Aptos Display|Aptos Narrow|Arial|Arial Black|Arial Narrow|Arial
Unicode MS|Arimo|Bahnschrift|Baskerville|Batang|BatangChe|Bell MT|Berlin Sans FB|Bitstream Vera Sans|Book
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
ＭＳ ゴシック|ＭＳ 明朝|ＭＳ Ｐゴシック|ＭＳ Ｐ明朝|メイリオ|游ゴシック|游ゴシック
Light|游明朝|맑은 고딕|굴림|돋움|바탕"""
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


def is_familiar_font(name: str) -> bool:
    """Whether `name` is a font of an operating system or office suite, or a slot of the theme."""
    return name.casefold() in _FONTS or _THEME_FONT.fullmatch(name) is not None


def is_familiar_style(name: str) -> bool:
    """Whether `name` is a style that office suites make themselves (name or id)."""
    return _STYLES.fullmatch(name) is not None

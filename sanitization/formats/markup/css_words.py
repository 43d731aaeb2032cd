"""The words that style sheets themselves have: a name made of nothing else was not written by a person."""

from __future__ import annotations

import re

from sanitization.formats.markup import html_tables, svg_tables

_WORDS = frozenset(
    "accent active add additive adjust after align all allow alpha alternate always anchor and angle animation any"
    " appearance arabic armenian around aspect aside at attachment attr auto autofill avoid back backdrop backface"
    " background backwards balance bar baseline before behavior bengali bevel bidi bidirectional block blend blink blur"
    " bold bolder border both bottom bounce box break breaks brightness bullet butt cap caps capitalize caption caret"
    " case"
    " cell center ch chain change char charset checked children child cjk clamp clear clip clone cm collapse color"
    " colour"
    " colors column columns combine compact condensed conic contain container content contents contrast cover"
    " counter counters crisp cubic current cursor custom cyclic dashed dasharray dashoffset data decimal decoration"
    " default deg delay dense depth device diagonal dialog digits direction disabled disc discard disclosure discrete"
    " display distribute document dotted double drop duration each ease east asian edge edges element ellipsis else"
    " embed emphasis empty enabled end endpoint ends enter environment even evenodd events exact exclude exclusion"
    " expanded extra face fade fallback family far fast features feature field fill filter first fit fixed flat flex"
    " flip float flow flood focus font footer footnote force format forwards fr frequency from front full function"
    " functions gap general geometric georgian globally glyph gradient grab grabbing grammar grayscale grid groove"
    " group"
    " grow gutter hand handle hanging has header headings height hebrew help hex hidden hide high hiragana horizontal"
    " host hover hue hyphenate hyphens icon ideograph ideographic image images important in include increment"
    " indent index indeterminate infinite inherit inherits initial inline inner input inset inside inter invalid invert"
    " is isolate isolation italic item items iteration jump justify katakana keep keyframes kerning key keyboard lang"
    " large larger last layer layers layout leader leading left legacy legal length letter level levels ligatures light"
    " lighter line linear lines link list local location loose low lower lowercase ltr luminance mandatory manipulation"
    " manual margin margins mark marker markers marks marquee mask mask match math matrix max maximum media medium menu"
    " message metric mid middle min minimum mirror mix mixed mode modern moderate monospace move moz ms mso multiple"
    " multiply name near negative nesting never new newspaper next no none nonzero normal north not nowrap nth"
    " number numbering numeric object oblique odd of off offset oldstyle on only opacity open optical optimize optional"
    " options or order ordinal orient orientation origin orphans other out outer outline outset outside over overflow"
    " overlay overline overscroll pack padding page pages paged paint pan paragraph parent part passive path pattern"
    " paused percent perspective pinch pitch place placeholder plaintext play pointer points policy polygon position"
    " pre prefix preserve pretty previous print progress property proximity pseudo pt punctuation px quality quote"
    " quotes radial radius range rate ratio read ready recto rect reduced reference region relative rem rendering"
    " repeat"
    " repeating replace required reset resize resolution respect reverse revert ridge right roman rotate round row rows"
    " ruby rule rules run running safe same sans saturate scale scheme scope screen scroll scrollbar scrolling select"
    " selection selector self separate separator sepia serif set shadow shape shift show shrink side sides size sizes"
    " sizing skew skip slashed slice slope slow small smaller smooth snap soft solid source south space spacing"
    " span speak special spell spread square src stack start static state statement stay step steps sticky stop"
    " strength stretch strict stroke style styles stylistic sub suffix super superscript supports suppress swash sweep"
    " symbols synthesis system tab table tabular target template text thick thickness thin through to top touch"
    " track transform transition translate transparent triangle trim true type ui under underline unicode uniform unset"
    " until up upper uppercase upright url use user valid value values var variable variant variants variation vector"
    " verso vertical vh viewport visibility visible visited voice volume vs vw wait wave wavy web webkit weight west"
    " when where white widows width will wrap wrapper write writing x xx y z zero zoom zoomed"
    " black silver gray grey maroon red purple fuchsia green lime olive yellow navy blue teal aqua orange pink brown"
    " cyan magenta gold ivory beige tan coral crimson indigo violet khaki salmon tomato orchid plum thistle linen azure"
    " lavender snow wheat chocolate sienna peru turquoise aliceblue antiquewhite darkblue darkgreen darkred darkgray"
    " darkgrey lightblue lightgray lightgrey lightgreen lightyellow steelblue royalblue skyblue slategray dimgray"
    " whitesmoke gainsboro firebrick rebeccapurple windowtext window buttonface buttontext highlight highlighttext"
    " graytext infobackground infotext captiontext canvas canvastext linktext activeborder threedface"
    " arial helvetica times courier verdana georgia tahoma calibri cambria consolas garamond symbol wingdings segoe"
    " roboto trebuchet palatino fantasy cursive unicodes comic impact lucida monaco menlo noto opensans"
    " apple blinkmacsystemfont mincho gothic simsun msonormal datasource gutters hide ansi bidi hansi fareast theme"
    " ascii tab-stops stops spacerun yes no interval yfti irow tbllook tblpr lastrow firstrow lastcol firstcol tblpr"
    " prop alt para minor major"
    " latin latentstyles qformat unhide priority bookmark element frame hspace vspace wrap proof ligatures"
    " standardcontextual contextual colgap fareast compat windowtext latin greek eastasian shading adjust grid raise"
    " symbol family swiss roman script decorative pitch charset generic ids id hybrid spellchecker error"
    " list-level-number style-name style-priority style-unhide"
    " style-qformat style-parent style-next style-link style-type pagination widow orphan kern tstyle rowband"
    " colband size ignore themecolor themeshade themetint gte lte screens print aural".split()
)
_ELEMENTS = html_tables.STAYING | frozenset(name.lower() for name in svg_tables.SHAPES)
_SPLIT = re.compile(r"[-_]")
_MEASURE = re.compile(
    r"\d[\w.%]{0,8}|[a-z]{1,2}\d{0,4}|[uU]\+[0-9A-Fa-f?-]*|(?:wordsection|section|level|lfo|panose|mso[a-z]{0,24})\d{0,4}|"
)


def is_vocabulary(name: str) -> bool:
    """Whether a name is made of the words of style sheets and of elements alone."""
    lower = name.lower()
    if lower in _ELEMENTS:
        return True
    return all(part in _WORDS or _MEASURE.fullmatch(part) for part in _SPLIT.split(lower))

"""Where a PDF keeps words: on pages in every way of writing them, around pages, and in bytes that nobody shows."""

from __future__ import annotations

from tests.leaktest.places import table

PLACES = table("""
plain            | page          | Tj                                   | content  | ascii  | plain
hex              | page          | hexadecimal string                   | content  | ascii  | plain
octal            | page          | octal escapes                        | content  | ascii  | plain
kerned           | page          | TJ in pieces with kerning            | content  | ascii  | plain
letters          | page          | one Tj for each letter               | content  | mail   | plain
words            | page          | one Tj for each word                 | content  | client | plain
quote            | page          | ' operator                           | content  | ascii  | plain
double-quote     | page          | " operator                           | content  | ascii  | plain
spaced           | page          | character and word spacing           | content  | client | plain
scaled           | page          | horizontal scaling                   | content  | ascii  | plain
rotated          | page          | rotated text                         | content  | ascii  | plain
invisible        | page          | render mode 3                        | content  | ascii  | plain
white            | page          | white on white                       | content  | ascii  | plain
covered          | page          | under a black rectangle              | content  | ascii  | plain
tiny             | page          | font of half a point                 | content  | mail   | plain
lines            | page          | over the end of a line               | content  | client | plain
streams          | page          | over two content streams             | content  | mail   | plain
unicode          | page          | Type 0 font with ToUnicode           | content  | person | plain
encoded          | page          | font with an encoding of its own     | content  | mail   | plain
cropped          | page          | outside the crop box                 | content  | ascii  | plain
clipped          | page          | clipped away                         | content  | ascii  | plain
form             | page          | form XObject                         | content  | ascii  | plain
form-in-form     | page          | form XObject in a form XObject       | content  | ascii  | plain
layer            | page          | layer that is switched off           | metadata | ascii  | plain
pattern          | page          | tiling pattern                       | metadata | ascii  | plain
type3            | page          | drawing of a Type 3 glyph            | metadata | ascii  | plain
soft-mask        | page          | group of a soft mask                 | metadata | ascii  | plain
actual-text      | page          | ActualText of a mark                 | metadata | words  | plain
alt-mark         | page          | Alt of a mark                        | metadata | words  | plain
comment          | page          | comment in the content               | metadata | token  | plain
inline-image     | page          | comment of an inline JPEG            | metadata | token  | plain
unused-form      | page          | form XObject that nothing draws      | metadata | ascii  | plain
image-exif       | image         | EXIF Artist                          | metadata | person | plain
image-xmp        | image         | Metadata                             | metadata | words  | plain
image-tail       | image         | bytes behind the pixels              | metadata | token  | plain
image-alternate  | image         | alternate image, its comment         | metadata | token  | plain
image-profile    | image         | description of a colour profile      | metadata | token  | plain
spot             | image         | name of a spot colour                | metadata | token  | plain
thumb            | page object   | thumbnail bytes                      | metadata | token  | plain
page-piece       | page object   | PieceInfo                            | metadata | words  | plain
page-metadata    | page object   | Metadata                             | metadata | words  | plain
page-action      | page object   | AA script                            | metadata | words  | plain
note             | annotation    | Contents of a note                   | metadata | words  | plain
note-author      | annotation    | T                                    | metadata | who    | plain
note-rich        | annotation    | RC                                   | metadata | client | plain
note-subject     | annotation    | Subj                                 | metadata | words  | plain
note-name        | annotation    | NM                                   | metadata | token  | plain
note-hidden      | annotation    | Contents behind the hidden flag      | metadata | words  | plain
reply            | annotation    | reply to a note                      | metadata | words  | plain
overlay          | annotation    | OverlayText of a redaction           | metadata | words  | plain
free-text        | annotation    | drawing of a free text               | content  | ascii  | plain
stamp            | annotation    | drawing of a stamp                   | content  | client | plain
link             | annotation    | URI of a link                        | content  | mail   | plain
link-contents    | annotation    | Contents of a link                   | metadata | words  | plain
launch           | annotation    | file of a launch action              | metadata | path   | plain
remote           | annotation    | file of GoToR                        | metadata | unc    | plain
file-note        | annotation    | attached file, its content           | content  | words  | plain
sound            | annotation    | title of a sound                     | metadata | words  | plain
field-name       | form          | T                                    | metadata | token  | plain
field-tip        | form          | TU                                   | metadata | words  | plain
field-value      | form          | V, drawn                             | content  | ascii  | plain
field-undrawn    | form          | V without a drawing                  | metadata | words  | plain
field-default    | form          | DV                                   | metadata | words  | plain
field-option     | form          | Opt                                  | metadata | words  | plain
field-caption    | form          | MK CA                                | metadata | words  | plain
field-script     | form          | K script                             | metadata | words  | plain
xfa              | form          | XFA packet                           | metadata | words  | plain
sig-name         | signature     | Name                                 | metadata | person | plain
sig-reason       | signature     | Reason                               | metadata | words  | plain
sig-place        | signature     | Location                             | metadata | words  | plain
sig-contact      | signature     | ContactInfo                          | metadata | mail   | plain
sig-bytes        | signature     | Contents                             | metadata | token  | plain
attachment       | catalog       | attached file, its content           | metadata | words  | plain
attachment-name  | catalog       | its name                             | metadata | token  | plain
kept-text        | catalog       | text file attached, its words        | content  | words  | plain
kept-name        | catalog       | text file attached, its name         | content  | token  | plain
kept-description | catalog       | text file attached, its description  | metadata | words  | plain
attachment-text  | catalog       | its description                      | metadata | words  | plain
script           | catalog       | named script                         | metadata | words  | plain
open-action      | catalog       | OpenAction script                    | metadata | words  | plain
destination      | catalog       | named destination                    | metadata | token  | plain
bookmark         | catalog       | title of a bookmark                  | content  | words  | plain
label            | catalog       | prefix of page labels                | metadata | token  | plain
structure-alt    | catalog       | Alt of a structure element           | metadata | words  | plain
structure-text   | catalog       | ActualText of a structure element    | metadata | words  | plain
structure-title  | catalog       | T of a structure element             | metadata | words  | plain
structure-role   | catalog       | name in the role map                 | metadata | token  | plain
layer-name       | catalog       | name of a layer                      | metadata | words  | plain
layer-creator    | catalog       | CreatorInfo of a layer               | metadata | words  | plain
thread           | catalog       | author of a thread                   | metadata | person | plain
spider           | catalog       | address of a captured page           | metadata | url    | plain
intent           | catalog       | Info of an output intent             | metadata | words  | plain
catalog-piece    | catalog       | PieceInfo                            | metadata | words  | plain
template         | catalog       | hidden page                          | metadata | ascii  | plain
part             | catalog       | metadata of a document part          | metadata | words  | plain
collection       | catalog       | folder of a portfolio                | metadata | words  | plain
private          | catalog       | private key                          | metadata | words  | plain
base             | catalog       | base address                         | metadata | url    | plain
xmp-creator      | metadata      | dc:creator                           | metadata | person | plain
xmp-history      | metadata      | xmpMM:History                        | metadata | path   | plain
xmp-own          | metadata      | property of its own                  | metadata | words  | plain
info-author      | metadata      | Author                               | metadata | person | plain
info-title       | metadata      | Title                                | metadata | words  | plain
info-own         | metadata      | key of its own                       | metadata | words  | plain
info-producer    | metadata      | Producer                             | metadata | words  | plain
file-id          | metadata      | ID                                   | metadata | token  | plain
font-name        | font          | tag and name of a font               | metadata | token  | plain
font-file        | font          | notice in a font program             | metadata | token  | plain
cmap             | font          | comment in a ToUnicode map           | metadata | token  | plain
revision         | bytes         | page of an earlier revision          | metadata | ascii  | plain
unused           | bytes         | object that nothing refers to        | metadata | words  | plain
between          | bytes         | comment between objects              | metadata | token  | plain
behind           | bytes         | bytes behind the end                 | metadata | token  | plain
""")

"""Stretches of text that begin and end anywhere: taken out, or put in where a mark stands.

Paragraphs that were parted by what goes are joined; a paragraph that gets several is parted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from lxml import etree

from sanitization.formats.odf.names import expanded
from sanitization.formats.odf.strands import cut
from sanitization.formats.ooxml.wordlists import words

PARAGRAPHS = tuple(expanded(name) for name in words("text:p text:h"))
_LIST = expanded("text:list")
_ITEMS = frozenset(expanded(name) for name in words("text:list-item text:list-header"))
_CELLS = frozenset(expanded(name) for name in words("table:table-cell table:covered-table-cell"))
# A text does not go on from the inside of one of these to the outside.
_CLOSED = _CELLS | {expanded(name) for name in words("text:note-body draw:text-box office:annotation")}
# What holds its parent together, whatever is taken out around it.
_STAYS = frozenset(
    expanded(name)
    for name in words(
        """table:table-columns table:table-column table:table-header-columns table:table-column-group
        text:note-citation text:tracked-changes office:forms"""
    )
)
_IDS = frozenset(expanded(name) for name in words("xml:id text:id"))
_Nodes = list["etree._Element | str"]


def take_out(start: etree._Element, end: etree._Element, keep: Collection[str]) -> None:
    """Take out what stands between two marks, the second later in the same tree. keep: tags of marks that stay."""
    around = set(start.iterancestors())
    common = next((one for one in end.iterancestors() if one in around), None)
    if common is None:
        return
    before, after = _path(start, common), _path(end, common)
    if before[-1] is after[-1]:
        return
    kept: list[etree._Element] = []
    for inner in before[:-1]:
        inner.tail = None
        _clear(inner.itersiblings(), keep, kept)
    first, last = before[-1], after[-1]
    first.tail = None
    _clear(_until(last, first.itersiblings()), keep, kept)
    for inner in reversed(after[:-1]):
        parent = inner.getparent()
        if parent is not None:
            parent.text = None
        _clear(list(inner.itersiblings(preceding=True))[::-1], keep, kept)
    at = start
    for mark in kept:
        at.addnext(mark)
        at = mark
    head, tail = _paragraph(start), _paragraph(end)
    cut(start)
    cut(end)
    if head is not None and tail is not None and head is not tail and _is_open(head, common) and _is_open(tail, common):
        _join(head, tail)


def put_in(mark: etree._Element, blocks: Sequence[etree._Element]) -> None:
    """Put paragraphs and other blocks where `mark` stands; the mark goes."""
    paragraph = _paragraph(mark)
    if not blocks:
        cut(mark)
    elif paragraph is None:
        for block in blocks:
            block.tail = None
            mark.addprevious(block)
        cut(mark)
    else:
        first, last = _outermost(blocks[0], 0), _outermost(blocks[-1], -1)
        if first is not None and first is last:
            _put_before(mark, _taken(first))
            cut(mark)
        else:
            _put_blocks(mark, paragraph, list(blocks), first, last)


def _put_blocks(
    mark: etree._Element,
    paragraph: etree._Element,
    blocks: list[etree._Element],
    first: etree._Element | None,
    last: etree._Element | None,
) -> None:
    """Part a paragraph: its beginning gets the words of the first new one, its end follows those of the last."""
    in_list = blocks[0].tag == _LIST
    rest = _rest(mark, paragraph)
    cut(mark)
    if last is not None:
        _append(last, rest)
    elif _says(rest):
        blocks.append(_like(paragraph, rest))
    if first is not None:
        _append(paragraph, _taken(first))
        _take_look(paragraph, first)
        if first is blocks[0] or _prune(first, within=blocks[0]):
            del blocks[0]
    item = paragraph.getparent()
    if in_list and item is not None and item.tag in _ITEMS:
        _put_items(item, paragraph, blocks)
        return
    at = paragraph
    for block in blocks:
        block.tail = None
        at.addnext(block)
        at = block


def _put_items(item: etree._Element, paragraph: etree._Element, blocks: Iterable[etree._Element]) -> None:
    """Put the items of lists behind the one whose paragraph was parted; what followed in it follows the last."""
    following = list(paragraph.itersiblings())
    at, place = item, paragraph
    for block in blocks:
        block.tail = None
        if block.tag != _LIST:
            place.addnext(block)
            place = block
            continue
        for child in list(block):
            child.tail = None
            at.addnext(child)
            at, place = child, child[-1] if len(child) else etree.SubElement(child, paragraph.tag)
    if at is not item:
        for one in following:
            at.append(one)


def _join(head: etree._Element, tail: etree._Element) -> None:
    """One paragraph of two; where nothing is left of the first it looks like the second."""
    nodes = _taken(tail)
    if not head.text and _first(head) is None:
        _take_look(head, tail)
    _append(head, nodes)
    _prune(tail)


def _take_look(paragraph: etree._Element, other: etree._Element) -> None:
    paragraph.tag = other.tag
    for key in set(paragraph.keys()) - _IDS:
        del paragraph.attrib[key]
    _copy_look(other, paragraph)


def _like(element: etree._Element, nodes: _Nodes) -> etree._Element:
    """Another element of the same kind and look around `nodes`."""
    twin = etree.Element(element.tag)
    _copy_look(element, twin)
    _append(twin, nodes)
    return twin


def _copy_look(source: etree._Element, target: etree._Element) -> None:
    for key, value in source.items():
        if key not in _IDS:
            target.set(key, value)


def _rest(mark: etree._Element, paragraph: etree._Element) -> _Nodes:
    """Take out of a paragraph everything behind `mark`, in spans like those that it stood in."""
    nodes = _following(mark)
    inner = mark.getparent()
    while inner is not None and inner is not paragraph:
        nodes = [*([_like(inner, nodes)] if _says(nodes) else []), *_following(inner)]
        inner = inner.getparent()
    return nodes


def _says(nodes: _Nodes) -> bool:
    return any(not isinstance(node, str) or bool(node) for node in nodes)


def _following(element: etree._Element) -> _Nodes:
    nodes: _Nodes = [element.tail or ""]
    element.tail = None
    for sibling in list(element.itersiblings()):
        nodes += [sibling, sibling.tail or ""]
        sibling.tail = None
    return nodes


def _taken(element: etree._Element) -> _Nodes:
    """What an element holds, to be put elsewhere."""
    nodes: _Nodes = [element.text or ""]
    element.text = None
    for child in list(element):
        nodes += [child, child.tail or ""]
        child.tail = None
        element.remove(child)
    return nodes


def _append(element: etree._Element, nodes: _Nodes) -> None:
    last = next(element.iterchildren(reversed=True), None)
    for node in nodes:
        if not isinstance(node, str):
            element.append(node)
            last = node
        elif last is not None:
            last.tail = (last.tail or "") + node
        else:
            element.text = (element.text or "") + node


def _put_before(mark: etree._Element, nodes: _Nodes) -> None:
    parent = mark.getparent()
    for node in nodes:
        before = mark.getprevious()
        if not isinstance(node, str):
            mark.addprevious(node)
        elif before is not None:
            before.tail = (before.tail or "") + node
        elif parent is not None:
            parent.text = (parent.text or "") + node


def _clear(elements: Iterable[etree._Element], keep: Collection[str], kept: list[etree._Element]) -> None:
    """Take elements out with what stands behind them; cells only lose what they hold. kept: gathers the marks."""
    for element in list(elements):
        parent = element.getparent()
        for mark in list(element.iter(*keep)):
            mark.tail = None if mark is element else mark.tail
            kept.append(mark)
            cut(mark)
        element.tail = None
        if element.tag in _STAYS or parent is None or element.getparent() is None:
            continue
        if element.tag in _CELLS:
            for child in list(element):
                element.remove(child)
        else:
            parent.remove(element)


def _until(last: etree._Element, elements: Iterable[etree._Element]) -> Iterable[etree._Element]:
    for element in elements:
        if element is last:
            return
        yield element


def _path(inner: etree._Element, outer: etree._Element) -> list[etree._Element]:
    """An element and what it stands in, below `outer`."""
    path = [inner]
    for one in inner.iterancestors():
        if one is outer:
            break
        path.append(one)
    return path


def _paragraph(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(*PARAGRAPHS), None)


def _is_open(paragraph: etree._Element, common: etree._Element) -> bool:
    return not any(one.tag in _CLOSED for one in _path(paragraph, common))


def _outermost(block: etree._Element, at: int) -> etree._Element | None:
    """The first or last paragraph of a block, where it begins or ends with one."""
    while block.tag == _LIST or block.tag in _ITEMS:
        if not len(block):
            return None
        block = block[at]
    return block if block.tag in PARAGRAPHS else None


def _first(element: etree._Element) -> etree._Element | None:
    """The first child, found without counting all of them."""
    return next(element.iterchildren(), None)


def _prune(element: etree._Element, within: etree._Element | None = None) -> bool:
    """Take an element out with the lists and items that hold nothing without it; whether `within` itself is hollow."""
    while True:
        if element is within:
            return True
        parent = element.getparent()
        if parent is None:
            return False
        cut(element)
        if (parent.tag != _LIST and parent.tag not in _ITEMS) or _first(parent) is not None:
            return False
        element = parent

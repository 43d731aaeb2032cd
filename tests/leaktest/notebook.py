"""A notebook with every place of a notebook: sources, outputs of all kinds, attachments, metadata."""

from __future__ import annotations

import base64
import json
from typing import Any

from sanitization.vocabulary import FileKind
from tests.leaktest.pictures import jpeg, png
from tests.leaktest.places import Edition, Format, table
from tests.leaktest.planting import Planting

PLACES = table("""
markdown         | cell           | markdown source                       | content  | words  | said
quoted           | cell           | quoted markdown over a break of lines | content  | client | said
comment          | cell           | comment in code                       | content  | words  | said
string           | cell           | string in code                        | content  | short  | latin
secret           | cell           | password in code                      | content  | secret | plain
shell            | cell           | !command                              | content  | path   | plain
environment      | cell           | %env                                  | content  | secret | plain
raw              | cell           | raw source                            | content  | words  | said
cell-id          | cell           | id                                    | metadata | token  | plain
cell-metadata    | cell           | metadata of a program                 | metadata | words  | said
cell-tag         | cell           | metadata tags                         | content  | short  | latin
execution        | cell           | executionInfo user                    | metadata | who    | said
attachment-name  | attachment     | name and its reference                | metadata | person | said
attachment-exif  | attachment     | EXIF Artist                           | metadata | person | said
inline-exif      | cell           | data: address in markdown             | metadata | person | said
stdout           | output         | stream                                | content  | words  | said
stderr           | output         | stream, over colours                  | content  | person | said
traceback        | output         | traceback, over colours               | content  | person | said
traceback-path   | output         | traceback, a path                     | content  | path   | plain
error-value      | output         | evalue                                | content  | words  | said
text-plain       | output         | text/plain, over list items           | content  | words  | said
text-html        | output         | text/html                             | content  | words  | latin
text-latex       | output         | text/latex                            | content  | client | latin
javascript       | output         | application/javascript                | content  | short  | latin
json             | output         | application/json                      | content  | words  | said
json-key         | output         | application/json, a key               | content  | mail   | latin
plotly           | output         | plotly                                | content  | short  | said
vega             | output         | vega-lite                             | content  | short  | said
png-text         | output         | image/png, tEXt                       | metadata | person | said
jpeg-exif        | output         | image/jpeg, EXIF                      | metadata | person | said
svg              | output         | image/svg+xml                         | metadata | token  | plain
unknown-output   | output         | media type of its own                 | metadata | token  | plain
widget-view      | output         | widget view                           | metadata | token  | plain
output-metadata  | output         | metadata of a program                 | metadata | words  | said
widgets          | metadata       | widgets                               | metadata | words  | said
authors          | metadata       | authors                               | metadata | person | said
colab            | metadata       | colab provenance                      | metadata | token  | plain
papermill        | metadata       | papermill input_path                  | metadata | path   | plain
kernel           | metadata       | kernelspec display_name               | content  | client | latin
title            | metadata       | title                                 | content  | words  | said
unknown-key      | metadata       | a key of its own                      | metadata | token  | plain
twice            | metadata       | a key that stands twice               | metadata | words  | said
""")
EDITIONS = (Edition.PLAIN, Edition.UTF16)


def coloured(text: str) -> str:
    """A text with a colour in the middle of every word that is long enough."""
    return " ".join(f"{word[:3]}\x1b[31m{word[3:]}\x1b[0m" if len(word) > 5 else word for word in text.split(" "))


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines(keepends=True) if line]


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _cells(p: Planting) -> list[dict[str, Any]]:
    first, _, rest = p.raw("quoted").partition(" ")
    quoted = f"> {p.control()} and then a few more words that fill a line {first}\n> {rest} {p.control()}\n"
    name = f"{p.raw('attachment-name')}.jpg"
    inline = f"<img src='data:image/jpeg;base64,{_b64(jpeg(artist=p.raw('inline-exif')))}'>"
    markdown = f"# Notes\n\n{p.said('markdown')}\n\n![chart](attachment:{name})\n\n{inline}\n\n{quoted}"
    code = (
        f"import os  # {p.said('comment')}\nwho = \"{p.said('string')}\"\npassword = '{p.raw('secret')}'\n"
        f"!ls {p.raw('shell')}\n%env TOKEN={p.raw('environment')}\nprint(41 + 1)\n"
    )
    return [
        {
            "cell_type": "markdown", "id": p.raw("cell-id"), "metadata": {"vendor": p.raw("cell-metadata")},
            "attachments": {name: {"image/jpeg": _b64(jpeg(artist=p.raw("attachment-exif")))}}, "source": lines(markdown),
        },
        {
            "cell_type": "code", "id": "0a1b2c3d", "execution_count": 7, "source": code, "outputs": _outputs(p),
            "metadata": {
                "tags": ["parameters", p.raw("cell-tag")], "collapsed": False,
                "executionInfo": {"user": {"displayName": p.raw("execution")}},
            },
        },
        {"cell_type": "raw", "id": "raw-1", "metadata": {"format": "text/latex"}, "source": lines(p.said("raw"))},
    ]  # fmt: skip


def _outputs(p: Planting) -> list[dict[str, Any]]:
    spoken = p.said("text-plain")
    figure = {"data": [{"name": p.said("plotly"), "x": [1.50, 2e3], "y": [41, 42]}], "layout": {}}
    chart = {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "title": p.said("vega"), "mark": "bar"}
    home = f'  File "{p.raw("traceback-path")}", line 3'
    return [
        {"output_type": "stream", "name": "stdout", "text": lines(f"{p.said('stdout')}\nsecond line\n")},
        {"output_type": "stream", "name": "stderr", "text": coloured(p.said("stderr"))},
        {
            "output_type": "error", "ename": "ValueError", "evalue": p.said("error-value"),
            "traceback": [coloured(p.said("traceback")), home],
        },
        {
            "output_type": "execute_result", "execution_count": 7,
            "metadata": {"image/png": {"width": 640}, "vendor": p.raw("output-metadata")},
            "data": {
                "text/plain": [spoken[:12], spoken[12:]],
                "text/html": lines(f"<table>\n<tr><td>{p.said('text-html')}</td></tr>\n</table>"),
                "text/latex": f"$x$ {p.said('text-latex')}",
                "application/javascript": f"// {p.said('javascript')}\nrequire([]);\n",
                "application/json": {"note": p.said("json"), p.raw("json-key"): [1, None, True]},
                "image/png": _b64(png(author=p.raw("png-text"))) + "\n",
                "image/jpeg": _b64(jpeg(artist=p.raw("jpeg-exif"))),
                "image/svg+xml": f"<svg xmlns='http://www.w3.org/2000/svg'><metadata>{p.raw('svg')}</metadata></svg>",
                "application/vnd.harvest+json": {"a": p.raw("unknown-output")},
                "application/vnd.jupyter.widget-view+json": {"model_id": p.raw("widget-view")},
            },
        },
        {"output_type": "display_data", "metadata": {}, "data": {"application/vnd.plotly.v1+json": figure}},
        {"output_type": "display_data", "metadata": {}, "data": {"application/vnd.vegalite.v5+json": chart}},
    ]  # fmt: skip


def build(p: Planting, edition: Edition) -> bytes:
    notebook = {
        "cells": _cells(p),
        "metadata": {
            "kernelspec": {"display_name": f"Python 3 {p.raw('kernel')}", "language": "python", "name": "python3"},
            "language_info": {
                "name": "python",
                "version": "3.11.7",
                "codemirror_mode": {"name": "ipython", "version": 3},
            },
            "title": p.said("title"),
            "authors": [{"name": p.raw("authors")}],
            "colab": {"provenance": [{"file_id": p.raw("colab")}]},
            "papermill": {"input_path": p.raw("papermill"), "start_time": "2024-03-05T09:00:00"},
            "widgets": {"application/vnd.jupyter.widget-state+json": {"state": {"a": p.raw("widgets")}}},
            p.raw("unknown-key"): 1,
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    text = json.dumps(notebook, indent=1, ensure_ascii=edition is Edition.UTF16) + "\n"
    twice = json.dumps({"title": p.raw("twice")})[1:-1]
    text = text.replace('"kernelspec"', f'{twice},\n  "kernelspec"', 1)
    return text.encode("utf-16" if edition is Edition.UTF16 else "utf-8")


def facts(data: bytes) -> dict[str, list[str]]:
    notebook = json.loads(data)
    found: dict[str, list[str]] = {"cells": [], "outputs": [], "numbers": [], "lines": []}
    for cell in notebook["cells"]:
        found["cells"].append(f"{cell['cell_type']} {cell.get('execution_count')} {type(cell['source']).__name__}")
        for output in cell.get("outputs", []):
            kept = [kind for kind in output.get("data", {}) if kind not in _GONE]
            found["outputs"].append(f"{output['output_type']} {' '.join(kept)}")
            for kind in ("application/vnd.plotly.v1+json", "application/json"):
                found["numbers"] += [str(one) for one in _numbers(output.get("data", {}).get(kind))]
    found["lines"] = [str(data.count(b"\n" if data[:1] == b"{" else b"\n\0") > 50)]
    return found


_GONE = ("application/vnd.harvest+json", "application/vnd.jupyter.widget-view+json", "image/svg+xml")


def _numbers(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [one for inner in value.values() for one in _numbers(inner)]
    if isinstance(value, list):
        return [one for inner in value for one in _numbers(inner)]
    return [value] if isinstance(value, int | float) else []


def opens(data: bytes) -> object:
    """The rules of the schema of nbformat 4.5."""
    notebook = json.loads(data)
    assert set(notebook) == {"cells", "metadata", "nbformat", "nbformat_minor"}
    identities = [cell["id"] for cell in notebook["cells"]]
    assert len(set(identities)) == len(identities)
    for cell in notebook["cells"]:
        assert 1 <= len(cell["id"]) <= 64
        assert cell["id"].replace("-", "").replace("_", "").isalnum()
        wanted = {"cell_type", "id", "metadata", "source"}
        if cell["cell_type"] == "code":
            assert set(cell) == wanted | {"execution_count", "outputs"}
            for output in cell["outputs"]:
                _check_output(output)
        else:
            assert set(cell) - {"attachments"} == wanted
        for name, bundle in cell.get("attachments", {}).items():
            assert f"attachment:{name}" in "".join(cell["source"])
            for content in bundle.values():
                base64.b64decode(content, validate=True)
    return notebook


def _check_output(output: dict[str, Any]) -> None:
    keys = {
        "stream": {"name", "text"},
        "error": {"ename", "evalue", "traceback"},
        "display_data": {"data", "metadata"},
        "execute_result": {"data", "metadata", "execution_count"},
    }[output["output_type"]]
    assert set(output) == {"output_type", *keys}
    for kind, content in output.get("data", {}).items():
        if not kind.endswith("json"):
            assert isinstance(content, str) or all(isinstance(line, str) for line in content)


FORMAT = Format(
    kind=FileKind.NOTEBOOK,
    name="analysis.ipynb",
    places=PLACES,
    build=build,
    facts=facts,
    opens=opens,
    editions=EDITIONS,
)

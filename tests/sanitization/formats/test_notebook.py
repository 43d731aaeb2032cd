"""Notebooks: sources, outputs and names cleaned in place, metadata by a list, the layout as it was."""

from __future__ import annotations

import base64
import io
import json
from typing import Any

import pytest

from sanitization import engine
from sanitization.errors import FileRefused, Refusal
from sanitization.formats.notebook import NotebookHandler
from sanitization.vocabulary import FileKind, PassageKind
from tests.leaktest.judging import NoDetection
from tests.leaktest.pictures import jpeg, png
from tests.sanitization.formats.mail_making import written
from tests.sanitization.formats.rewriting import open_bytes


def cell(source: Any = "", sort: str = "code", **more: Any) -> dict[str, Any]:
    code = {"execution_count": None, "outputs": []} if sort == "code" else {}
    return {"cell_type": sort, "metadata": {}, "source": source, **code, **more}


def notebook(*cells: dict[str, Any], metadata: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {"cells": list(cells), "metadata": metadata or {}, "nbformat": 4, "nbformat_minor": 4, **more}


def shown(data: dict[str, Any], **more: Any) -> dict[str, Any]:
    return cell(outputs=[{"output_type": "display_data", "data": data, "metadata": {}, **more}])


def cleaned(value: dict[str, Any], *terms: str) -> Any:
    return json.loads(written(json.dumps(value).encode(), *terms, name="a.ipynb"))


def output(value: dict[str, Any]) -> Any:
    return value["cells"][0]["outputs"][0]


def refusal(data: bytes) -> str:
    with pytest.raises(Refusal) as refused:
        engine.scan(io.BytesIO(data), "a.ipynb", NoDetection())
    return refused.value.code


@pytest.mark.parametrize(
    "layout",
    [
        {"indent": 1, "ensure_ascii": False},
        {"indent": 4},
        {"indent": "\t"},
        {"separators": (",", ":")},
        {},
    ],
    ids=["nbformat", "four", "tab", "tight", "line"],
)
@pytest.mark.parametrize("end", ["\n", ""])
def test_the_layout_stays(layout: dict[str, Any], end: str) -> None:
    value = notebook(
        cell(["import os\n", "print('caf\u00e9', 1)"], outputs=[], execution_count=3), cell("# hi", "markdown")
    )
    data = (json.dumps(value, **layout) + end).encode()

    assert written(data, name="a.ipynb") == data


def test_numbers_stay_as_they_are_spelled() -> None:
    data = b'{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}'
    figure = b'{"x":[1.50,1e400,-0.0,12345678901234567890123,NaN]}'
    plotted = data.replace(
        b"[]",
        b'[{"cell_type":"code","metadata":{},"source":"","execution_count":1,"outputs":[{"output_type":"display_data",'
        b'"metadata":{},"data":{"application/vnd.plotly.v1+json":' + figure + b"}}]}]",
    )

    assert written(plotted, name="a.ipynb") == plotted


def test_sources_keep_their_form() -> None:
    clean = cleaned(notebook(cell(["# Walt\n", "x = 1"]), cell("# Walt\nx = 1")), "Walt")

    assert [one["source"] for one in clean["cells"]] == [["# Person 1\n", "x = 1"], "# Person 1\nx = 1"]


def test_code_is_code_and_commands_are_prose() -> None:
    code = cell("walt = 1\nx = 2  # by Walt\n!ls /home/walt\n")

    found = open_bytes(NotebookHandler(), FileKind.NOTEBOOK, json.dumps(notebook(code)).encode()).passages()

    assert [(passage.text, passage.kind) for passage in found] == [
        ("walt = 1", PassageKind.CODE),
        ("x = 2  ", PassageKind.CODE),
        ("# by Walt", PassageKind.PROSE),
        ("!ls /home/walt", PassageKind.PROSE),
    ]


def test_values_over_items_and_colours_are_whole() -> None:
    traceback = ["\x1b[0;31mFile\x1b[0m /ho\x1b[1mme/walt\x1b[0m", "Har\x1b]8;;file:///falcon\x07bor\x1b]8;;\x07line"]
    stream = {"output_type": "stream", "name": "stdout", "text": ["Harb", "orline\n", "ok"]}
    error = {"output_type": "error", "ename": "E", "evalue": "Harbor\x08line", "traceback": traceback}

    clean = cleaned(notebook(cell(outputs=[stream, error])), "Harborline", "walt")

    first, second = clean["cells"][0]["outputs"]
    assert "".join(first["text"]).endswith("\nok")
    assert "arbor" not in json.dumps(clean)
    assert "falcon" not in json.dumps(clean)
    assert second["traceback"][0].startswith("File /home/")


def test_metadata_stays_by_a_list() -> None:
    metadata = {
        "kernelspec": {"name": "python3", "display_name": "Python 3 (falcon)", "language": "python", "path": "/falcon"},
        "language_info": {"name": "python", "version": "3.11", "codemirror_mode": {"name": "ipython", "version": 3}},
        "colab": {"provenance": ["falcon"]}, "papermill": {"input_path": "falcon"}, "falcon": 1,
        "widgets": {"application/vnd.jupyter.widget-state+json": {"falcon": 1}}, "vscode": {"a": "falcon"},
        "authors": [{"name": "Zoe Harborline"}],
    }  # fmt: skip
    own = {"tags": ["hide", "falcon"], "ExecuteTime": {"start": "falcon"}, "collapsed": True, "scrolled": "auto",
           "slideshow": {"slide_type": "slide"}, "jupyter": {"source_hidden": True, "falcon": 1}}  # fmt: skip

    clean = cleaned(
        notebook(cell("Zoe Harborline", "markdown"), {**cell(), "metadata": own}, metadata=metadata), "falcon"
    )

    assert "falcon" not in json.dumps(clean)
    assert clean["cells"][0]["source"].startswith("Person ")
    assert clean["metadata"]["language_info"] == metadata["language_info"]
    assert set(clean["metadata"]) == {"kernelspec", "language_info"}
    kept = clean["cells"][1]["metadata"]
    assert (kept["collapsed"], kept["scrolled"], kept["slideshow"]["slide_type"]) == (True, "auto", "slide")
    assert kept["tags"][0] == "hide"


def test_ids_are_new_where_somebody_wrote_them() -> None:
    ids = ["walt-notes", "0a1b2c3d", "0a1b2c3d", "cell-1"]

    clean = cleaned(notebook(*(cell(id=one) for one in ids)))

    found = [one["id"] for one in clean["cells"]]
    assert len(set(found)) == 4
    assert found[1] == "0a1b2c3d"
    assert "walt" not in json.dumps(found)


def test_pictures_are_cleaned_in_the_layout_they_had() -> None:
    plain = base64.b64encode(png(author="Walt Harborline")).decode()
    folded = base64.encodebytes(jpeg(artist="Walt Harborline")).decode()

    clean = output(cleaned(notebook(shown({"image/png": plain + "\n", "image/jpeg": folded}))))["data"]

    assert "\n" not in clean["image/png"].rstrip("\n")
    assert clean["image/png"].endswith("\n")
    assert "\n" in clean["image/jpeg"].strip()
    assert b"Walt" not in base64.b64decode(clean["image/png"]) + base64.b64decode(clean["image/jpeg"])


def test_attachments_are_renamed_with_their_references() -> None:
    picture = {"image/png": base64.b64encode(png()).decode()}
    source = (
        "![a](attachment:Walt%20Harborline.png) <img src='attachment:image.png'> ![b](attachment:Walt Harborline.png)"
    )

    clean = cleaned(
        notebook(cell(source, "markdown", attachments={"Walt Harborline.png": picture, "image.png": picture}))
    )

    assert set(clean["cells"][0]["attachments"]) == {"attachment-1.png", "image.png"}
    assert clean["cells"][0]["source"] == (
        "![a](attachment:attachment-1.png) <img src='attachment:image.png'> ![b](attachment:attachment-1.png)"
    )


def test_json_and_pages_in_outputs_are_cleaned_by_their_own_kind() -> None:
    data = {
        "application/json": {"Walt": [1.5, "by Walt", None]},
        "text/html": ["<b>\n", "Walt</b>"],
        "application/javascript": "// Walt\nf(1);",
        "application/vnd.vegalite.v5+json": {"title": "Walt"},
    }

    clean = output(cleaned(notebook(shown(data)), "Walt"))["data"]

    assert set(clean) == set(data)
    assert "Walt" not in json.dumps(clean)
    assert list(clean["application/json"].values()) == [[1.5, "by Person 1", None]]
    assert clean["text/html"][0] == "<b>\n"


def test_unknown_kinds_of_output_go() -> None:
    clean = cleaned(notebook(shown({"text/plain": "ok", "application/vnd.falcon+json": {}, "image/png": "!!"})))

    assert output(clean)["data"] == {"text/plain": "ok"}


def test_a_key_that_stands_twice_hides_nothing() -> None:
    data = json.dumps(notebook(cell("ok", "markdown"))).replace('"source"', '"source": "falcon", "source"', 1)

    clean = written(data.encode(), name="a.ipynb")

    assert b"falcon" not in clean
    assert b"ok" in clean


def test_old_notebooks_are_read_too() -> None:
    old = {
        "metadata": {"name": "Walt"}, "nbformat": 3, "nbformat_minor": 0,
        "worksheets": [{"metadata": {"falcon": 1}, "cells": [
            {"cell_type": "heading", "level": 1, "metadata": {}, "source": "Walt"},
            {"cell_type": "code", "collapsed": False, "language": "python", "metadata": {}, "prompt_number": 1,
             "input": ["# Walt"], "outputs": [
                 {"output_type": "pyout", "prompt_number": 1, "metadata": {}, "text": "Walt", "html": "<b>Walt</b>"},
                 {"output_type": "pyerr", "ename": "E", "evalue": "Walt", "traceback": ["Walt"]},
                 {"output_type": "stream", "stream": "stdout", "text": "Walt"}]}]}],
    }  # fmt: skip

    clean = cleaned(old, "Walt")

    assert "Walt" not in json.dumps(clean)
    assert "falcon" not in json.dumps(clean)
    assert [one["cell_type"] for one in clean["worksheets"][0]["cells"]] == ["heading", "code"]
    assert clean["worksheets"][0]["cells"][1]["outputs"][2]["stream"] == "stdout"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"[" * 100_000 + b"]" * 100_000, "type.mismatch"),
        (b'{"cells":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "data.too_deep"),
        (b'{"cells": "x", "metadata": {}, "nbformat": 4}', "data.corrupt"),
        (b'{"cells": [1], "metadata": {}, "nbformat": 4}', "data.corrupt"),
        (b'{"cells": [], "metadata": [], "nbformat": 4}', "data.corrupt"),
        (b'{"cells": [], "metadata": {}, "nbformat": 4', "data.corrupt"),
        (b'{"cells": [], "metadata": {}, "nbformat": 4}\n{}', "data.corrupt"),
        (b'{"cells": [], "metadata": {}, "nbformat": NaN}', "type.not_supported_yet"),
        (b'{"cells": [], "metadata": {}, "nbformat": 2}', "type.not_supported_yet"),
        (b'{"cells": [], "metadata": {}, "nbformat": "4"}', "data.corrupt"),
        (b'{"cells": [{"cell_type": "falcon"}], "metadata": {}, "nbformat": 4}', "data.corrupt"),
        (b'{"cells": [{"cell_type": "code", "source": [1]}], "metadata": {}, "nbformat": 4}', "data.corrupt"),
        (b'{"nbformat": 4}', "data.corrupt"),
    ],
)
def test_what_is_no_notebook_is_refused(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_hostile_sizes_are_bounded() -> None:
    many = notebook(*[cell("x") for _ in range(5_000)])
    assert len(cleaned(many)["cells"]) == 5_000

    files = notebook(*[shown({"text/html": "<b>x</b>"}) for _ in range(25_001)])
    assert refusal(json.dumps(files).encode()) == "archive.too_many"

    counts = json.dumps(notebook(cell())).replace('"execution_count": null', f'"execution_count": {"9" * 10_000}')
    assert json.loads(written(counts.encode(), name="a.ipynb"))["cells"][0]["execution_count"] is None

    with pytest.raises(FileRefused):
        open_bytes(NotebookHandler(), FileKind.NOTEBOOK, b'{"a":' * 100_000)

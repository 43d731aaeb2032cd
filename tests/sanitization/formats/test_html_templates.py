"""Templates of pages are program text: what is not hidden stays as it is written."""

from __future__ import annotations

import pytest

from sanitization.formats.htmltext import HtmlHandler
from sanitization.vocabulary import FileKind
from tests.sanitization.formats.rewriting import hide

NAME = "Rosa Quint"


@pytest.mark.parametrize(
    "text",
    [
        '<option value="{{ code }}"{% if chosen %} selected{% endif %}>by Rosa Quint</option>\n',
        '<a href="{% url \'x\' pk %}" hx-get="{{ path }}">Rosa Quint</a>\n{# by Rosa Quint #}\n',
        "<?php echo $name; ?>\n<p>Rosa Quint</p>\n",
        '<li class="<%= state %>">Rosa Quint</li>\n',
        "<% items.each do |item| %>\n<p>Rosa Quint</p>\n<% end %>\n",
    ],
)
def test_a_template_keeps_everything_but_the_name(text: str) -> None:
    clean = hide(HtmlHandler(), FileKind.HTML, text.encode(), [NAME]).clean.decode()

    assert clean == text.replace(NAME, "Person 1")


@pytest.mark.parametrize(
    "text", ["<p>{{ braces }} in words of Rosa Quint</p>", "<p>5 <% 6</p>", "<script>{% x %}</script>"]
)
def test_a_page_that_only_speaks_of_templates_is_a_page(text: str) -> None:
    page = f"<html><head><meta name=author content='Rosa Quint'></head><body onload='x()'>{text}</body></html>"

    clean = hide(HtmlHandler(), FileKind.HTML, page.encode(), []).clean.decode()

    assert "onload" not in clean
    assert "author" not in clean

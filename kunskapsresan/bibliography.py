"""Swedish reference style for the book: a Sphinx extension that registers styles for pybtex and sphinxcontrib-bibtex.

The stock styles write "and", "et al.", "In", "pages" and turn every capital in a title except the first into a small
letter, which spoils names and abbreviations. This style says the same things in Swedish and leaves titles as written.

Every entry states its `language` as a tag for HTML ("en", "no"). Titles and names of journals in another language than
the page's are written with `lang`; `journallanguage` is for a journal whose name is in a language of its own.
"""

from docutils import nodes
from pybtex.backends import BaseBackend
from pybtex.plugin import find_plugin, register_plugin
from pybtex.richtext import Text
from pybtex.style.formatting.unsrt import Style as UnsrtStyle
from pybtex.style.formatting.unsrt import dashify
from pybtex.style.template import (
    FieldIsMissing,
    field,
    first_of,
    href,
    join,
    node,
    optional,
    optional_field,
    sentence,
    tag,
    words,
)
from sphinx.application import Sphinx
from sphinxcontrib.bibtex.plugin import register_plugin as register_reference_style
from sphinxcontrib.bibtex.style.referencing import BracketStyle, PersonStyle, basic_author_year, extra_year
from sphinxcontrib.bibtex.style.referencing.author_year import AuthorYearReferenceStyle

from kunskapsresan import language_role

STYLE = "kunskapsresan"
PAGE = "sv"  # the book's own language
_LANGUAGE = "language-"  # how a tag of the formatted text is named that says which language the text is in


@node
def year_in_parentheses(children, data) -> Text:
    """Return "(1996)", or "(u.å.)" (no year) for an entry without a year."""
    return Text("(", Text.from_latex(data["entry"].fields.get("year", "u.å.")), ")")


@node
def people(children, data, role) -> Text:
    """Return the names of a role, "and others" in the source as "m.fl."."""
    entry = data["entry"]
    if role not in entry.persons:
        raise FieldIsMissing(role, entry)
    persons = entry.persons[role]
    named = [person for person in persons if str(person) != "others"]
    formatted = [data["style"].format_name(person, True).format() for person in named]
    if len(named) < len(persons):
        return Text(Text(", ").join(formatted), " m.fl.")
    return join(sep=", ", sep2=" och ", last_sep=" och ")[formatted].format_data(data)


@node
def in_language(children, data, key) -> Text:
    """Return the children, marked with the language that the field `key` states, or else the entry's language."""
    fields = data["entry"].fields
    language = fields.get(key, fields.get("language", PAGE))
    return (join if language == PAGE else tag(_LANGUAGE + language))[children].format_data(data)


class SwedishStyle(UnsrtStyle):
    """List entries as author (year). Title. Where. Sorted by author and year."""

    default_name_style = "lastfirst"
    default_sorting_style = "author_year_title"

    def __init__(self, *args, **kwargs):
        kwargs["abbreviate_names"] = True
        super().__init__(*args, **kwargs)
        # Numbers start again on each page and would collide between pages. The book hides the label: the key will do.
        self.format_labels = lambda entries: [entry.key for entry in entries]

    def format_names(self, role, as_sentence=True):
        return sentence[people(role)] if as_sentence else people(role)

    def format_title(self, e, which_field, as_sentence=True):
        title = in_language("language")[field(which_field)]
        return sentence[title] if as_sentence else title

    def format_btitle(self, e, which_field, as_sentence=True):
        title = tag("em")[in_language("language")[field(which_field)]]
        return sentence[title] if as_sentence else title

    def _head(self, e):
        """Who and when: editors stand in for missing authors, an organisation or the title for both."""
        if "author" in e.persons:
            who = self.format_names("author", as_sentence=False)
        elif "editor" in e.persons:
            who = join[self.format_names("editor", as_sentence=False), " (red.)"]
        else:
            who = first_of[optional_field("organization"), "Utan författare"]
        return sentence[join(sep=" ")[who, year_in_parentheses]]

    def _pages(self, e):
        """Page numbers are announced by "s."; an article number (e0212208) is not."""
        announced = e.fields.get("pages", "")[:1].isdigit()
        return optional[join["s. " if announced else "", field("pages", apply_func=dashify)]]

    def get_article_template(self, e):
        volume = optional[join[field("volume"), optional["(", field("number"), ")"]]]
        return join(sep=" ")[
            self._head(e),
            self.format_title(e, "title"),
            sentence[optional[tag("em")[in_language("journallanguage")[field("journal")]]], volume, self._pages(e)],
            self.format_web_refs(e),
        ]

    def _whole_work(self, e, *where):
        return join(sep=" ")[
            self._head(e),
            self.format_btitle(e, "title"),
            optional[sentence[join[field("edition"), " uppl"]]],
            sentence[list(where)],
            self.format_web_refs(e),
        ]

    def get_book_template(self, e):
        return self._whole_work(e, optional_field("publisher"), optional_field("address"))

    def _part_of_work(self, e):
        if "booktitle" not in e.fields:
            return self.get_book_template(e)
        editors = join[self.format_names("editor", as_sentence=False), " (red.)"] if "editor" in e.persons else None
        return join(sep=" ")[
            self._head(e),
            self.format_title(e, "title"),
            words[
                "I",
                sentence[
                    optional[editors] if editors else None,
                    self.format_btitle(e, "booktitle", as_sentence=False),
                    self._pages(e),
                ],
            ],
            sentence[optional_field("publisher"), optional_field("address")],
            self.format_web_refs(e),
        ]

    def get_incollection_template(self, e):
        return self._part_of_work(e)

    def get_inproceedings_template(self, e):
        return self._part_of_work(e)

    def get_inbook_template(self, e):
        return self._part_of_work(e)

    def get_phdthesis_template(self, e):
        return self._whole_work(e, first_of[optional_field("type"), "Doktorsavhandling"], optional_field("school"))

    def get_mastersthesis_template(self, e):
        return self._whole_work(e, first_of[optional_field("type"), "Examensarbete"], optional_field("school"))

    def get_techreport_template(self, e):
        number = optional[words[first_of[optional_field("type"), "Rapport"], field("number")]]
        return self._whole_work(e, number, optional_field("institution"))

    def get_misc_template(self, e):
        return self._whole_work(e, optional_field("howpublished"), optional_field("publisher"))

    def get_manual_template(self, e):
        return self._whole_work(e, optional_field("organization"), optional_field("address"))

    def get_proceedings_template(self, e):
        return self.get_book_template(e)

    def get_booklet_template(self, e):
        return self.get_misc_template(e)

    def get_unpublished_template(self, e):
        return self.get_misc_template(e)

    def format_web_refs(self, e):
        """One address is enough: the permanent one where there is one."""
        doi = field("doi", raw=True)
        url = field("url", raw=True)
        return first_of[
            optional[href(join["https://doi.org/", doi])[join["doi.org/", doi]]],
            optional[href(url)[url]],
            "",
        ]


@node
def first_of_many(children, data, role) -> Text:
    """Return the first name and "m.fl." for a list that ends with "and others"; the stock style cites "others"."""
    persons = data["entry"].persons.get(role, [])
    if not persons or str(persons[-1]) != "others":
        raise FieldIsMissing(role, data["entry"])
    person = data["style"].person
    return Text(person.style_plugin.format(persons[0], person.abbreviate).format_data(data), person.other)


class SwedishPersons(PersonStyle):
    """Names in the running text."""

    def __init__(self):
        super().__init__(sep2=" och ", last_sep=" och ", other=Text(" m.fl."))

    def names(self, role, full):
        return first_of[optional[first_of_many(role)], super().names(role, full)]

    def author_or_editor_or_title(self, full):
        return first_of[optional[first_of_many("author")], super().author_or_editor_or_title(full)]


class SwedishReferenceStyle(AuthorYearReferenceStyle):
    """In the text: (Sackett m.fl., 1996) and Sackett m.fl. (1996)."""

    def __init__(self):
        round_brackets = {"left": "(", "right": ")", "sep": "; "}
        super().__init__(
            bracket_textual=BracketStyle(**round_brackets),
            bracket_parenthetical=BracketStyle(**round_brackets),
            bracket_author=BracketStyle(**round_brackets),
            bracket_label=BracketStyle(**round_brackets),
            bracket_year=BracketStyle(**round_brackets),
            person=SwedishPersons(),
        )


@node
def cited_year(children, data) -> Text:
    """The year in the text, or "u.å." where the stock style has "n.d."."""
    return first_of[optional[field("year")], "u.å."].format_data(data)


def languages(backend: type[BaseBackend]) -> None:
    """Teaches a pybtex backend that makes docutils nodes to write the languages that the style marks."""
    stock = backend.format_tag

    def format_tag(self, tag_name: str, text: list[nodes.Node]) -> list[nodes.Node]:
        if not tag_name.startswith(_LANGUAGE):
            return stock(self, tag_name, text)
        return [language_role.element(text, tag_name.removeprefix(_LANGUAGE))]

    backend.format_tag = format_tag


def setup(app: Sphinx) -> dict[str, object]:
    """Register the styles; ``bibtex_default_style`` and ``bibtex_reference_style`` choose them by name."""
    # The stock styles look the year up by this name; they offer no setting for what stands in its place.
    for module in (basic_author_year, extra_year):
        module.year = cited_year
    languages(find_plugin("pybtex.backends", "docutils"))
    register_plugin("pybtex.style.formatting", STYLE, SwedishStyle)
    register_reference_style("sphinxcontrib.bibtex.style.referencing", STYLE, SwedishReferenceStyle)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}

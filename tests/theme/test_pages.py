"""Is a page made light without changing what it says or how it looks?"""

import re

from kunskapsresan import theme
from kunskapsresan.theme import assets
from kunskapsresan.theme.pages import light

PAGE = """<html><head><script src="first.js" data-kr-waits></script><script src="a.js"></script></head><body>
<p class="ren" style="color: red;">ett</p><p style="color: red">två</p><p style='x'>tre</p><br style=""/>
<td data-x="a > b" style="width: 10%">a style="inte" här</td>
<style>p { margin: 0 }</style>
<script type="text/plain" data-kr-tasks>PHAgc3R5bGU9</script><script defer src="b.js"></script>
<pre>&lt;p style="color: blue"&gt;</pre></body></html>"""


def made(html):
    """The page, and the files it got."""
    files = {}

    def publish(name, text):
        files[name] = text
        return f"kr/{name}"

    return light(html, publish), files


def test_a_style_attribute_becomes_a_class():
    """One class per style, beside the class that is there; text that only looks like one is left?"""
    html, files = made(PAGE)
    first, second = re.findall(r'<p class="([^"]*)"', html)
    assert first == f"ren {second}" and second.startswith("s-")
    assert f".{second}:not(#_):not(#_) {{ color: red }}" in files["page.css"]
    assert files["page.css"].count("color: red") == 1 and "color: blue" not in files["page.css"]
    assert 'a style="inte" här' in html and '&lt;p style="color: blue"&gt;' in html
    assert re.search(r'<td class="s-\w+" data-x="a > b">', html) and "<br/>" in html
    assert '<link rel="stylesheet" href="kr/page.css">\n</head>' in html


def test_a_style_element_moves_to_the_file():
    """Are its rules in the file and not in the page?"""
    html, files = made(PAGE)
    assert "<style" not in html and "p { margin: 0 }" in files["page.css"]


def test_scripts_wait_for_the_page():
    """Is every script deferred but the one that must come first, and are data left alone?"""
    html, _ = made(PAGE)
    assert '<script src="first.js" data-kr-waits>' in html
    assert '<script defer src="a.js">' in html and '<script defer src="b.js">' in html
    assert '<script type="text/plain" data-kr-tasks>PHAgc3R5bGU9</script>' in html


def test_a_page_without_styles_gets_no_file():
    """Is nothing added that is not needed, and nothing changed by a second time?"""
    html, files = made("<html><head></head><body><p>text</p></body></html>")
    assert files == {} and "<link" not in html
    once, _ = made(PAGE)
    assert made(once)[0] == once


def test_only_the_icon_font_is_taken_out():
    """Do rules that name an icon beside something else stay?"""
    css = (
        '@font-face{font-family:"Font Awesome 6";src:url(x)}.fa-sun:before{content:"x"}.a,.fa-sun{color:red}'
        "@media print{.fas,.fa-b{color:red}.b{top:0}}@keyframes fa-spin{0%{top:0}to{top:1px}}.fabric{top:0}"
    )
    assert theme.without_icons(css) == ".a,.fa-sun{color:red}@media print{.b{top:0}}.fabric{top:0}"


def test_the_dark_leaves_paper_alone():
    """Is a rule for a dark page one for screens, also inside another condition, and one for both left?"""
    css = 'a{top:0}html[data-theme=dark] a,[data-theme="dark"] b{top:1px}@media x{html[data-theme=dark]{top:2px}}'
    css += "html[data-theme=dark],html[data-theme=light]{top:3px}"
    for list_in_brackets in (
        "html[data-theme=dark] img:not(.a,.b){top:0}",
        ':is(html, body)[data-theme="dark"]{top:0}',
    ):
        assert theme.dark_on_screens(list_in_brackets).endswith(f"@media screen{{{list_in_brackets}}}")
    once = theme.dark_on_screens(css)
    assert theme.dark_on_screens(once) == once and once.count("@media screen{") == 2
    assert '@media screen{html[data-theme=dark] a,[data-theme="dark"] b{top:1px}}@media x{@media screen{' in once
    assert once.endswith("}html[data-theme=dark],html[data-theme=light]{top:3px}")


def test_every_icon_that_is_asked_for_is_drawn():
    """Has each icon that a template of ours or the theme's folding button names a shape?"""
    named = {"chevron-down", "magnifying-glass"}  # the theme's own markup
    for path in theme.FOLDER.rglob("*.html"):
        named |= set(re.findall(r"fa-(?!solid)([a-z-]+)", path.read_text(encoding="utf-8")))
    drawn = set(re.findall(r"^\.fa-([a-z-]+) \{ --kr-icon", theme.frame()["icons.css"], re.M))
    assert len(named) > 6 and named <= drawn


def test_files_are_named_by_their_content(tmp_path):
    """Has another content another name, the same content the same, and does what nobody names go?"""
    one, same, other = (assets.publish(tmp_path, "a.page.js", text) for text in ("1", "1", "2"))
    assert one == same != other and re.fullmatch(r"_static/kr/a\.page\.[0-9a-f]{10}\.js", one)
    (tmp_path / "index.html").write_text(f'<script src="{other}"></script>', encoding="utf-8")
    assets.sweep(tmp_path)
    assert [path.name for path in (tmp_path / assets.FOLDER).iterdir()] == [other.rpartition("/")[2]]


def test_no_script_makes_what_a_strict_server_stops():
    """Does no module make a style element or attribute, a script, or code of a text?"""
    stopped = re.compile(
        r"createElement\([\"'](?:style|script)|setAttribute\([\"'](?:style|on)|\bstyle: [`\"']|\beval\(|new Function|"
        r"(?:innerHTML|insertAdjacentHTML)"
    )
    modules = [path for path in (theme.FOLDER.parent / "web").rglob("*.js") if "dist" not in path.parts]
    modules += theme.FOLDER.glob("*.js")
    assert len(modules) > 60 and stopped.search('page.createElement("style")')
    found = [(path.name, match[0]) for path in modules for match in stopped.finditer(path.read_text(encoding="utf-8"))]
    assert found == []

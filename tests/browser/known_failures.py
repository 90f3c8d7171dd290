"""What axe finds in pages that are not ours: JupyterLab and nbgrader's formgrader, in the pinned versions.

They cannot be mended from here. An organisation that uses these views lists them in its accessibility statement; the
test fails when one is added, so that the list stays true. Participants need neither view: the book does the same.
"""

JUPYTERLAB: dict[str, str] = {
    "aria-allowed-attr": "Knappar i verktygsfältet har attribut som hjälpmedel inte väntar sig.",
    "aria-required-children": "Menyer och flikrader saknar de delar som deras roll kräver.",
    "region": "Delar av sidan ligger utanför landmärkena.",
}
FORMGRADER: dict[str, str] = {
    "color-contrast": "Text har för svag kontrast mot bakgrunden på några ställen.",
    "heading-order": "Rubriknivåer hoppas över.",
    "html-has-lang": "Sidan säger inte vilket språk den är på.",
    "label": "Några fält för poäng saknar namn.",
    "landmark-one-main": "Sidan saknar huvudlandmärke.",
    "link-in-text-block": "Länkar i löpande text skiljs bara ut med färg.",
    "link-name": "Länkar med bara en ikon saknar namn.",
    "list": "Listor innehåller annat än listpunkter.",
    "nested-interactive": "En knapp ligger inuti en annan kontroll.",
    "region": "Delar av sidan ligger utanför landmärkena.",
}

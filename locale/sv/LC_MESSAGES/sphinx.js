// What Sphinx's own scripts (searchtools.js, sphinx_highlight.js) say in the browser. Sphinx copies this file instead of its
// own. Not by Documentation.addTranslations, which makes a function of a text: a strict Content-Security-Policy forbids that.
Object.assign(Documentation.TRANSLATIONS, {
    ", in ": ", i ",
    "Hide Search Matches": "Ta bort markeringarna",
    "Preparing search...": "Förbereder sökningen …",
    "Search Results": "Sökresultat",
    "Search finished, found ${resultCount} page(s) matching the search query.": "Sökningen är klar. Antal sidor som hittades: ${resultCount}.",
    "Searching": "Söker",
    "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.": "Inga sidor hittades. Kontrollera stavningen eller pröva ett kortare ord."
});
Documentation.PLURAL_EXPR = (n) => Number(n !== 1);
Documentation.LOCALE = "sv";

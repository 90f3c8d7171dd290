"""Swedish for what typer and click say around our own messages. Import before typer: they fetch gettext at import.

Both mark texts for translation but ship no Swedish; a few (such as "Missing argument") they do not mark at all.
"""

from __future__ import annotations

import gettext

WORDS = {
    "Options": "Val",
    "Commands": "Kommandon",
    "Arguments": "Att ange",
    "Error": "Det gick inte",
    "Aborted.": "Avbrutet.",
    "[required]": "[måste anges]",
    "[default: {}]": "[annars: {}]",
    "Try [blue]'{command_path} {help_option}'[/] for help.": "Hjälp: [blue]{command_path} {help_option}[/]",
    "No such command {name!r}.": "Kommandot {name!r} finns inte.",
}

_gettext = gettext.gettext


def swedish(message: str) -> str:
    """The Swedish text, or what gettext would have given."""
    return WORDS.get(message) or _gettext(message)


gettext.gettext = swedish

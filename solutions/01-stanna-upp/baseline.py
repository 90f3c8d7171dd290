"""Seven self-assessments, the same in session 01 and session 10. Never scored."""

from kunskapsresan.tasks import Scale

_ABLE = {
    "fraga": "göra om en undran från jobbet till en fråga som går att söka svar på",
    "soka": "hitta forskning om en fråga, utan hjälp",
    "studietyp": "avgöra om en studie är gjord så att den kan svara på just din fråga",
    "siffror": "läsa siffrorna i en studie och säga vad de betyder för människor",
    "granska": "avgöra hur mycket en studie är att lita på",
    "prata": "prata med den det gäller om vad forskningen säger, så att det blir begripligt",
    "kallor": "säga vad du bygger på när du skriver en bedömning",
}


def scales(prefix: str, outcome: str) -> list[Scale]:
    """The seven scales; their ids begin with `prefix`, so that the sessions keep apart answers to the same words."""
    return [
        Scale(
            id=f"{prefix}-{name}",
            question=f"Just nu: hur säker känner du dig på att {able}?",
            outcome=outcome,
            low_label="Inte alls säker",
            high_label="Helt säker",
        )
        for name, able in _ABLE.items()
    ]

"""Effect measures: numbers in, `Estimate` out. No figures, no text for readers."""

from kunskapsresan.effects.two_by_two import (
    Estimate,
    number_needed,
    odds_ratio,
    risk,
    risk_difference,
    risk_ratio,
)

__all__ = ["Estimate", "number_needed", "odds_ratio", "risk", "risk_difference", "risk_ratio"]

"""Session 08: the numbers that tasks and texts share, computed from the data sets. No words for readers."""

from math import exp, log

from kunskapsresan.data import load
from kunskapsresan.effects import means
from kunskapsresan.effects import two_by_two as effects
from kunskapsresan.effects.conversions import cohens_u3, log_odds_ratio_to_d
from kunskapsresan.effects.synthesis import egger, pool, subgroups

_COUNTS = ["nya_brott_program", "n_program", "nya_brott_kontroll", "n_kontroll"]


def _pooled_odds(frame):
    """(odds ratio per study, their logarithms, variances, the pooled logarithm)."""
    odds = [effects.odds_ratio(*map(int, row)) for row in frame[_COUNTS].itertuples(index=False)]
    logs, variances = [log(each.value) for each in odds], [each.se**2 for each in odds]
    return odds, logs, variances, pool(logs, variances)


# --- Early support to infants (datasets/early_intervention.csv): one and a half years --------------------------------
early = load("early_intervention").set_index(["ålder", "grupp"])
given, none = early.loc[(1.5, "insats")], early.loc[(1.5, "kontroll")]
early_table = (
    given["medelvärde"], given["standardavvikelse"], int(given["n"]),
    none["medelvärde"], none["standardavvikelse"], int(none["n"]),
)  # fmt: skip
early_difference = early_table[0] - early_table[3]
early_d = means.cohens_d(*early_table).value
early_spread = early_difference / early_d  # the standard deviation of both groups together

# --- Scared Straight, seven trials (petrosino2013) -----------------------------------------------------------------
trials = load("scared_straight")
scared, scared_logs, scared_variances, scared_pooled = _pooled_odds(trials)
scared_or = tuple(exp(x) for x in (scared_pooled.value, scared_pooled.low, scared_pooled.high))
scared_crossing = sum(each.low <= 1 <= each.high for each in scared)

# --- Cognitive behavioural programmes, 58 studies (landenberger2005) -----------------------------------------------
programmes = load("landenberger")
_, cbt_logs, cbt_variances, cbt = _pooled_odds(programmes)
cbt_or = tuple(exp(x) for x in (cbt.value, cbt.low, cbt.high))
cbt_prediction = (exp(cbt.prediction_low), exp(cbt.prediction_high))
cbt_d = abs(log_odds_ratio_to_d(cbt.value))
_differences = [effects.risk_difference(*map(int, row)) for row in programmes[_COUNTS].itertuples(index=False)]
cbt_fewer = -100 * pool([each.value for each in _differences], [each.se**2 for each in _differences]).value
designs = subgroups(cbt_logs, cbt_variances, list(programmes["upplagg"]))
asymmetry = egger(cbt_logs, cbt_variances, model="mixed")
_by_size = sorted(range(len(cbt_variances)), key=cbt_variances.__getitem__)
half = len(_by_size) // 2


def _half(places):
    return exp(pool([cbt_logs[i] for i in places], [cbt_variances[i] for i in places]).value)


large_or, small_or = _half(_by_size[:half]), _half(_by_size[half:])

# --- Gambling (pfund2023): severity -------------------------------------------------------------------------------
gambling = load("gambling").set_index(["källa", "utfall"]).loc[("pfund2023", "svårighetsgrad")]

# --- Two meta-analyses of IPS (frederick2019; Metcalfe et al. 2018, PMC5768052) ------------------------------------
_ips = load("ips").set_index("källa")
ips_2019 = _ips[(_ips["mått"] == "riskkvot") & (_ips.index == "frederick2019")].iloc[0]
ips_2018 = _ips[(_ips["mått"] == "riskkvot") & (_ips.index == "metcalfe2018")].iloc[0]

# --- The case: a made-up programme. Nine made-up trials, and what the made-up brochure says ------------------------
family = load("familjeprogram")
family_g = [
    means.hedges_g(m1, sd1, int(n1), m2, sd2, int(n2)) for _, n1, m1, sd1, n2, m2, sd2 in family.itertuples(index=False)
]
family_pooled = pool([each.value for each in family_g], [each.se**2 for each in family_g])
FAMILIES, BEFORE, AFTER, SPREAD = 64, 21.0, 31.4, 8.0
brochure_d = (AFTER - BEFORE) / SPREAD
family_above = 100 * cohens_u3(family_pooled.value)

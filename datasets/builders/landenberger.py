"""Writes datasets/landenberger.csv: new offences after cognitive behavioural programmes, 58 studies.

Counts and study traits from the review by Landenberger & Lipsey (2005), as in dat.landenberger2005 of the R package
metadat 1.2-0: design (rct, match, nonequiv), group, setting, months of follow-up, and the two-by-two table (n.cbt.rec
of n.cbt.rec + n.cbt.non against n.ctrl.rec of n.ctrl.rec + n.ctrl.non). Where one reference stands for two studies, "a"
and "b" follow its year in the order of the file.
"""

from __future__ import annotations

from pathlib import Path

TARGET = Path(__file__).parents[1] / "landenberger.csv"
COLUMNS = (
    "studie",
    "upplagg",
    "malgrupp",
    "plats",
    "manader",
    "nya_brott_program",
    "n_program",
    "nya_brott_kontroll",
    "n_kontroll",
)
ROWS = (
    ("Guerra 1990", "lottade", "unga", "anstalt", 12, 10, 29, 23, 52),
    ("Leeman 1993", "lottade", "unga", "anstalt", 12, 3, 20, 15, 37),
    ("Kownacki 1995", "lottade", "vuxna", "frihet", 6, 2, 11, 4, 10),
    ("Larson 1989", "lottade", "vuxna", "frihet", 15, 8, 13, 11, 13),
    ("Finn 1998", "lottade", "vuxna", "anstalt", 12, 16, 82, 22, 82),
    ("Goldstein 1989 a", "lottade", "unga", "frihet", 6, 5, 33, 14, 32),
    ("Goldstein 1989 b", "ej likvärdiga", "unga", "frihet", 8, 5, 38, 14, 27),
    ("Ross 1988", "lottade", "vuxna", "frihet", 9, 4, 22, 16, 23),
    ("Pullen 1996", "lottade", "unga", "frihet", 6, 7, 20, 6, 20),
    ("Shivrattan 1988", "lottade", "unga", "anstalt", 13, 5, 13, 9, 15),
    ("Robinson 1995a", "lottade", "vuxna", "anstalt", 12, 315, 1500, 95, 379),
    ("Robinson 1991", "ej likvärdiga", "vuxna", "frihet", 12, 25, 189, 95, 379),
    ("Hughey 1996", "ej likvärdiga", "vuxna", "anstalt", 12, 143, 260, 78, 134),
    ("Friendship 2003", "matchade", "vuxna", "anstalt", 12, 87, 667, 300, 1500),
    ("Little 1993 a", "ej likvärdiga", "vuxna", "anstalt", 24, 180, 818, 97, 304),
    ("Little 1993 b", "ej likvärdiga", "vuxna", "anstalt", 12, 179, 1052, 72, 329),
    ("Bush 1995", "ej likvärdiga", "vuxna", "frihet", 12, 13, 37, 58, 118),
    ("Curulla 1991", "ej likvärdiga", "vuxna", "frihet", 6, 2, 17, 8, 33),
    ("Porporino 1991", "ej likvärdiga", "vuxna", "anstalt", 20, 9, 44, 6, 20),
    ("Kirkpatrick 1996", "ej likvärdiga", "vuxna", "frihet", 12, 42, 277, 76, 346),
    ("Bottcher 1985", "matchade", "unga", "anstalt", 28, 16, 44, 26, 44),
    ("Bonta 2000", "matchade", "vuxna", "frihet", 12, 17, 54, 31, 100),
    ("Walters 1999", "ej likvärdiga", "vuxna", "anstalt", 20, 64, 291, 23, 82),
    ("Henning 1996", "ej likvärdiga", "vuxna", "frihet", 12, 14, 55, 65, 141),
    ("Dowden 1999", "matchade", "vuxna", "anstalt", 35, 14, 110, 44, 110),
    ("Robinson 1995b", "matchade", "unga", "anstalt", 6, 28, 73, 31, 64),
    ("Knott 1995", "ej likvärdiga", "vuxna", "frihet", 12, 21, 59, 40, 100),
    ("Motiuk 1996", "matchade", "vuxna", "anstalt", 24, 24, 60, 21, 60),
    ("Coughlin 2003", "ej likvärdiga", "vuxna", "frihet", 6, 2, 12, 10, 27),
    ("Falshaw 2003", "matchade", "vuxna", "anstalt", 24, 253, 649, 585, 1500),
    ("Johnson 1995", "lottade", "vuxna", "frihet", 12, 12, 47, 30, 87),
    ("Burnett 1997", "matchade", "vuxna", "frihet", 12, 3, 30, 6, 30),
    ("Grandberry 1998", "ej likvärdiga", "vuxna", "frihet", 12, 48, 109, 40, 101),
    ("Deschamps 1998", "ej likvärdiga", "unga", "anstalt", 12, 62, 134, 76, 134),
    ("Armstrong 2003", "lottade", "vuxna", "anstalt", 7, 44, 110, 48, 102),
    ("Culver 1993", "ej likvärdiga", "vuxna", "frihet", 8, 13, 57, 9, 57),
    ("Cann 2003 a", "matchade", "vuxna", "anstalt", 12, 270, 1500, 300, 1500),
    ("Cann 2003 b", "matchade", "unga", "anstalt", 12, 510, 1500, 540, 1500),
    ("Van Voorhis 2003", "lottade", "vuxna", "frihet", 12, 144, 575, 157, 581),
    ("Van Voorhis 2004", "lottade", "vuxna", "frihet", 13, 88, 232, 98, 232),
    ("Golden 2003", "matchade", "vuxna", "frihet", 12, 9, 60, 12, 60),
    ("Barnoski 2002a", "matchade", "unga", "anstalt", 12, 18, 42, 57, 116),
    ("Barnoski 2002b", "matchade", "unga", "frihet", 12, 336, 960, 362, 862),
    ("Friedman 2002", "lottade", "unga", "anstalt", 6, 18, 110, 20, 91),
    ("Thambidurai 1980", "lottade", "vuxna", "anstalt", 12, 13, 28, 7, 15),
    ("Arbuthnot 1986", "lottade", "unga", "frihet", 1, 2, 25, 6, 24),
    ("Spencer 1986", "lottade", "unga", "frihet", 5, 2, 22, 4, 25),
    ("Greenwood 1993", "matchade", "unga", "anstalt", 24, 89, 254, 102, 226),
    ("Washington DOC 1998", "matchade", "vuxna", "anstalt", 6, 114, 438, 129, 479),
    ("T3 Associates 1999", "matchade", "vuxna", "anstalt", 12, 126, 786, 173, 786),
    ("Hanson 2000", "lottade", "vuxna", "anstalt", 12, 33, 175, 28, 96),
    ("Hall 2004", "matchade", "vuxna", "frihet", 12, 51, 102, 59, 79),
    ("Landenberger 2004", "matchade", "vuxna", "frihet", 8, 27, 71, 31, 89),
    ("Anderson 2002", "matchade", "vuxna", "frihet", 12, 150, 1500, 287, 871),
    ("McCracken 2003", "matchade", "unga", "frihet", 12, 12, 34, 20, 33),
    ("Berry 1998", "matchade", "vuxna", "frihet", 12, 20, 82, 31, 82),
    ("Pelissier 2001 a", "matchade", "vuxna", "frihet", 36, 237, 763, 340, 894),
    ("Pelissier 2001 b", "matchade", "vuxna", "frihet", 36, 27, 171, 36, 228),
)


def content() -> bytes:
    """The file's bytes: UTF-8, comma, line feed on every system."""
    return "".join(",".join(map(str, row)) + "\n" for row in (COLUMNS, *ROWS)).encode("utf-8")


if __name__ == "__main__":
    TARGET.write_bytes(content())
    print(f"Skrev {TARGET.name}.")

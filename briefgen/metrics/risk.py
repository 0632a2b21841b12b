"""risk: probability and impact in, a colour out (DOMAIN §6.6)."""

from __future__ import annotations

from typing import Literal

RISK_PROBABILITY = {"low": 1, "mid": 2, "high": 3}
RISK_IMPACT = {"slight": 1, "moderate": 2, "severe": 3}


def risk_colour(probability: str, impact: str) -> Literal["R", "Y", "G"]:
    """Red from 6, yellow from 3, else green: probability × impact (DOMAIN §6.6)."""
    score = RISK_PROBABILITY[probability] * RISK_IMPACT[impact]
    return "R" if score >= 6 else "Y" if score >= 3 else "G"

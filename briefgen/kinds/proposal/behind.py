"""behind: nothing in, which fields of a brief stand behind which slide of the deck out."""

from __future__ import annotations

BEHIND: dict[str, tuple[str, ...]] = {
    "cover": (
        *("company", "project.as_at", "archive", "campaign.products", "campaign.version", "campaign.date"),
        *("campaign.status", "campaign.owner", "campaign.confidentiality"),
    ),
    "overview": ("marketing",),
    "task": ("campaign",),
    "market": ("market",),
    "position": ("brand", "marketing.history_roi"),
    "competition": ("competitors", "competitor_context", "media.competition"),
    "season": ("market.seasonality",),
    "regions": ("market.regions",),
    "channels": ("market.channels", "channels"),
    "truth": ("product", "immersions", "standing"),
    "people": ("audience", "consumers"),
    "funnel": ("consumers.funnel", "consumers.journey"),
    "problem": ("problem", "visits"),
    "insight": ("insight", "consumers.insight_points"),
    "proposition": ("support", "campaign.claims"),
    "from_to": ("desired_response",),
    "idea": ("big_idea", "tone", "brand.assets"),
    "executions": ("executions", "deliverables"),
    "phases": ("media.phases", "media.markets", "consumers.media_habits"),
    "media": ("media",),
    "budget": ("budget", "marketing.budget"),
    "kpi": ("kpis", "evaluation"),
    "timeline": ("schedule", "presentation_rounds"),
    "risks": ("risks",),
    "team": ("people", "next_steps"),
    "decisions": ("decisions",),
}
"""Whose fields stand behind which slide; a group within another's stands behind its own slide only."""

INSTEAD = {"budget": "overview"}
"""Behind which slide that is never absent stands what would be behind an absent one; else behind the one before."""

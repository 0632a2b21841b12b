"""client: what is known of the client whatever the campaign: the needs that the dossier fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.kinds.kind import Need

if TYPE_CHECKING:
    from briefgen.model import Brief


def _market_size(brief: Brief) -> bool:
    return bool(brief.client.market and brief.client.market.size)


def _own_share(brief: Brief) -> bool:
    return bool(brief.client.brand and brief.client.brand.share_series)


def _rival_spend(brief: Brief) -> bool:
    return sum(bool(rival.ad_spend) for rival in brief.client.competitors) >= 2


def _seasonality(brief: Brief) -> bool:
    return bool(brief.client.market and brief.client.market.seasonality)


def _verbatims(brief: Brief) -> bool:
    return bool(brief.client.problem and brief.client.problem.verbatims)


def _rival_messages(brief: Brief) -> bool:
    return any(rival.message for rival in brief.client.competitors if not rival.own)


def _company(brief: Brief) -> bool:
    return bool(brief.client.company and brief.client.company.name)


def _product(brief: Brief) -> bool:
    return bool(brief.client.product and brief.client.product.name)


def _market(brief: Brief) -> bool:
    market = brief.client.market
    return bool(market and market.definition and market.size)


def _rivals(brief: Brief) -> bool:
    return sum(bool(rival.name and not (rival.own or rival.others)) for rival in brief.client.competitors) >= 2


def _consumer_roles(brief: Brief) -> bool:
    roles = brief.client.consumers.roles if brief.client.consumers else None
    return bool(roles and roles.user and roles.influencer and roles.buyer)


def _marketing_objectives(brief: Brief) -> bool:
    marketing = brief.client.marketing
    return any(goal.target is not None for goal in (marketing.objectives if marketing else ()))


def _dossier_version(brief: Brief) -> bool:
    archive = brief.client.archive
    return bool(archive and archive.version and archive.as_of)


MARKET_SIZE = Need("market_size", "market.size", "client", _market_size)
OWN_SHARE = Need("own_share", "brand.share_series", "client", _own_share)
RIVAL_SPEND = Need("rival_spend", "competitors", "agency", _rival_spend)
SEASONALITY = Need("seasonality", "market.seasonality", "client", _seasonality)
VERBATIMS = Need("verbatims", "problem.verbatims", "agency", _verbatims)
RIVAL_MESSAGES = Need("rival_messages", "competitors", "agency", _rival_messages)
COMPANY = Need("company", "company.name", "client", _company)
PRODUCT = Need("product", "product.name", "client", _product)
MARKET = Need("market", "market.definition", "client", _market)
RIVALS = Need("rivals", "competitors", "agency", _rivals)
CONSUMER_ROLES = Need("consumer_roles", "consumers.roles", "client", _consumer_roles)
MARKETING_OBJECTIVES = Need("marketing_objectives", "marketing.objectives", "client", _marketing_objectives)
DOSSIER_VERSION = Need("dossier_version", "archive.version", "agency", _dossier_version)

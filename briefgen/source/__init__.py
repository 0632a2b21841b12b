"""source: a client's folder in, nodes that remember file, line and column out."""

from __future__ import annotations

from briefgen.source.client import CAMPAIGNS, CLIENT_KEYS, JOB_KEYS, ClientSource, is_client, read_client
from briefgen.source.ignores import Ignore
from briefgen.source.nodes import Entry, Mapping, Node, Scalar, Sequence, described, plain
from briefgen.source.yaml_reader import read_yaml, read_yaml_text

__all__ = [
    "CAMPAIGNS",
    "CLIENT_KEYS",
    "JOB_KEYS",
    "ClientSource",
    "Entry",
    "Ignore",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "described",
    "is_client",
    "plain",
    "read_client",
    "read_yaml",
    "read_yaml_text",
]

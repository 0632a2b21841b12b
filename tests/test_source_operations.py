"""Files of the daily business and of results add to the lists of the brief."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.model import read_briefs
from briefgen.problems import Place
from briefgen.source import ClientSource, Mapping, Sequence, plain, read_client


def client_of(root: Path, files: dict[str, str]) -> tuple[ClientSource, list[str]]:
    """A client of files by their path in the folder `acme`, and the problems as they are printed."""
    for name, text in files.items():
        path = root / "acme" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    source, problems = read_client(root / "acme", root)
    return source, [str(problem) for problem in problems]


def place_of(source: ClientSource, key: str, number: int) -> str:
    """Where a record of a list stands."""
    node = source.client.entries[key].node
    assert isinstance(node, Sequence)
    return str(node.items[number].place)


def test_a_file_holds_a_record_or_a_list_or_the_key(tmp_path: Path) -> None:
    source, problems = client_of(
        tmp_path,
        {
            "ops/meetings/2026-05-04.yaml": "no: MR-1\nproject: summer\n",
            "ops/meetings/2026-05-11.yaml": "# two in a week\n- no: MR-2\n- no: MR-3\n",
            "ops/meetings/2026-05-18.yml": "meetings:\n  - no: MR-4\n",
            "ops/meetings/2026-05-25.yaml": "meetings: {no: MR-5}\n",
        },
    )
    assert problems == []
    assert plain(source.client) == {
        "meetings": [{"no": "MR-1", "project": "summer"}, *({"no": f"MR-{number}"} for number in (2, 3, 4, 5))]
    }
    assert [place_of(source, "meetings", number) for number in range(5)] == [
        "acme/ops/meetings/2026-05-04.yaml:1:1",
        "acme/ops/meetings/2026-05-11.yaml:2:3",
        "acme/ops/meetings/2026-05-11.yaml:3:3",
        "acme/ops/meetings/2026-05-18.yml:2:5",
        "acme/ops/meetings/2026-05-25.yaml:1:11",
    ]
    assert source.client.entries["meetings"].key_place == Place("acme/ops/meetings/2026-05-04.yaml", 1, 1)


def test_each_folder_adds_to_its_list(tmp_path: Path) -> None:
    source, problems = client_of(
        tmp_path,
        {
            "ops/status/2026-W19.yaml": "week: 2026-W19",
            "ops/store/2026-04.yaml": "- outlet: A\n- outlet: B",
            "ops/competitive/2026-04.yaml": "- {brand: qy, amount: 5}",
            "ops/competitive/2026-05.yaml": "spend: [{brand: qy, amount: 6}]\ncreatives: [{title: 夏}]",
            "ops/competitive/activity-2026.yaml": "fact: 新品上架",
            "ops/competitive/creatives.yaml": "- title: 秋",
            "ops/activity/2026-05-02.yaml": "fact: 降价",
        },
    )
    assert problems == []
    assert plain(source.client) == {
        "competition": {
            "activity": [{"fact": "降价"}, {"fact": "新品上架"}],
            "spend": [{"brand": "qy", "amount": "5"}, {"brand": "qy", "amount": "6"}],
            "creatives": [{"title": "夏"}, {"title": "秋"}],
        },
        "status_reports": [{"week": "2026-W19"}],
        "store_checks": [{"outlet": "A"}, {"outlet": "B"}],
    }


def test_a_list_given_both_ways_is_one_list(tmp_path: Path) -> None:
    source, problems = client_of(
        tmp_path,
        {
            "client.yaml": "meetings: [{no: MR-1}]\ncompetition: {spend: [{brand: a}]}\nstatus_reports:\n",
            "ops/meetings/a.yaml": "no: MR-2",
            "ops/competitive/a.yaml": "competition: {spend: [{brand: b}]}",
            "ops/status/a.yaml": "week: 2026-W19",
        },
    )
    assert problems == []
    assert plain(source.client) == {
        "meetings": [{"no": "MR-1"}, {"no": "MR-2"}],
        "competition": {"spend": [{"brand": "a"}, {"brand": "b"}]},
        "status_reports": [{"week": "2026-W19"}],
    }
    assert source.client.entries["meetings"].key_place == Place("acme/client.yaml", 1, 1)
    assert place_of(source, "meetings", 1) == "acme/ops/meetings/a.yaml:1:1"


def test_other_keys_in_two_files_are_still_told(tmp_path: Path) -> None:
    source, problems = client_of(
        tmp_path,
        {
            "client.yaml": "company: {name: A}",
            "ops/meetings/a.yaml": "meetings: [{no: MR-1}]\ncompany: {name: B}\nbrand: {name: C}",
        },
    )
    assert plain(source.client) == {"company": {"name": "A"}, "meetings": [{"no": "MR-1"}], "brand": {"name": "C"}}
    assert problems == [
        "acme/ops/meetings/a.yaml:2:1: error Y-5: company: the key 'company' stands in another file too\n"
        "    see: acme/client.yaml:1:1\n"
        "    hint: keep it in one of the two files"
    ]


def test_a_folder_may_be_a_single_file(tmp_path: Path) -> None:
    source, problems = client_of(
        tmp_path,
        {"ops/meetings.yaml": "- no: MR-1", "ops/store_checks.yaml": "outlet: A", "ops/competitive.csv": "brand\nq"},
    )
    assert problems == []
    assert plain(source.client) == {
        "competition": {"spend": [{"brand": "q"}]},
        "meetings": [{"no": "MR-1"}],
        "store_checks": [{"outlet": "A"}],
    }


def test_names_of_no_meaning_are_told(tmp_path: Path) -> None:
    _, problems = client_of(
        tmp_path,
        {
            "ops/meeting/a.yaml": "no: MR-1",
            "ops/finance/2026-05.yaml": "total: 1",
            "ops/pictures/notes.txt": "not ours",
            "ops/meetings/a.csv": "no\nMR-1",
            "ops/x.yaml": "- a: 1",
            "campaigns/s/results/delivery.csv": "line\n1",
            "campaigns/s/results/may.yaml": "- date: 2026-05-01",
        },
    )
    assert problems == [
        "acme/campaigns/s/results/delivery.csv: error F-2: a file of the name 'delivery.csv' means nothing here\n"
        "    hint: did you mean 'media_delivery'?",
        "acme/campaigns/s/results/may.yaml: error F-2: a file of the name 'may.yaml' means nothing here\n"
        "    hint: name it after what it holds, one of: brand, daily, kpis, media_delivery, sales, search, social",
        "acme/ops/finance: error F-2: a folder of the name 'finance' means nothing here\n"
        "    hint: use one of: activity, competitive, meetings, status, store",
        "acme/ops/meeting: error F-2: a folder of the name 'meeting' means nothing here\n"
        "    hint: did you mean 'meetings'?",
        "acme/ops/meetings/a.csv: error F-2: expected YAML, found the table 'a.csv'\n"
        "    hint: write one YAML file a record: what it holds does not fit into rows",
        "acme/ops/x.yaml: error F-2: a file of the name 'x.yaml' means nothing here\n"
        "    hint: name it after what it holds, one of: activity, competitive, meetings, status, store",
    ]


def test_faulty_values_are_placed_in_their_own_file(tmp_path: Path) -> None:
    source, _ = client_of(
        tmp_path,
        {
            "client.yaml": "meetings: [{no: MR-1}]",
            "ops/meetings/b.yaml": "no: MR-2\ndate: soon\n",
            "ops/competitive/2026-04.csv": "brand,month,amount\nqy,2026-04,100\nqy,2026-04,lots\n",
        },
    )
    _, problems = read_briefs(source)
    assert [(str(problem.place), problem.path) for problem in problems] == [
        ("acme/ops/meetings/b.yaml:2:7", "meetings[1].date"),
        ("acme/ops/competitive/2026-04.csv:3:12", "competition.spend[1].amount"),
    ]


def test_what_stands_in_the_place_of_a_list_is_told_and_kept(tmp_path: Path) -> None:
    source, _ = client_of(
        tmp_path,
        {"client.yaml": "competition: [lots]", "ops/competitive/a.yaml": "brand: b", "ops/store/a.yaml": "hello"},
    )
    _, problems = read_briefs(source)
    assert [(problem.rule, str(problem.place)) for problem in problems] == [
        ("F-3", "acme/client.yaml:1:14"),
        ("F-3", "acme/ops/store/a.yaml:1:1"),
    ]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    client_of(tmp_path, {"client.yaml": "company: {name: A}", "ops/status/a.yaml": "week: 2026-W19"})
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "m.yaml").write_text("no: MR-1", encoding="utf-8")
    (tmp_path / "acme" / "ops" / "meetings").symlink_to(tmp_path / "secret")
    source, (problem,) = read_client(tmp_path / "acme", tmp_path)
    assert (problem.rule, str(problem.place)) == ("Y-11", "acme/ops/meetings")
    assert list(source.client.entries) == ["company", "status_reports"]


def test_results_are_tables_and_yaml_beside_the_campaign(tmp_path: Path) -> None:
    source, problems = client_of(
        tmp_path,
        {
            "campaigns/s/campaign.yaml": "campaign: {name: 夏}",
            "campaigns/s/results.yaml": "currency: CNY\ndaily: [{date: 2026-05-01, cost: 1}]",
            "campaigns/s/results/daily.csv": "date,cost\n2026-05-02,2\n",
            "campaigns/s/results/daily-june.csv": "date,cost\n2026-06-01,3\n",
            "campaigns/s/results/brand.yaml": "- metric: 认知",
            "campaigns/s/results/rest.yaml": "sales: [{region: 华东}]\ntax: incl",
            "campaigns/w/results/kpis.csv": "kpi,actual\nk1,5\n",
            "campaigns/x.yaml": "campaign: {name: 冬}",
            "campaigns/x/results/search.csv": "date,brand_index\n2026-05-01,7\n",
        },
    )
    assert problems == []
    assert {name: plain(job) for name, job in source.jobs.items()} == {
        "s": {
            "campaign": {"name": "夏"},
            "results": {
                "currency": "CNY",
                "daily": [
                    {"date": "2026-05-01", "cost": "1"},
                    {"date": "2026-06-01", "cost": "3"},
                    {"date": "2026-05-02", "cost": "2"},
                ],
                "brand": [{"metric": "认知"}],
                "sales": [{"region": "华东"}],
                "tax": "incl",
            },
        },
        "w": {"results": {"kpis": [{"kpi": "k1", "actual": "5"}]}},
        "x": {"campaign": {"name": "冬"}, "results": {"search": [{"date": "2026-05-01", "brand_index": "7"}]}},
    }
    results = source.jobs["w"].entries["results"].node
    assert isinstance(results, Mapping)
    kpis = results.entries["kpis"].node
    assert kpis.place == Place("acme/campaigns/w/results/kpis.csv", 1, 1)


def test_a_value_of_the_results_given_twice_is_told(tmp_path: Path) -> None:
    _, problems = client_of(
        tmp_path,
        {"campaigns/s/results.yaml": "currency: CNY", "campaigns/s/results/rest.yaml": "daily: []\ncurrency: USD"},
    )
    assert problems == [
        "acme/campaigns/s/results/rest.yaml:2:1: error Y-5: results.currency: "
        "the key 'results.currency' stands in another file too\n"
        "    see: acme/campaigns/s/results.yaml:1:1\n"
        "    hint: keep it in one of the two files"
    ]


@pytest.mark.parametrize(
    ("name", "text", "held"),
    [
        ("quotes", "- id: q_a\n", [{"id": "q_a"}]),
        ("quotes", "quotes:\n  - id: q_a\n", [{"id": "q_a"}]),
        ("estimate", "no: E-1\ntotal: 5\n", {"no": "E-1", "total": "5"}),
        ("estimate", "estimate: {no: E-1}\n", {"no": "E-1"}),
        ("results", "kpis: [{kpi: k1, actual: 5}]\n", {"kpis": [{"kpi": "k1", "actual": "5"}]}),
        ("results", "results: {kpis: [{kpi: k1}]}\n", {"kpis": [{"kpi": "k1"}]}),
    ],
)
def test_extras_of_a_campaign_are_files_of_their_own(tmp_path: Path, name: str, text: str, held: object) -> None:
    source, problems = client_of(tmp_path, {f"campaigns/s/{name}.yaml": text})
    assert problems == []
    assert plain(source.jobs["s"]) == {name: held}
    (brief,), problems_of_values = read_briefs(source)
    assert problems_of_values == ()
    assert brief.job


def test_channels_in_the_file_of_the_market_are_the_markets(tmp_path: Path) -> None:
    source, _ = client_of(tmp_path, {"market.yaml": "channels: [{channel: 便利店}]"})
    assert plain(source.client) == {"market": {"channels": [{"channel": "便利店"}]}}


def test_estimate_quotes_in_one_file_are_keyed(tmp_path: Path) -> None:
    source, _ = client_of(tmp_path, {"campaigns/s/quotes.yaml": "quotes: [{id: q_a}]\nestimate: {no: E-1}"})
    assert plain(source.jobs["s"]) == {"quotes": [{"id": "q_a"}], "estimate": {"no": "E-1"}}


def test_comments_that_speak_of_rules_are_kept_with_the_client(tmp_path: Path) -> None:
    source, _ = client_of(
        tmp_path,
        {
            "client.yaml": "company: {name: A}  # briefgen: ignore P4-1 上市前\n",
            "ops/status/a.yaml": "# briefgen: ignore C-18 放假\nweek: 2026-W19\n",
        },
    )
    assert [(ignore.file, ignore.line, ignore.rules, ignore.reason) for ignore in source.ignores] == [
        ("acme/client.yaml", 1, ("P4-1",), "上市前"),
        ("acme/ops/status/a.yaml", 2, ("C-18",), "放假"),
    ]

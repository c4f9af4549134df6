from pathlib import Path

import pytest

from tests import audit
from tests.architecture.papers import ROOT, page
from tests.audit import Answer, Package, Vulnerability, report

HURT = Package(
    name="left-pad",
    version="1.3",
    vulns=(Vulnerability(id="PYSEC-1", fix_versions=("1.4",)), Vulnerability(id="GHSA-2")),
)
WELL = Package(name="yarl", version="1.2")
UNKNOWN = Package(name="ours", skip_reason="Dependency not found on PyPI")


def test_a_known_vulnerability_fails_and_names_package_id_and_way_out() -> None:
    told, passes = report(Answer(dependencies=(WELL, HURT)), "requirements.lock")
    assert told.splitlines() == [
        "requirements.lock: left-pad 1.3: PYSEC-1, fixed in 1.4",
        "requirements.lock: left-pad 1.3: GHSA-2, not fixed yet",
    ]
    assert not passes


def test_an_accepted_vulnerability_passes() -> None:
    accepted = dict.fromkeys(("PYSEC-1", "GHSA-2"), "no outside data gets there")
    assert report(Answer(dependencies=(HURT,)), "requirements.lock", accepted)[1]


@pytest.mark.parametrize("answer", [None, Answer(dependencies=(UNKNOWN, UNKNOWN))])
def test_a_database_out_of_reach_is_one_line_and_no_failure(answer: Answer | None) -> None:
    told, passes = report(answer, "requirements.lock")
    assert told == (
        "requirements.lock: not audited, the database of vulnerabilities is out of reach here"
    )
    assert passes


def test_what_was_audited_is_counted() -> None:
    told, passes = report(Answer(dependencies=(WELL, WELL, UNKNOWN)), "requirements.lock")
    assert told == "requirements.lock: no known vulnerability in 2 packages; 1 unknown to it"
    assert passes


def test_a_tool_that_answers_no_json_is_no_answer(tmp_path: Path) -> None:
    assert audit.ask(tmp_path / "no.lock") is None


def test_every_lock_is_audited_and_every_exception_has_its_reason() -> None:
    assert set(audit.LOCKS) == {lock.name for lock in ROOT.glob("*.lock")}
    assert all(reason.strip() for reason in audit.ACCEPTED.values())
    assert "ci: lint audit" in page("Makefile")

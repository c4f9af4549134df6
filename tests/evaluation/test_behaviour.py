from bot.analysis.desk import DeskAnalyst
from tests.evaluation.behaviour import fingerprint, versions


def test_the_desk_s_version_changes_when_its_answers_or_its_seeds_do() -> None:
    """See versions.toml for what to do when this fails."""
    assert versions()[DeskAnalyst.name] == fingerprint()


def test_no_two_versions_answer_alike() -> None:
    known = versions().values()
    assert len(known) == len(set(known))

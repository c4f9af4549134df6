from pathlib import Path

from tests.evaluation.pairs import auc, best_f1, f1, own_pairs
from tests.evaluation.stories import LEAST_AUC, LEAST_F1, figures, make_tagger, report


def test_our_own_pairs_stay_above_their_floors() -> None:
    pairs = own_pairs(make_tagger())
    assert len(pairs) >= 150
    ranked, used = figures(pairs)
    assert ranked >= LEAST_AUC
    assert used >= LEAST_F1


def test_the_report_does_without_the_shared_texts(tmp_path: Path) -> None:
    assert len(report(None)) == len(report(tmp_path)) == 1


def test_auc_counts_how_often_the_right_one_is_ahead() -> None:
    assert auc([0.9, 0.4, 0.4, 0.1], [True, True, False, False]) == 0.875


def test_f1_weighs_misses_and_false_alarms() -> None:
    assert f1([0.9, 0.4, 0.6], [True, True, False], 0.5) == 0.5
    assert f1([0.1], [True], 0.5) == 0
    assert best_f1([0.9, 0.4, 0.1], [True, True, False]) == (1.0, 0.4)

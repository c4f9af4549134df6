"""Fit the weights of bot.stories.cluster on our own pairs: python -m tests.evaluation.fit_stories.

Logistic regression by plain gradient descent, with a pull towards small weights, so that the
result is the same on every machine. Prints the table to put into the module, and how well it does
on groups that were left out.
"""

import math
from collections.abc import Sequence
from importlib.resources import files

from bot.stories.cluster import BY_HAND, WEIGHTS, features
from bot.stories.gazetteer import read_coins, read_topics
from bot.stories.tagging import Tagger
from tests.evaluation.pairs import Pair, auc, best_f1, folds, own_pairs

STEPS = 1000
RATE = 1.5
PULL = 0.001
SHARE = 0.33
"""Share of same-event pairs that the fit pretends, as among pairs that look alike."""

FIXED = {name: WEIGHTS[name] for name in BY_HAND}


def fit(pairs: Sequence[Pair]) -> dict[str, float]:
    """Return a weight a feature, and the bias under ""."""
    rows = [features(p.one, p.other) for p in pairs]
    truth = [float(p.label == 2) for p in pairs]
    same = sum(truth)
    worth = [SHARE / same if t else (1 - SHARE) / (len(truth) - same) for t in truth]
    weights = dict.fromkeys(rows[0], 0.0) | FIXED
    for _ in range(STEPS):
        slope = {name: PULL * w if name else 0.0 for name, w in weights.items()}
        for row, target, each in zip(rows, truth, worth, strict=True):
            error = each * (chance(row, weights) - target)
            for name, value in row.items():
                slope[name] += error * value
        weights = {
            name: w if name in FIXED else w - RATE * slope[name] for name, w in weights.items()
        }
    return weights


def chance(row: dict[str, float], weights: dict[str, float]) -> float:
    """Return the probability that these features are of one event."""
    return 1 / (1 + math.exp(-sum(weights[name] * value for name, value in row.items())))


def main() -> None:
    """Print the weights and what they reach on groups that they were not fitted on."""
    seeds = files("seeds")
    tagger = Tagger(
        read_coins(seeds.joinpath("coins.toml").read_bytes()),
        read_topics(seeds.joinpath("topics.toml").read_bytes()),
    )
    pairs = own_pairs(tagger)
    scores: list[float] = []
    truth: list[bool] = []
    for train, test in folds(pairs, 5):
        weights = fit(train)
        scores += [chance(features(p.one, p.other), weights) for p in test]
        truth += [p.label == 2 for p in test]
    best, threshold = best_f1(scores, truth)
    print(f"left-out groups: AUC {auc(scores, truth):.3f}, F1 {best:.3f} from {threshold:.2f}")
    for name, weight in fit(pairs).items():
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()

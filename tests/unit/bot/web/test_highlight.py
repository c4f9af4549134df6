from bot.models import Axis, CounterCase, Document, Evidence, Part
from bot.web.highlight import AGAINST, passages
from tests.factories import make_analysis, make_document

TITLE = "Bitcoin funds draw $512 million in a day"
LEAD = "US spot bitcoin funds took in $512 million on Tuesday, according to SoSoValue."


def shown(document: Document, **quotes: tuple[int, str]) -> list[list[tuple[str, tuple[str, ...]]]]:
    """Return the runs of a document in which each axis (by its field) quotes one thing."""
    base = make_analysis()
    changes: dict[str, object] = {"counter_case": CounterCase(text="None is given.")}
    for name in ("impact", "trust", "direction", "horizon"):
        said = quotes.get(name)
        evidence = () if said is None else (Evidence(sentence=said[0], quote=said[1]),)
        changes[name] = getattr(base, name).model_copy(update={"evidence": evidence})
    found = passages(document, base.model_copy(update=changes))
    return [[(run.text, run.speaks_for) for run in passage.runs] for passage in found]


def test_the_quoted_words_are_marked_within_their_sentence() -> None:
    assert shown(make_document(), impact=(2, "$512 million on Tuesday")) == [
        [
            ("US spot bitcoin funds took in ", ()),
            ("$512 million on Tuesday", (Axis.IMPACT,)),
            (", according to SoSoValue.", ()),
        ]
    ]


def test_words_that_two_axes_quote_speak_for_both() -> None:
    (runs,) = shown(
        make_document(), impact=(2, "took in $512 million"), trust=(2, "million on Tuesday")
    )
    assert runs[1:4] == [
        ("took in $512 ", (Axis.IMPACT,)),
        ("million", (Axis.IMPACT, Axis.TRUST)),
        (" on Tuesday", (Axis.TRUST,)),
    ]


def test_a_whole_sentence_is_one_run() -> None:
    assert shown(make_document(), horizon=(2, LEAD)) == [[(LEAD, (Axis.HORIZON,))]]


def test_the_runs_of_a_sentence_are_the_sentence() -> None:
    (runs,) = shown(make_document(), impact=(2, "bitcoin"), direction=(2, "US spot bitcoin funds"))
    assert "".join(text for text, _ in runs) == LEAD


def test_a_quote_that_the_article_lost_in_an_edit_is_left_out() -> None:
    assert shown(make_document(), impact=(2, "$640 million")) == []


def test_a_sentence_that_is_not_there_is_left_out() -> None:
    assert shown(make_document(), impact=(99, "bitcoin")) == []


def test_an_empty_quote_marks_nothing() -> None:
    assert shown(make_document(), impact=(2, "")) == []


def test_sentences_left_out_leave_a_gap() -> None:
    found = passages(make_document(), make_analysis())
    assert [(passage.id, passage.follows_gap) for passage in found] == [(2, True), (4, True)]


def test_the_counter_case_is_told_from_the_axes() -> None:
    last = passages(make_document(), make_analysis())[-1]
    assert last.reasons == (AGAINST,)
    assert last.part is Part.BODY


def test_what_a_sentence_is_quoted_for_is_told_once() -> None:
    first = passages(make_document(), make_analysis())[0]
    assert first.reasons == (Axis.IMPACT, Axis.TRUST, Axis.DIRECTION, Axis.HORIZON)

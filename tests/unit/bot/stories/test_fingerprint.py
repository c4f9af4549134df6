from bot.models import Tags
from bot.stories.fingerprint import MOST_TERMS, Fingerprint, fingerprint, from_texts, search_terms
from tests.factories import NOON, make_article
from tests.unit.bot.stories.seeded import document, tagger


def mark(title: str, summary: str = "", body: str = "") -> Fingerprint:
    return from_texts(
        outlet="Daily", title=title, summary=summary, published=NOON, tags=Tags(), body=body
    )


def test_an_article_has_the_marks_of_its_title_and_first_sentences() -> None:
    article = make_article(
        document=document(
            "Bitcoin funds draw $512 million",
            "The funds grew on Tuesday, SoSoValue says.",
            "It was the largest inflow since January.",
            "A third sentence mentions Peru.",
            dek="Investors are back",
        )
    )
    taken = fingerprint(article, tagger().tags(article.document))
    assert (taken.outlet, taken.published) == ("CoinPost", NOON)
    assert taken.coins == ("BTC",)
    assert "ETF" in taken.topics
    assert taken.title_amounts == ("$:5.12e+08",)
    assert "sosovalu" in taken.names
    assert "investor" in taken.words
    assert "peru" not in taken.words


def test_marks_survive_storage() -> None:
    taken = mark("Lagarde says ECB could raise rates by 25 basis points on June 5")
    assert Fingerprint.model_validate_json(taken.model_dump_json()) == taken


def test_a_headline_is_read_for_what_it_is() -> None:
    taken = mark("Lagarde says ECB could raise rates on June 5")
    assert (taken.speakers, taken.dates) == (("lagard",), ("jun 5",))
    assert (taken.is_speech, taken.is_ahead, taken.is_comment) == (True, True, False)


def test_only_the_main_clause_is_the_head() -> None:
    taken = mark("Yen falls after Ueda hints at pause")
    assert taken.head == ("yen", "fall")
    assert taken.assets == ("yen",)
    assert "ueda" in taken.title


def test_the_body_serves_only_to_find_copies() -> None:
    short, long = mark("Fed waits"), mark("Fed waits", body="A long story of many words. " * 9)
    assert short.marks != long.marks
    assert short.words == long.words


def test_search_terms_are_few_and_begin_with_the_rarest() -> None:
    terms = search_terms(
        mark("Trump names Kugler to Fed board", "Senators of Ohio and Utah agree.")
    )
    assert len(terms) <= MOST_TERMS
    assert terms[0] == "kugler"
    assert "fed" in terms


def test_common_words_search_when_there_is_nothing_better() -> None:
    assert search_terms(mark("Fed raises rates")) == ("fed", "rais", "rat")


def test_an_empty_headline_has_no_terms() -> None:
    assert search_terms(mark("")) == ()

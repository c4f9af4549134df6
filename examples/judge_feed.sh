#!/usr/bin/env bash
# Judge every entry of a saved feed: a line each with direction, impact, coins and topics.
#
# In a clone: examples/judge_feed.sh examples/feed.xml
# Installed:  NEWSVANE=newsvane examples/judge_feed.sh feed.xml
set -euo pipefail
python=${PYTHON:-.venv/bin/python}
newsvane=${NEWSVANE:-"$python -m bot"}

# the entries of a feed, as the articles that `analyze` reads
to_articles='
import json, sys
for number, entry in enumerate(json.load(sys.stdin)["entries"]):
    article = {"id": number, "title": entry["title"], "text": entry["summary"],
               "published": entry["published"], "url": entry["link"]}
    print(json.dumps(article))
'
to_words='
import json, sys
for line in sys.stdin:
    call = json.loads(line)
    print(call["direction"], call["impact"], " ".join(call["coins"] + call["topics"]), sep="\t")
'
$newsvane parse "$1" | $python -c "$to_articles" | $newsvane analyze - | $python -c "$to_words"

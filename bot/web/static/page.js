"use strict";

// Times in the reader's own zone; the page as sent says UTC.
function localise(root) {
  for (const element of root.querySelectorAll("time[datetime]")) {
    const at = new Date(element.dateTime);
    if (Number.isNaN(at.getTime()) || !element.textContent.includes(":")) continue;
    element.title = element.textContent;
    element.textContent = at.toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  }
}

// A list asks for itself every few seconds, and shows what is new without a reload.
const PAUSE = 3000;
const status = document.querySelector("[data-status]");
let shown = list(document)?.innerHTML;

function list(page) {
  return page.querySelector("[data-live]");
}

function cards(root) {
  return new Map([...root.querySelectorAll("article[id]")].map((card) => [card.id, card]));
}

// Put the fresh list in the old one's place: opened evidence stays open, new cards are marked.
function exchange(old, fresh) {
  const before = cards(old);
  let arrived = 0;
  for (const [id, card] of cards(fresh)) {
    if (!before.has(id)) {
      card.closest(".message").classList.add("fresh");
      arrived += 1;
    } else if (before.get(id).querySelector("details[open]")) {
      card.querySelector("details").open = true;
    }
  }
  localise(fresh);
  old.replaceWith(fresh);
  return arrived;
}

function say(words, isLost) {
  status.textContent = words;
  status.classList.toggle("lost", isLost);
}

async function refresh() {
  if (document.hidden) return;
  try {
    const answer = await fetch(location.href, { cache: "no-cache" });
    if (!answer.ok) throw new Error(answer.statusText);
    const fresh = list(new DOMParser().parseFromString(await answer.text(), "text/html"));
    const text = fresh.innerHTML;
    const arrived = text === shown ? 0 : exchange(list(document), document.adoptNode(fresh));
    shown = text;
    if (arrived) say(arrived === 1 ? "1 new card" : `${arrived} new cards`, false);
    else if (!status.textContent || status.classList.contains("lost")) say("live", false);
  } catch {
    say("newsvane does not answer; trying again", true);
  }
}

localise(document);
if (status) {
  refresh();
  setInterval(refresh, PAUSE);
}

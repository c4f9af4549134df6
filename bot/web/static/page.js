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
let shown = null;

function cards(root) {
  return new Map([...root.querySelectorAll("article[id]")].map((card) => [card.id, card]));
}

function exchange(live, fresh) {
  const before = cards(live);
  const after = cards(fresh);
  localise(fresh);
  for (const [id, card] of after) {
    const old = before.get(id);
    if (!old) card.closest(".message").classList.add("fresh");
    else if (old.querySelector("details[open]")) card.querySelector("details").open = true;
  }
  const held = live.contains(document.activeElement) ? document.activeElement.id : "";
  live.replaceWith(fresh);
  if (held) document.getElementById(held)?.focus();
  return [...after.keys()].filter((id) => !before.has(id)).length;
}

async function refresh() {
  const live = document.querySelector("[data-live]");
  if (!live || document.hidden) return;
  const status = document.querySelector("[data-status]");
  try {
    const answer = await fetch(location.href, { cache: "no-cache" });
    if (!answer.ok) throw new Error(answer.statusText);
    const page = await answer.text();
    status.classList.remove("lost");
    if (shown !== null && page !== shown) {
      const fresh = new DOMParser().parseFromString(page, "text/html").querySelector("[data-live]");
      const count = exchange(live, document.adoptNode(fresh));
      if (count) status.textContent = count === 1 ? "1 new card" : `${count} new cards`;
    } else if (shown === null) {
      status.textContent = "live";
    }
    shown = page;
  } catch {
    status.textContent = "newsvane does not answer; trying again";
    status.classList.add("lost");
  }
}

localise(document);
if (document.querySelector("[data-live]")) {
  refresh();
  setInterval(refresh, PAUSE);
}

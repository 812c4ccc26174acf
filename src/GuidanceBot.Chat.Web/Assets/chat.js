// The staff chat: works without this; with it answers come by themselves.
import "./acts.js";
import "./checklist.js";
import "./composer.js";
import { line, listen } from "./news.js";
import { show, status, thread } from "./thread.js";
import { localTimes } from "./times.js";

let seen = thread.dataset.seen ?? "0";

/** @param {string} id @param {string} html */
function put(id, html) {
  const place = document.getElementById(id);
  if (!place) return;
  const open = place.querySelector("details")?.open ?? false;
  place.innerHTML = html;
  const details = place.querySelector("details");
  if (details) details.open = open;
  localTimes(place);
}

localTimes(document);
const at = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
const articles = thread.querySelectorAll("article");
(at ?? (articles.length > 1 ? articles[articles.length - 1] : null))?.scrollIntoView({ block: "start" });

listen(() => `/events/${thread.dataset.conversation}?after=${seen}`, {
  reply: (html, id) => { seen = id || seen; thread.dataset.seen = seen; show(html); },
  status,
  mine: html => put("mine", html),
  beside: html => put("beside", html),
});

// A page that waits for an answer and gets no live news, because too many pages are open, looks again.
const again = setInterval(() => {
  if (!document.querySelector("#latest")) clearInterval(again);
  else if (!line.open) location.reload();
}, 3000);

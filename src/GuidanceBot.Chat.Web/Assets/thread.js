// The conversation as it stands on the page: messages that arrive or change, what is being sent, where the focus goes.
import { say } from "./live.js";
import { elements } from "./post.js";
import { localTimes } from "./times.js";

const thread = /** @type {HTMLElement} */ (document.querySelector("#thread"));

/** True after a press of ours: then the answer takes the focus; else the live region speaks. */
let expected = false;

/** The status line that this page wrote itself. */
let own = "";

/** @param {boolean} yes false where nothing will come of the press */
export function expectAnswer(yes = true) {
  expected = yes;
}

/** @param {HTMLElement} article */
function arrive(article) {
  localTimes(article);
  say(article.dataset.summary ?? "");
  if (!expected) return;
  expected = false;
  const heading = /** @type {HTMLElement | null} */ (article.querySelector("h3[tabindex]") ?? article.querySelector("h2"));
  heading?.focus({ preventScroll: true });
  article.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}

/**
 * Puts a message where it belongs: in the place of the one that it changes, else at the end.
 * @param {string} html
 */
export function show(html) {
  const article = elements(html).querySelector("article");
  if (!article) return;
  const before = document.getElementById(article.id);
  if (before) {
    const held = before.contains(document.activeElement);
    before.replaceWith(article);
    if (held && !expected) /** @type {HTMLElement | null} */ (article.querySelector("h3[tabindex]"))?.focus({ preventScroll: true });
  } else {
    thread.querySelector(".welcome")?.remove();
    thread.querySelectorAll(".pending, #latest").forEach(p => p.remove());
    thread.append(article);
  }
  arrive(article);
}

/**
 * Shows what was typed at once, with a line that says what is being done.
 * @param {string} text
 * @param {string} picture
 */
export function showPending(text, picture) {
  thread.querySelector(".welcome")?.remove();
  thread.querySelectorAll(".pending").forEach(p => p.remove());
  const pending = document.createElement("div");
  pending.className = "exchange pending";
  pending.innerHTML = `<div class="asked"><h2 dir="auto"></h2></div><div class="working"><span class="turn" aria-hidden="true"></span><p></p></div>`;
  /** @type {HTMLElement} */ (pending.querySelector("h2")).textContent = text.length > 600 ? text.slice(0, 600) + "…" : text;
  if (picture) {
    const line = document.createElement("p");
    line.className = "attached";
    line.textContent = picture;
    pending.querySelector(".asked")?.append(line);
  }
  thread.append(pending);
  own = picture ? "Looking at your picture…" : "Sending…";
  status(own);
  pending.scrollIntoView({ block: "end" });
  return pending;
}

/**
 * The one status line: what is being read.
 * @param {string} words
 */
export function status(words) {
  if (!words) return;
  if (!thread.querySelector(".working")) thread.append(working());
  /** @type {HTMLElement} */ (thread.querySelector(".working p")).textContent = words;
  say(words);
}

/** It has been sent. What the server said meanwhile, that others come first, stays. */
export function sent() {
  if (thread.querySelector(".working p")?.textContent === own) status("Reading the guidance…");
}

/** The line alone: after the press of a button nothing was typed. */
function working() {
  const line = document.createElement("div");
  line.className = "pending working";
  line.innerHTML = `<span class="turn" aria-hidden="true"></span><p></p>`;
  return line;
}

/**
 * A notice at the end of the conversation.
 * @param {string} html
 */
export function notice(html) {
  thread.querySelectorAll(":scope > [data-notice]").forEach(n => n.remove());
  const part = elements(html).firstElementChild;
  if (!(part instanceof HTMLElement)) return;
  thread.append(part);
  part.scrollIntoView({ block: "nearest" });
  const heading = part.querySelector("h3");
  if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
  say(heading?.textContent ?? "");
}

export function forgetNotices() {
  thread.querySelectorAll(":scope > [data-notice]").forEach(n => n.remove());
}

export { thread };

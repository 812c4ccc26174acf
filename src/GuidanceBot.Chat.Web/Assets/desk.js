// The review desk: the queue and the open case change by themselves; what somebody is writing is never taken away.
import { say } from "./live.js";
import { listen } from "./news.js";
import { elements } from "./post.js";
import { showKeys } from "./shortcuts.js";
import { localTimes } from "./times.js";

const desk = /** @type {HTMLElement} */ (document.querySelector("#desk"));

/** True where something was typed or picked that isn't sent. @param {Element} part */
function isDirty(part) {
  return [...part.querySelectorAll("textarea, input[type=text], select")].some(f =>
    f instanceof HTMLSelectElement ? [...f.options].some(o => o.selected !== o.defaultSelected) && f.selectedIndex > 0
      : (f instanceof HTMLTextAreaElement || f instanceof HTMLInputElement) && f.value !== f.defaultValue);
}

/** @param {string} id @param {string} html */
function put(id, html) {
  const place = document.getElementById(id);
  if (!place) return;
  const held = place.contains(document.activeElement) ? document.activeElement?.id || document.activeElement?.getAttribute("href") : null;
  const scrolled = place.scrollTop;
  place.innerHTML = html;
  place.scrollTop = scrolled;
  localTimes(place);
  showKeys();
  if (held) {
    const again = document.getElementById(held) ?? place.querySelector(`a[href="${CSS.escape(held)}"]`) ?? place.querySelector("[tabindex='-1']");
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }
}

/** Says above the form what changed meanwhile, and leaves the form alone. @param {string} html */
function tell(html) {
  const place = document.getElementById("decide");
  const heading = elements(html).querySelector("h2")?.textContent ?? "";
  if (!place) return;
  place.querySelector("[data-changed]")?.remove();
  const notice = document.createElement("div");
  notice.className = "notice warn";
  notice.dataset.changed = "";
  notice.innerHTML = `<svg class="icon" aria-hidden="true"><use href="#i-back"/></svg><div><h3></h3><p>What you wrote stays here. Have another look at the case before you send it.</p></div>`;
  /** @type {HTMLElement} */ (notice.querySelector("h3")).textContent = `It changed while you were writing: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`;
  place.prepend(notice);
  say(notice.textContent ?? "");
}

localTimes(document);
showKeys();
const told = document.querySelector("#decide [data-notice] h3, #main .notice.ready h3");
if (told instanceof HTMLElement) { told.focus(); say(told.textContent ?? ""); }
const wrong = document.querySelector("#decide [aria-invalid], #decide fieldset:has(.error)");
if (wrong instanceof HTMLElement) wrong.focus();

const query = new URLSearchParams({ show: desk.dataset.show ?? "all" });
if (desk.dataset.case) {
  query.set("case", desk.dataset.case);
  query.set("version", desk.dataset.version ?? "0");
}

listen(() => `/desk/events?${query}`, {
  queue: html => put("queue", html),
  case: html => {
    const main = document.getElementById("main");
    if (main && !isDirty(main)) put("main", html);
    const notice = elements(html).querySelector("[data-notice] h3");
    say(notice?.textContent ?? "The case has changed.");
  },
  decide: html => {
    const decide = document.getElementById("decide");
    if (decide && isDirty(decide)) tell(html); else put("decide", html);
  },
});

// Single keys of the desk: off while somebody types, and off altogether where they don't want them.
import { say } from "./live.js";

const name = "guidancebot-keys";

/** Private windows may refuse to keep anything: then the keys are on. */
function kept() {
  try { return localStorage.getItem(name); } catch { return null; }
}

/** @param {string} value */
function keep(value) {
  try { localStorage.setItem(name, value); } catch { say("This window can’t remember that."); }
}

export const on = () => kept() !== "off";

/** Shows whether the keys are on. */
export function showKeys() {
  document.querySelectorAll("[data-keys]").forEach(b => { b.textContent = on() ? "Turn off" : "Turn on"; });
  document.querySelectorAll(".keys").forEach(k => { if (k instanceof HTMLElement) k.hidden = !on(); });
  document.querySelector("#desk")?.classList.toggle("keys-off", !on());
}

/** @param {number} step */
function go(step) {
  const tickets = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(".queue a.ticket")]);
  const here = tickets.findIndex(t => t.getAttribute("aria-current") === "true");
  const next = tickets[here < 0 ? 0 : here + step];
  if (next) next.click(); else say(step > 0 ? "That was the last one." : "That was the first one.");
}

/** @param {string} key */
function pick(key) {
  const target = document.querySelector(`.decide [data-key="${key}"]`);
  if (target instanceof HTMLInputElement) {
    target.checked = true;
    target.dispatchEvent(new Event("change", { bubbles: true }));
    const group = document.querySelector(`[data-for="${target.value}"]`);
    const field = group?.querySelector("textarea, input, button");
    if (field instanceof HTMLElement) field.focus();
  } else if (target instanceof HTMLElement) {
    target.click();
  }
}

document.addEventListener("keydown", event => {
  const target = /** @type {HTMLElement} */ (event.target);
  const typing = target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && target.closest("form")) {
    const button = /** @type {HTMLElement | undefined} */ ([...target.closest("form")?.querySelectorAll("button[name=press]") ?? []].find(b => b instanceof HTMLElement && b.offsetParent));
    if (button) { event.preventDefault(); button.click(); }
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat || !on()) return;
  const key = event.key.toUpperCase();
  if (key === "J" || key === "K") { event.preventDefault(); go(key === "J" ? 1 : -1); }
  else if ("CAEDBR".includes(key) && key.length === 1) { event.preventDefault(); pick(key); }
});

document.addEventListener("click", event => {
  if (!(event.target instanceof Element) || !event.target.closest("[data-keys]")) return;
  keep(on() ? "off" : "on");
  showKeys();
  say(on() ? "Shortcuts are on." : "Shortcuts are off.");
});

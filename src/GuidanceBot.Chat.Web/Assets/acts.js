// Buttons and forms of the conversation: pressed without leaving the page.
import { say } from "./live.js";
import { elements, newId, post } from "./post.js";
import { expectAnswer, forgetNotices, notice } from "./thread.js";
import { localTimes } from "./times.js";

const unreachable = `<div class="notice warn" data-notice><svg class="icon" aria-hidden="true"><use href="#i-clock"/></svg><div><h3 tabindex="-1">I can’t reach the server</h3><p>Nothing was done. Try again in a moment, please.</p></div></div>`;

/**
 * Shows what came back: a form with what it lacks in the form's place, else a notice.
 * @param {HTMLFormElement} form
 * @param {string} html
 */
function back(form, html) {
  const part = elements(html);
  const again = part.querySelector("form");
  if (again && form.id !== "act") {
    form.replaceWith(again);
    const wrong = again.querySelector("[aria-invalid], fieldset:has(.error)") ?? again.querySelector("h3");
    if (wrong instanceof HTMLElement) wrong.focus();
    say(again.querySelector(".error")?.textContent ?? "");
  } else {
    notice(html);
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLButtonElement} button
 */
async function press(form, button) {
  const data = new FormData(form);
  data.set("id", newId());
  data.set("press", button.value);
  button.disabled = true;
  forgetNotices();
  expectAnswer();
  try {
    const { status, html } = await post(form.action, data);
    if (status === 205) {
      location.assign(location.pathname);
      return;
    }
    if (status >= 400) {
      expectAnswer(false);
      back(form, html);
    } else if (button.dataset.done) {
      expectAnswer(false);
      button.textContent = button.dataset.done;
      say(button.dataset.done);
      return;
    } else if (form.closest(".opened-form")) {
      form.closest(".opened-form")?.remove();
    }
    button.closest("details.sure")?.removeAttribute("open");
  } catch {
    expectAnswer(false);
    notice(unreachable);
  }
  button.disabled = false;
}

document.addEventListener("submit", event => {
  const form = event.target;
  const button = event.submitter;
  if (!(form instanceof HTMLFormElement) || !(button instanceof HTMLButtonElement) || !button.value) return;
  if (form.id !== "act" && !form.matches("[data-fields]")) return;
  event.preventDefault();
  press(form, button);
});

/**
 * Opens a form under the message that its button belongs to.
 * @param {HTMLAnchorElement} link
 */
async function open(link) {
  const answer = await fetch(link.href, { headers: { "GuidanceBot-Part": "1" } });
  const html = await answer.text();
  const part = elements(html);
  if (!part.querySelector("form")) return notice(html);
  document.querySelectorAll(".opened-form").forEach(f => f.remove());
  const place = document.createElement("div");
  place.className = "opened-form";
  place.append(part);
  const exchange = link.closest(".exchange") ?? link.closest(".welcome");
  if (exchange) exchange.append(place); else link.after(place);
  localTimes(place);
  place.scrollIntoView({ block: "nearest" });
  const first = place.querySelector("h3");
  if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  opener = link;
}

/** The button whose form is open: closing the form gives the focus back to it. @type {HTMLElement | null} */
let opener = null;

document.addEventListener("click", event => {
  const target = event.target instanceof Element ? event.target.closest("a, button") : null;
  if (target instanceof HTMLAnchorElement && target.matches("[data-form]") && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    open(target).catch(() => { location.href = target.href; });
  } else if (target?.matches(".opened-form [data-cancel]")) {
    event.preventDefault();
    target.closest(".opened-form")?.remove();
    opener?.focus();
  } else if (target?.matches("[data-close]")) {
    const box = target.closest("details");
    box?.removeAttribute("open");
    box?.querySelector("summary")?.focus();
  } else if (target instanceof HTMLElement && target.dataset.copy !== undefined) {
    navigator.clipboard.writeText(target.dataset.copy).then(() => { target.textContent = "Copied"; say("Copied."); }, () => say("I couldn’t copy it. Select the text instead."));
  }
});

// Asking: what is typed shows at once, is kept until the server has it, and is sent again by itself.
import { say } from "./live.js";
import { line } from "./news.js";
import { newId, post } from "./post.js";
import { expectAnswer, forgetNotices, notice, sent, showPending, thread } from "./thread.js";

const retryAfter = 4000;
const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-composer]"));
const field = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));
const file = /** @type {HTMLInputElement} */ (form.querySelector("input[type=file]"));
const chosen = /** @type {HTMLElement} */ (form.querySelector("[data-chosen]"));

/** @param {HTMLElement} pending @param {() => void} again */
function offline(pending, again) {
  const asked = pending.querySelector(".asked");
  if (asked && !pending.querySelector(".not-sent")) {
    const line = document.createElement("p");
    line.className = "small soft not-sent";
    line.textContent = "Not sent yet";
    asked.append(line);
  }
  let box = pending.querySelector(".notice");
  if (!box) {
    pending.querySelector(".working")?.setAttribute("hidden", "");
    box = document.createElement("div");
    box.className = "notice warn";
    box.innerHTML = `<svg class="icon" aria-hidden="true"><use href="#i-clock"/></svg><div><h3>I can’t reach the server</h3><p>Your question is kept in this window. I try again by myself every few seconds.</p><p class="row"><button class="button" type="button">Try now</button></p></div>`;
    pending.append(box);
    say("I can’t reach the server. Your question is kept in this window. I try again by myself.");
  }
  const timer = setTimeout(again, retryAfter);
  const now = /** @type {HTMLButtonElement} */ (box.querySelector("button"));
  now.onclick = () => { clearTimeout(timer); again(); };
}

/** @param {string} action @param {FormData} data @param {HTMLElement} pending @param {() => void} undo */
async function send(action, data, pending, undo) {
  let answer;
  try {
    answer = await post(action, data);
  } catch {
    return offline(pending, () => send(action, data, pending, undo));
  }
  if (answer.status >= 500) return offline(pending, () => send(action, data, pending, undo));
  if (answer.status >= 400) {
    pending.remove();
    undo();
    return notice(answer.html);
  }
  pending.querySelector(".notice")?.remove();
  pending.querySelector(".not-sent")?.remove();
  pending.querySelector(".working")?.removeAttribute("hidden");
  sent();

  // Without live news the page looks for the answer itself.
  if (!line.open) location.assign(`/c/${data.get("c")}?after=${thread.dataset.seen ?? "0"}#latest`);
}

/** @param {FormData} data @param {string} action @param {() => void} undo */
function ask(data, action, undo) {
  forgetNotices();
  data.set("id", newId());
  const picture = data.get("picture");
  const pending = showPending(String(data.get("text")), picture instanceof File && picture.size > 0 ? picture.name : "");
  expectAnswer();
  send(action, data, pending, undo);
}

form.addEventListener("submit", event => {
  event.preventDefault();
  const data = new FormData(form);
  const typed = field.value;
  if (!typed.trim()) {
    say("Write your question or paste your draft first.");
    return field.focus();
  }
  ask(data, form.action, () => { if (!field.value) field.value = typed; field.focus(); });
  field.value = "";
  file.value = "";
  showChosen();
});

document.querySelector("[data-starters]")?.addEventListener("submit", event => {
  const starter = /** @type {HTMLFormElement} */ (event.target);
  const button = /** @type {SubmitEvent} */ (event).submitter;
  if (!(button instanceof HTMLButtonElement)) return;
  event.preventDefault();
  const data = new FormData(starter);
  data.set("text", button.value);
  ask(data, starter.action, () => undefined);
});

// Enter sends, as in every chat; with Shift, and where a finger types, it starts a new line. While a word is being composed it belongs to the word.
field.addEventListener("keydown", event => {
  if (event.key !== "Enter" || event.isComposing || event.shiftKey || event.altKey) return;
  if (matchMedia("(pointer: coarse)").matches && !event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  form.requestSubmit();
});

function showChosen() {
  const picked = file.files?.[0];
  chosen.hidden = !picked;
  chosen.textContent = "";
  if (!picked) return;
  const remove = document.createElement("button");
  remove.type = "button";
  remove.className = "button button-quiet";
  remove.textContent = "Leave it out";
  remove.addEventListener("click", () => { file.value = ""; showChosen(); field.focus(); });
  chosen.append(`${picked.name} goes along; its place and camera data are taken out.`, remove);
}

file.addEventListener("change", showChosen);

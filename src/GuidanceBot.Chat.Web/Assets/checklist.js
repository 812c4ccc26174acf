// Conditions: how many are left to check; once all are true, it is said.
import { say } from "./live.js";

document.addEventListener("change", event => {
  const list = event.target instanceof Element ? event.target.closest("[data-checklist]") : null;
  const verdict = list?.querySelector("[data-all]");
  if (!list || !(verdict instanceof HTMLElement)) return;
  const left = list.querySelectorAll("input:not(:checked)").length;
  verdict.textContent = left ? `${left} of ${list.querySelectorAll("input").length} still to check.` : verdict.dataset.all ?? "";
  say(verdict.textContent);
});

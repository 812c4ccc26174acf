// Server-sent events, closed while nobody looks and opened again when somebody does: a hidden page needs no line.

const patience = 60_000;

import { say } from "./live.js";

/** Whether news come in by themselves just now. */
export const line = { open: false };

/** Says that what stands here gets no news any more. What somebody is writing is left alone. */
function signedOut() {
  const band = document.createElement("p");
  band.className = "band band-warn";
  band.innerHTML = `<svg class="icon" aria-hidden="true"><use href="#i-warn"/></svg><span><b>You’re signed out.</b> This page shows nothing new. <a></a></span>`;
  const again = /** @type {HTMLAnchorElement} */ (band.querySelector("a"));
  again.href = location.href.split("#")[0] ?? "/";
  again.textContent = "Sign in again";
  document.querySelector(".masthead")?.append(band);
  say("You’re signed out. This page shows nothing new.");
}

/**
 * Listens to an address.
 * @param {() => string} href the address, with what the page has seen
 * @param {Record<string, (data: string, id: string) => void>} on
 */
export function listen(href, on) {
  /** @type {EventSource | null} */
  let source = null;
  /** @type {number | undefined} */
  let timer;
  let over = false;

  function open() {
    if (over || source && source.readyState !== EventSource.CLOSED) return;
    source = new EventSource(href());
    source.addEventListener("over", () => { over = true; source?.close(); line.open = false; signedOut(); });
    source.addEventListener("open", () => { line.open = true; });
    for (const [name, hear] of Object.entries(on)) source.addEventListener(name, e => hear(e.data, e.lastEventId));
    // Refused, or the server is gone: look again later.
    source.addEventListener("error", () => { line.open = false; if (source?.readyState === EventSource.CLOSED) setTimeout(open, 5000); });
  }

  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(() => { source?.close(); source = null; line.open = false; }, patience);
    else open();
  });
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", open);
  open();
}

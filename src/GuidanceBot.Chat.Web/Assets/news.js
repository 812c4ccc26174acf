// Server-sent events, closed while nobody looks and opened again when somebody does: a hidden page needs no line.

const patience = 60_000;

/** Whether news come in by themselves just now. */
export const line = { open: false };

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

  function open() {
    if (source && source.readyState !== EventSource.CLOSED) return;
    source = new EventSource(href());
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

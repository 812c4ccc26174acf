// Times in the reader's own zone. The server writes them in the zone of comms; without script that stands.

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const shapes = {
  time: { hour: "2-digit", minute: "2-digit", hour12: false },
  date: { day: "numeric", month: "long", year: "numeric" },
  datetime: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", hour12: false },
  desk: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hour12: false },
};

/** @param {Date} at */
function short(at) {
  const today = at.toDateString() === new Date().toDateString();
  return at.toLocaleString("en-GB", today ? shapes.time : { day: "numeric", month: "short" });
}

/**
 * Rewrites every time under an element.
 * @param {ParentNode} root
 */
export function localTimes(root) {
  for (const time of /** @type {NodeListOf<HTMLTimeElement>} */ (root.querySelectorAll("time[data-shape]"))) {
    const at = new Date(time.dateTime);
    const shape = time.dataset.shape ?? "time";
    time.textContent = shape === "short" ? short(at) : at.toLocaleString("en-GB", shapes[shape]).replace(" at ", ", ");
  }
}

// Posts of the page's own forms, so that the page stays open. Each has an id: sent again after a broken line, it counts once.

/** A new id for a post. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), b => b.toString(16).padStart(2, "0")).join("");
}

/**
 * Sends a form to where it points. Rejects where the server can't be reached.
 * @param {string} action
 * @param {FormData} data
 * @returns {Promise<{ status: number, html: string }>}
 */
export async function post(action, data) {
  const multipart = [...data.values()].some(v => v instanceof File && v.size > 0);
  const body = multipart ? data : new URLSearchParams([...data].filter(([, v]) => typeof v === "string").map(([k, v]) => [k, String(v)]));
  const answer = await fetch(action, { method: "POST", body, headers: { "GuidanceBot-Part": "1" } });
  return { status: answer.status, html: await answer.text() };
}

/**
 * The elements of a piece of our own HTML.
 * @param {string} html
 */
export function elements(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

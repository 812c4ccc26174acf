// The page's one live region: what it says, screen readers read once.

/** @param {string} words */
export function say(words) {
  const live = document.querySelector("#live");
  if (live) live.textContent = words;
}

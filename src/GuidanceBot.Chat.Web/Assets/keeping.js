// The leads' pages of the guidance: while questions are asked again, the page fills itself in.
import { localTimes } from "./times.js";

const pause = 1500;

localTimes(document);

/** Takes the parts that grow from the page as it is now. */
async function look() {
  const answer = await fetch(location.href);
  if (!answer.ok) {
    return;
  }

  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const id of ["again", "publish-words"]) {
    const [here, there] = [document.getElementById(id), next.getElementById(id)];
    if (here && there) {
      here.replaceWith(document.adoptNode(there));
      localTimes(there);
    }
  }

  const heading = document.querySelector("#again h2");
  const live = document.getElementById("live");
  if (live && heading && !running()) {
    live.textContent = heading.textContent;
  }
}

function running() {
  return document.querySelector("#again[data-running]") !== null;
}

async function follow() {
  while (running()) {
    await new Promise(done => setTimeout(done, pause));
    try {
      await look();
    } catch {
      // The line is broken for a moment: look again.
    }
  }
}

/** Words that were typed are not lost to a wrong press. */
function mind(typed) {
  const before = typed.form.dataset.typed ? null : typed.value;
  let sent = false;
  typed.form.addEventListener("submit", () => (sent = true));
  addEventListener("beforeunload", event => {
    if (!sent && typed.value !== before) {
      event.preventDefault();
    }
  });
}

follow();
document.querySelectorAll("textarea.edit").forEach(mind);

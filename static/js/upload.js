// Resumable uploads: one row per file with its bar, pause and remove; goes on after a broken connection.
import { say, toast } from "./frame.js";

const uploader = document.querySelector("#uploader");
const list = document.querySelector("#file-list");
const limit = Number(uploader.dataset.limit);
const suffixes = uploader.dataset.suffixes.split(",");
const csrf = JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRFToken"];
const rows = new Map(); // row element -> its role, kept across refreshes of the list
let refreshing = 0;

function allowed(name) {
  const lowered = name.toLowerCase();
  return suffixes.some((suffix) => lowered.endsWith(suffix));
}

function place(row, role) {
  document.querySelector(`[data-arriving="${role}"]`)?.append(row);
}

function arrange() {
  for (const [row, role] of rows) place(row, role);
}

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

async function listed() {
  try {
    const answer = await fetch(uploader.dataset.list, { headers: { "HX-Request": "true" } });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

// Only the newest answer is shown, and one is asked for until it comes: nobody else may ask for it.
async function refresh() {
  const mine = ++refreshing;
  let markup = await listed();
  for (let wait = 500; markup === null && mine === refreshing; wait = Math.min(2 * wait, 10_000)) {
    await new Promise((after) => setTimeout(after, wait));
    if (mine === refreshing) markup = await listed();
  }
  if (mine !== refreshing || markup === null) return;
  list.innerHTML = markup;
  window.htmx?.process(list);
  arrange();
}

function fail(row, words) {
  row.querySelector("progress")?.remove();
  row.querySelector(".says").textContent = words;
  row.querySelector(".says").className = "says small state bad";
  row.dataset.state = "failed";
  say(`${row.querySelector(".name").textContent}: ${words}`);
}

function add(file, role) {
  const name = element("div", { class: "name" }, file.webkitRelativePath || file.name);
  const says = element("div", { class: "says small quiet" }, "waits");
  const bar = element("progress", { max: "100", value: "0", "aria-label": `Sending ${file.name}` });
  const pause = element("button", { type: "button", class: "button small plain", "aria-label": `Pause ${file.name}` }, "Pause");
  const drop = element("button", { type: "button", class: "button small plain", "aria-label": `Remove ${file.name}` }, "Remove");
  const suffix = (file.name.match(/\.([a-z0-9]{1,5})$/i) || ["", "file"])[1];
  const row = element(
    "li",
    { "data-state": "sending" },
    element("span", { class: "suffix" }, suffix.toLowerCase()),
    element("div", {}, name, says, bar),
    element("div", { class: "acts" }, pause, drop),
  );
  rows.set(row, role);
  place(row, role);
  const forget = () => {
    rows.delete(row);
    row.remove();
  };
  drop.addEventListener("click", forget);
  if (!allowed(file.name)) {
    pause.remove();
    return fail(row, "This type of file is not accepted. Save it as one of the types on the right.");
  }
  if (file.size === 0) {
    pause.remove();
    return fail(row, "The file is empty. Choose another file.");
  }
  if (file.size > limit) {
    pause.remove();
    return fail(row, `The file is larger than ${limit >> 20} MiB. Split it or leave parts out.`);
  }
  const upload = new window.tus.Upload(file, {
    endpoint: uploader.dataset.endpoint,
    chunkSize: 8 << 20,
    retryDelays: [0, 500, 1500, 3000, 5000, 10000, 20000],
    metadata: { filename: file.name, role },
    headers: { "X-CSRFToken": csrf },
    removeFingerprintOnSuccess: true,
    storeFingerprintForResuming: true,
    onProgress(sent, total) {
      bar.value = total ? (100 * sent) / total : 0;
      says.textContent = `${Math.round(bar.value)} % sent`;
    },
    onShouldRetry(error) {
      const status = error.originalResponse ? error.originalResponse.getStatus() : 0;
      return status === 0 || status === 409 || status === 423 || status === 507 || status >= 500;
    },
    onError(error) {
      pause.remove();
      let words = "It could not be sent. Check the connection and add it again.";
      try {
        const answer = JSON.parse(error.originalResponse.getBody()).error;
        words = `${answer.message} ${answer.action}`;
      } catch {
        /* no answer in our shape: keep the general words */
      }
      fail(row, words);
      toast(`${file.name}: ${words}`, "error");
    },
    async onSuccess() {
      say(`${file.name} has arrived.`);
      forget();
      await refresh();
    },
  });
  pause.addEventListener("click", () => {
    if (pause.textContent === "Pause") {
      upload.abort();
      pause.textContent = "Go on";
      pause.ariaLabel = `Go on with ${file.name}`;
      says.textContent = "paused";
    } else {
      upload.start();
      pause.textContent = "Pause";
      pause.ariaLabel = `Pause ${file.name}`;
    }
  });
  drop.addEventListener("click", () => upload.abort(true).catch(() => {}));
  upload.start();
}

async function filesOf(transfer) {
  // Folders arrive as entries; their files are taken with the folders' names left out.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return [...transfer.files];
  const found = [];
  async function walk(entry) {
    if (entry.isFile) {
      found.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
    } else {
      const reader = entry.createReader();
      for (;;) {
        const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
        if (!some.length) break;
        for (const each of some) await walk(each);
      }
    }
  }
  for (const entry of entries) await walk(entry);
  return found;
}

function take(event) {
  if (!event.target.matches("input[type=file]")) return;
  for (const file of event.target.files) add(file, event.target.dataset.role);
  event.target.value = "";
}
list.addEventListener("change", take);
// What was chosen before this script was here.
for (const input of list.querySelectorAll("input[type=file]")) take({ target: input });
// The list may be brought anew while the file dialog is open: the answer then reaches a detached input.
list.addEventListener("click", (event) => {
  if (event.target.matches("input[type=file]")) event.target.addEventListener("change", take, { once: true });
});
for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    const zone = event.target.closest?.(".drop");
    event.preventDefault();
    for (const each of document.querySelectorAll(".drop.over")) each.classList.remove("over");
    if (kind === "dragover") (zone || document.querySelector(".drop"))?.classList.add("over");
  });
}
document.addEventListener("drop", async (event) => {
  const role = event.target.closest?.(".drop")?.dataset.role || "deliverable";
  for (const file of await filesOf(event.dataTransfer)) add(file, role);
});
// The page also asks by itself. An answer that was under way when a file arrived may not know of it.
document.body.addEventListener("htmx:beforeRequest", (event) => {
  event.detail.xhr.askedAt = refreshing;
});
document.body.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target === list && event.detail.xhr.askedAt !== refreshing) {
    event.detail.shouldSwap = false;
    refresh();
  }
});
document.body.addEventListener("htmx:afterSwap", arrange);
window.addEventListener("beforeunload", (event) => {
  if ([...rows.keys()].some((row) => row.dataset.state === "sending")) event.preventDefault();
});

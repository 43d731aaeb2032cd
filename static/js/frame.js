// The frame's few behaviours: theme, toasts, list keys. Everything works without it.
const root = document.documentElement;

function showTheme() {
  const chosen = root.dataset.theme || "auto";
  for (const button of document.querySelectorAll("[data-theme-choice]")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === chosen));
  }
}

document.addEventListener("click", (event) => {
  const theme = event.target.closest("[data-theme-choice]");
  if (theme) {
    const choice = theme.dataset.themeChoice;
    if (choice === "auto") {
      delete root.dataset.theme;
      localStorage.removeItem("theme");
    } else {
      root.dataset.theme = choice;
      localStorage.setItem("theme", choice);
    }
    showTheme();
  }
  event.target.closest("[data-dismiss]")?.closest(".toast").remove();
  if (event.target.closest("[data-keys]")) keys.showModal();
  const account = event.target.closest("[data-fill]");
  if (account) {
    document.querySelector("#id_username").value = account.dataset.fill;
    document.querySelector("#id_password").value = account.dataset.password;
    document.querySelector("main button.primary").focus();
  }
  for (const open of document.querySelectorAll("details.account[open]")) {
    if (!open.contains(event.target)) open.open = false;
  }
});
showTheme();

const keys = document.querySelector("dialog.keys");
for (const button of document.querySelectorAll("[data-keys], [data-fill]")) button.hidden = false;

export function toast(words, kind = "") {
  const box = document.createElement("div");
  box.className = `toast ${kind}`;
  const dismiss = document.createElement("button");
  dismiss.type = "button";
  dismiss.dataset.dismiss = "";
  dismiss.ariaLabel = "Dismiss";
  dismiss.textContent = "×";
  box.append(words, dismiss);
  document.querySelector(".toasts").append(box);
  if (kind !== "error") setTimeout(() => box.remove(), 8000);
}

// Says aloud what changed: the text of [data-say] in what was swapped in, when it is new.
export function say(words) {
  const said = document.querySelector("#said");
  if (words && said.textContent !== words) said.textContent = words;
}
document.body.addEventListener("htmx:afterSettle", () => {
  say(document.querySelector("[data-say]")?.textContent.trim().replace(/\s+/g, " "));
});

// htmx answers outside 2xx: say so instead of doing nothing.
document.body.addEventListener("htmx:responseError", (event) => {
  const status = event.detail.xhr.status;
  toast(status === 409 ? "This changed while you were looking at it. Reload the page." : "That did not work. Reload the page and try again.", "error");
});
document.body.addEventListener("htmx:sendError", () => toast("The site does not answer. What you saved is safe.", "error"));

// j and k move through lists, / goes to the search, digits tick the checklist, ? lists the keys.
const typing = (target) => target.matches("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])");

function move(key) {
  const rows = [...document.querySelectorAll("table[data-cursor] tbody tr")];
  const at = rows.findIndex((row) => row.classList.contains("cursor"));
  const next = rows[Math.max(0, Math.min(rows.length - 1, at + (key === "j" ? 1 : -1)))];
  rows[at]?.classList.remove("cursor");
  next?.classList.add("cursor");
  next?.querySelector("a")?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    const open = document.querySelector("details.account[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  }
  if (typing(event.target) || keys.open) return;
  if (event.key === "/") {
    const search = document.querySelector("input[type=search]");
    if (search) event.preventDefault();
    search?.focus();
  } else if (event.key === "?") {
    keys.showModal();
  } else if (event.key === "j" || event.key === "k") {
    move(event.key);
  } else {
    document.querySelector(`.decision [data-key="${CSS.escape(event.key)}"]`)?.click();
  }
});

// The decision at hand: how many of the checklist are ticked, and the way to the folded forms.
const decision = document.querySelector(".decision");
if (decision) {
  const boxes = [...decision.querySelectorAll("[data-key]")];
  const tell = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    document.querySelector("[data-ticked]").textContent = `${ticked} of ${boxes.length} checked`;
  };
  decision.addEventListener("change", tell);
  tell();
}
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-opens]");
  if (!link) return;
  event.preventDefault();
  const target = document.querySelector(link.getAttribute("href"));
  target.closest("details").open = true;
  target.focus();
});

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
  const dismiss = event.target.closest("[data-dismiss]");
  if (dismiss) dismiss.closest(".toast").remove();
  for (const open of document.querySelectorAll("details.account[open]")) {
    if (!open.contains(event.target)) open.open = false;
  }
});
showTheme();

export function toast(words, kind = "") {
  const box = document.createElement("div");
  box.className = `toast ${kind}`;
  box.textContent = words;
  document.querySelector(".toasts").append(box);
  setTimeout(() => box.remove(), 8000);
}

// htmx answers outside 2xx: say so instead of doing nothing.
document.body.addEventListener("htmx:responseError", (event) => {
  const status = event.detail.xhr.status;
  toast(status === 409 ? "This changed while you were looking at it. Reload the page." : "That did not work. Reload the page and try again.", "error");
});
document.body.addEventListener("htmx:sendError", () => toast("The site does not answer. What you saved is safe.", "error"));

// j and k move through lists, / goes to the search.
const typing = (target) => target.closest("input, textarea, select, [contenteditable]");
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "/") {
    const search = document.querySelector("input[type=search]");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
  const rows = [...document.querySelectorAll("table[data-cursor] tbody tr")];
  if (!rows.length || !["j", "k"].includes(event.key)) return;
  const at = rows.findIndex((row) => row.classList.contains("cursor"));
  const next = Math.max(0, Math.min(rows.length - 1, at + (event.key === "j" ? 1 : -1)));
  rows[at]?.classList.remove("cursor");
  rows[next].classList.add("cursor");
  rows[next].querySelector("a")?.focus();
});

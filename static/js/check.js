// The check's signature: a mark lights up its row and its other places, keys decide, the view switches.
const check = document.querySelector("#check");
let view = "draft";

function light(value) {
  for (const lit of check.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (!value) return;
  for (const each of check.querySelectorAll(`[data-value="${CSS.escape(value)}"]`)) each.classList.add("lit");
}

function open(value) {
  const row = check.querySelector(`.value-row[data-value="${CSS.escape(value)}"]`);
  if (!row) return;
  row.open = true;
  row.scrollIntoView({ block: "nearest" });
  row.querySelector("summary").focus();
}

function show(next) {
  view = next;
  for (const document of check.querySelectorAll(".document")) document.dataset.view = view;
  for (const button of check.querySelectorAll("[data-view-choice]")) {
    button.setAttribute("aria-pressed", String(button.dataset.viewChoice === view));
  }
}

check.addEventListener("mouseover", (event) => light(event.target.closest("[data-value]")?.dataset.value));
check.addEventListener("focusin", (event) => light(event.target.closest("[data-value]")?.dataset.value));
check.addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-value]");
  if (mark) open(mark.dataset.value);
  const choice = event.target.closest("[data-view-choice]");
  if (choice) show(choice.dataset.viewChoice);
});

let focused = "";
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const rows = [...check.querySelectorAll(".value-row")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))];
    if (next) {
      event.preventDefault();
      next.querySelector("summary").focus();
    }
  } else if (event.key === "Enter" && event.target.matches("mark[data-value]")) {
    open(event.target.dataset.value);
  } else if (at >= 0 && ["h", "e", "k", "u"].includes(event.key)) {
    const row = rows[at];
    const button = row.querySelector(`[data-key="${event.key}"]`);
    if (event.key === "k" && !row.querySelector("select").value) {
      // Keeping needs a reason: open the row and go to it instead of guessing one.
      row.open = true;
      row.querySelector("select").focus();
      return;
    }
    focused = (rows[at + 1] || row).dataset.value;
    button?.click();
  }
});
document.body.addEventListener("htmx:afterSwap", () => {
  show(view);
  if (focused) check.querySelector(`.value-row[data-value="${CSS.escape(focused)}"] summary`)?.focus();
  focused = "";
});

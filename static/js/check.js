// The check's signature: a mark lights up its row and its other places, keys decide, the view switches.
const check = document.querySelector("#check");
let view = "draft";
let pane = "list"; // on a narrow page: the list or the file
let focused = ""; // the value whose row takes the focus after an answer
let scrolled = [0, 0];

const rowOf = (value) => check.querySelector(`.value-row[data-value="${CSS.escape(value)}"]`);
const panesOf = () => [check.querySelector(".groups"), check.querySelector(".file-pane")];

function light(value) {
  for (const lit of check.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (!value) return;
  for (const each of check.querySelectorAll(`[data-value="${CSS.escape(value)}"]`)) each.classList.add("lit");
}

function open(value) {
  const row = rowOf(value);
  if (!row) return;
  showPane("list");
  row.open = true;
  row.scrollIntoView({ block: "nearest" });
  row.querySelector("summary").focus();
}

function press(buttons, name, value) {
  for (const button of check.querySelectorAll(buttons)) {
    button.setAttribute("aria-pressed", String(button.dataset[name] === value));
  }
}

function showView(next) {
  view = next;
  for (const document of check.querySelectorAll(".document")) document.dataset.view = view;
  press("[data-view-choice]", "viewChoice", view);
}

function showPane(next) {
  pane = next;
  check.querySelector(".check").dataset.pane = pane;
  press("[data-pane-choice]", "paneChoice", pane);
}

check.addEventListener("mouseover", (event) => light(event.target.closest("[data-value]")?.dataset.value));
check.addEventListener("focusin", (event) => light(event.target.closest("[data-value]")?.dataset.value));
check.addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-value]");
  if (mark) open(mark.dataset.value);
  const choice = event.target.closest("[data-view-choice], [data-pane-choice]")?.dataset;
  if (choice?.viewChoice) showView(choice.viewChoice);
  if (choice?.paneChoice) showPane(choice.paneChoice);
});

function move(rows, at, step) {
  const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
  next?.querySelector("summary").focus();
  return Boolean(next);
}

function decide(row, next, key) {
  const reason = row.querySelector("select");
  if (key === "k" && !reason.value) {
    // Keeping needs a reason: open the row and go to it instead of guessing one.
    row.open = true;
    reason.focus();
    return;
  }
  const button = row.querySelector(`[data-key="${key}"]`);
  if (!button) return;
  focused = (key === "u" ? row : next || row).dataset.value;
  button.click();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const rows = [...check.querySelectorAll(".value-row")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  if (event.target.matches(".value-row select") && event.key === "Enter" && event.target.value) {
    event.preventDefault();
    decide(rows[at], rows[at + 1], "k");
  }
  if (event.target.closest("input, textarea, select")) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    // Inside the file the arrows scroll it, as everywhere.
    if (event.target.closest(".file-pane")) return;
    if (move(rows, at, event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
  } else if (["Enter", " "].includes(event.key) && event.target.matches("mark[data-value]")) {
    event.preventDefault();
    open(event.target.dataset.value);
  } else if (at >= 0 && ["h", "e", "k", "u"].includes(event.key)) {
    event.preventDefault(); // the letter must not choose the reason that is about to take the focus
    decide(rows[at], rows[at + 1], event.key);
  }
});

// An answer brings the whole bench anew: what was scrolled, chosen and focused stays.
document.body.addEventListener("htmx:beforeSwap", () => {
  scrolled = panesOf().map((each) => each.scrollTop);
  focused ||= document.activeElement?.closest(".value-row")?.dataset.value || "";
});
document.body.addEventListener("htmx:afterSwap", () => {
  showView(view);
  showPane(pane);
  panesOf().forEach((each, index) => each.scrollTo(0, scrolled[index]));
  if (focused) rowOf(focused)?.querySelector("summary").focus();
  focused = "";
});
showPane(pane);
// Only now has htmx taken the forms over: a key pressed before is an ordinary form, answered by a whole page.
document.addEventListener("DOMContentLoaded", () => check.classList.add("live"));

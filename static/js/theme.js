// Sets the chosen theme before the first paint; "auto" follows the system.
(() => {
  const choice = localStorage.getItem("theme");
  if (choice === "light" || choice === "dark") document.documentElement.dataset.theme = choice;
})();

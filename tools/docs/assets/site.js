// Light and dark, the menu on phones, the buttons that copy code, and the start of the reference.
"use strict";

// The viewer of the reference keeps the choice under the same name, so all pages agree.
const THEME = "colorMode";
const prefersDark = matchMedia("(prefers-color-scheme: dark)");

function chosenTheme() {
  const chosen = localStorage.getItem(THEME);
  if (chosen === "light" || chosen === "dark") return chosen;
  return prefersDark.matches ? "dark" : "light";
}

function showTheme() {
  document.documentElement.dataset.theme = chosenTheme();
}

showTheme();
prefersDark.addEventListener("change", showTheme);

document.addEventListener("DOMContentLoaded", () => {
  document.querySelector("[data-theme-switch]")?.addEventListener("click", () => {
    localStorage.setItem(THEME, chosenTheme() === "dark" ? "light" : "dark");
    showTheme();
  });

  const menu = document.querySelector("[data-menu]");
  if (menu) menu.open = matchMedia("(min-width: 60rem)").matches;
  if (menu?.open) menu.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });

  for (const block of document.querySelectorAll(".code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      button.textContent = (await copied(block.querySelector("pre").innerText)) ? "Copied" : "Failed";
      setTimeout(() => (button.textContent = "Copy"), 1500);
    });
    block.append(button);
  }
});

async function copied(text) {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Pages that are opened from a file may not; the old way may.
    }
  }
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

// Starts the viewer of the reference; what must be a function cannot be in the JSON.
function showReference(configuration) {
  Scalar.createApiReference("#reference", {
    ...configuration,
    generateOperationSlug: (operation) => operation.operationId,
  });
}

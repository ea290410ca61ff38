// The choice between light and dark, made before the page is drawn.
"use strict";

(() => {
  const KEY = "theme";
  const dark = matchMedia("(prefers-color-scheme: dark)");

  function chosen() {
    return localStorage.getItem(KEY) ?? (dark.matches ? "dark" : "light");
  }

  function show() {
    document.documentElement.dataset.theme = chosen();
  }

  show();
  dark.addEventListener("change", show);
  document.addEventListener("DOMContentLoaded", () => {
    document.getElementById("theme").addEventListener("click", () => {
      localStorage.setItem(KEY, chosen() === "dark" ? "light" : "dark");
      show();
    });
  });
})();

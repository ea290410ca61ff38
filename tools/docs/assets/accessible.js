// Names and roles that the viewer of the reference leaves out, for screen readers.
// Its parts come and go while one reads, so each is looked after when it appears.
"use strict";

const REPAIRS = {
  // A text field with suggestions that says it is a combobox, and never whether its list is open.
  ".code-input-lite__editor": (field) => {
    setAttribute(field, "role", "textbox");
    const label = document.querySelector(`label[for="${CSS.escape(field.parentElement.id)}"]`);
    nameIt(field, label?.textContent.trim() || field.dataset.placeholder || "Value");
  },
  ".cm-content": (editor) => nameIt(editor, "Body"),
  // Their text is hidden until the pointer is over them.
  "button[class*='copy-button']": (button) => nameIt(button, "Copy"),
};

function nameIt(element, name) {
  if (!element.getAttribute("aria-label")?.trim() && !element.hasAttribute("aria-labelledby")) {
    element.setAttribute("aria-label", name);
  }
}

// Writing what is there already would be noticed as a change, without end.
function setAttribute(element, attribute, value) {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}

function repair(root) {
  for (const [selector, mend] of Object.entries(REPAIRS)) {
    if (root.matches(selector)) mend(root);
    root.querySelectorAll(selector).forEach(mend);
  }
}

new MutationObserver((changes) => {
  for (const change of changes) {
    if (change.type === "attributes") repair(change.target);
    for (const node of change.addedNodes) {
      if (node.nodeType === Node.ELEMENT_NODE) repair(node);
    }
  }
}).observe(document.documentElement, {
  attributeFilter: ["role", "aria-label"],
  childList: true,
  subtree: true,
});

// Hides what the typed words do not stand in; all of them must.
const field = document.getElementById("search");
const entries = [...document.querySelectorAll(".entry")].map((entry) => ({
  entry,
  text: entry.textContent.toLowerCase(),
}));
const sections = [...document.querySelectorAll("main > section")];
const none = document.getElementById("none");

function search() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { entry, text } of entries) {
    entry.hidden = !words.every((word) => text.includes(word));
    found += entry.hidden ? 0 : 1;
  }
  for (const section of sections) {
    const own = [...section.querySelectorAll(".entry")];
    section.hidden = words.length > 0 && own.every((entry) => entry.hidden);
  }
  none.hidden = found > 0;
}

// A link to an operation or a type opens it.
function open() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) {
    target.open = true;
    target.scrollIntoView();
  }
}

field.addEventListener("input", search);
addEventListener("hashchange", open);
open();

// Keeps the current lesson of a long outline in view.
const side = document.querySelector(".lesson__side");
const current = side?.querySelector("[aria-current=page]");
if (side && current && side.scrollHeight > side.clientHeight) {
  side.scrollTop = current.offsetTop - side.clientHeight / 2;
}

// Code and tables that scroll sideways can be reached by keyboard.
for (const box of document.querySelectorAll(".prose :is(pre, table)")) {
  if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
}

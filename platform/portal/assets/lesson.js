// Keeps the current lesson of a long outline in view.
const side = document.querySelector(".lesson__side");
const current = side?.querySelector("[aria-current=page]");
if (side && current && side.scrollHeight > side.clientHeight) {
  side.scrollTop = current.offsetTop - side.clientHeight / 2;
}

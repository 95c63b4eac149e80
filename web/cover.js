// Something that lies over the whole page until it is closed: a photo, a page to be shown.

/**
 * Keys meant for it do not reach the page below; whatever had the focus has it again afterwards.
 * @param {HTMLElement} cover
 * @param {HTMLElement} button has the focus meanwhile
 * @param {(event: any) => boolean} closes whether a click on the button, or a key, is meant so
 * @param {() => void} [closed]
 */
export function coverPage(cover, button, closes, closed = () => {}) {
  const before = document.activeElement;
  const end = () => {
    removeEventListener("hashchange", end);
    cover.remove();
    closed();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  button.addEventListener("click", (event) => closes(event) && end());
  cover.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Tab") event.preventDefault(); // there is nothing else to go to
    if (!closes(event)) return;
    event.preventDefault();
    end();
  });
  addEventListener("hashchange", end); // the way back leads from under it
  cover.id = "cover";
  cover.role = "dialog";
  cover.ariaModal = "true";
  document.body.append(cover);
  button.focus();
}

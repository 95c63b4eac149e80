// Something that lies over the whole page until it is closed: a photo, a page to be shown.

/**
 * @typedef {object} Cover
 * @property {HTMLElement} content
 * @property {string} name what it is
 * @property {HTMLElement} button has the focus meanwhile; a click closes
 * @property {(key: string) => boolean} closes whether this key does, too
 * @property {() => void} [closed]
 */

/**
 * Keys meant for it do not reach the page below; whatever had the focus has it again afterwards.
 * @param {Cover} cover
 */
export function coverPage({ content, name, button, closes, closed }) {
  const before = document.activeElement;
  const end = () => {
    removeEventListener("hashchange", end);
    content.remove();
    closed?.();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  button.addEventListener("click", end);
  content.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Tab") event.preventDefault(); // there is nothing else to go to
    if (!closes(event.key)) return;
    event.preventDefault();
    end();
  });
  addEventListener("hashchange", end); // the way back leads from under it
  content.id = "cover";
  content.role = "dialog";
  content.ariaModal = "true";
  content.ariaLabel = name;
  document.body.append(content);
  button.focus();
}

/**
 * The second half of a double click. Owns: that it does nothing to what has come, under the pointer, where the first
 * half did its work: it was not meant for that.
 */

const DOES_SOMETHING = 'button, a';

/** @param root everything that can be clicked */
export function ownSecondClicks(root: HTMLElement): void {
  let first: Element | null = null;
  root.addEventListener(
    'click',
    (event) => {
      const { detail } = event;
      const clicked = event.target instanceof Element ? event.target.closest(DOES_SOMETHING) : null;
      // `detail` counts the clicks in one place (UI Events); 0 is a key.
      if (detail <= 1) first = clicked;
      else if (clicked && clicked !== first) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    { capture: true },
  );
}

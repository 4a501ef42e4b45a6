/**
 * Keys that are pressed in the chat, and the focus while it is there. Owns: that they are the chat's alone: the
 * page's shortcuts, and the dialogs under it that Escape would close or that hold the focus, hear nothing of them.
 */

const DIALOG = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';

/** @returns true when the key has done what it is for here */
export type KeyListener = (event: KeyboardEvent, target: Element) => boolean;

/**
 * What is heard at the window, on the way down: shortcuts that listen on the way down, too, come after us. The script
 * that a page loads first listens before there is anything else (widget.ts), so that only what the page itself has put
 * there earlier hears of it.
 */
export const HEARD = ['keydown', 'keyup', 'keypress', 'focus', 'blur', 'focusin', 'focusout'] as const;

/** @param host the element on the page that the chat is in @returns what hears the events of those names */
export function ownEvents(host: Element, listener: KeyListener): (event: Event) => void {
  return (event) => {
    const path = event.composedPath();
    if (!path.includes(host))
      return leavesDialogFor(host, event) ? event.stopImmediatePropagation() : undefined;
    event.stopImmediatePropagation();
    const isDone = event.type === 'keydown' && listener(event as KeyboardEvent, path[0] as Element);
    if (isDone) event.preventDefault();
  };
}

/** Dialogs of the page that keep the focus in themselves would take it from who goes on to write here. */
function leavesDialogFor(host: Element, event: Event): boolean {
  const isLeaving = event instanceof FocusEvent && event.relatedTarget === host;
  return isLeaving && event.target instanceof Element && event.target.closest(DIALOG) !== null;
}

/**
 * True for what a key does again while it is held down: it was pressed once, and does one thing. Lines of a text are
 * another matter.
 */
export function isHeld({ repeat, key, shiftKey }: KeyboardEvent, target: Element): boolean {
  const makesLine = shiftKey && target instanceof HTMLTextAreaElement;
  return repeat && (key === 'Escape' || (key === 'Enter' && !makesLine));
}

/**
 * True while a word is being put together (Japanese, Chinese, Korean): its keys belong to the input method.
 * Safari sends the Enter that ends a word after the end of composition, with the code 229.
 */
export function isComposing({ isComposing: composing, keyCode }: KeyboardEvent): boolean {
  return composing || keyCode === 229;
}

/**
 * Keys that are pressed in the chat, and the focus while it is there. Owns: that they are the chat's alone: the
 * page's shortcuts, and the dialogs under it that Escape would close or that hold the focus, hear nothing of them.
 */

/** @returns true when the key has done what it is for here */
export type KeyListener = (event: KeyboardEvent, target: Element) => boolean;

/** @param host the element on the page that the chat is in */
export function ownKeys(host: Element, listener: KeyListener): void {
  // Dialogs of the page that keep the focus in themselves would take it from who writes here.
  for (const name of ['focusin', 'focusout'])
    window.addEventListener(
      name,
      (event) => {
        if (event.composedPath().includes(host)) event.stopImmediatePropagation();
      },
      { capture: true },
    );
  for (const name of ['keydown', 'keyup', 'keypress'])
    window.addEventListener(
      name,
      (event) => {
        const path = event.composedPath();
        if (!path.includes(host)) return;
        // On the way down: shortcuts that listen on the way down, too, come after the window.
        event.stopImmediatePropagation();
        const isDone = name === 'keydown' && listener(event as KeyboardEvent, path[0] as Element);
        if (isDone) event.preventDefault();
      },
      { capture: true },
    );
}

/**
 * True while a word is being put together (Japanese, Chinese, Korean): its keys belong to the input method.
 * Safari sends the Enter that ends a word after the end of composition, with the code 229.
 */
export function isComposing({ isComposing: composing, keyCode }: KeyboardEvent): boolean {
  return composing || keyCode === 229;
}

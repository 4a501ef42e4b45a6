/**
 * Something goes that may have the focus. Owns: that the focus goes to what it stood in, not to the page, where
 * the keyboard and screen readers would begin anew.
 */
export function keepFocus(going: HTMLElement): void {
  const { activeElement } = going.getRootNode() as ShadowRoot;
  if (!activeElement || !going.contains(activeElement)) return;
  going.parentElement?.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
}

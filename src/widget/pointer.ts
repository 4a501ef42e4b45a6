/** How the customer points. Owns: whether a finger did it last: whoever touches wants no keyboard to rise. */

let finger = matchMediaOf('(pointer: coarse)');

function matchMediaOf(query: string): boolean {
  return typeof matchMedia === 'function' && matchMedia(query).matches;
}

/** Begins to notice. */
export function watchPointer(): void {
  const watch = (name: string, isFinger: (event: Event) => boolean): void =>
    window.addEventListener(name, (event) => (finger = isFinger(event)), { capture: true, passive: true });
  watch('pointerdown', (event) => (event as PointerEvent).pointerType === 'touch');
  watch('keydown', (event) => finger && (event as KeyboardEvent).key !== 'Tab');
}

export function byFinger(): boolean {
  return finger;
}

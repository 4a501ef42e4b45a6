/**
 * The bars that stand at the bottom of the window, over the forms they end. Owns: that the page knows how high they are, and so
 * scrolls what gets the focus clear of them.
 */
import { useEffect, useRef } from 'react';

const BAR = '.savebar';
const HEIGHT = '--savebar';

export function useBarHeight() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (ref.current) observer.observe(ref.current);
    return () => {
      observer.disconnect();
      measure();
    };
  }, []);
  return ref;
}

function measure(): void {
  const heights = [...document.querySelectorAll<HTMLElement>(BAR)].map((bar) => bar.offsetHeight);
  document.documentElement.style.setProperty(HEIGHT, `${Math.max(0, ...heights)}px`);
}

/** Focus for something that is drawn anew, or elsewhere: a line that was moved. Owns: waiting until it is drawn. */
import { useEffect, useRef } from 'react';

/** @returns has the first of these elements focused that is there then and not off */
export function useFocusLater(): (...ids: string[]) => void {
  const wanted = useRef<string[]>([]);
  useEffect(() => {
    const elements = wanted.current.map((id) => document.getElementById(id));
    wanted.current = [];
    elements.find((one) => one?.matches(':enabled'))?.focus();
  });
  return (...ids) => {
    wanted.current = ids;
  };
}

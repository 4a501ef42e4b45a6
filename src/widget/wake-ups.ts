/**
 * When a browser wakes up: a laptop is opened, a tab shown, a network found. Owns: the names of these
 * events. Node.js has none of them, and nothing is listened to there.
 */

type Listen = (name: string, listener: () => void) => void;
interface Target {
  addEventListener?: Listen;
  removeEventListener?: Listen;
}

const page = globalThis as Target & { document?: Target };

/** @returns how to stop listening */
export function onWakeUp(wake: () => void): () => void {
  return listen([page, ['online', 'focus', 'pageshow']], [page.document, ['visibilitychange']], wake);
}

/** @returns how to stop listening */
export function onOffline(gone: () => void): () => void {
  return listen([page, ['offline']], [undefined, []], gone);
}

type Named = [target: Target | undefined, names: string[]];

function listen(first: Named, second: Named, listener: () => void): () => void {
  const all = [first, second].flatMap(([target, names]) => names.map((name) => ({ target, name })));
  for (const { target, name } of all) target?.addEventListener?.(name, listener);
  return () => {
    for (const { target, name } of all) target?.removeEventListener?.(name, listener);
  };
}

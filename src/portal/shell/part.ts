/**
 * Parts of the portal, fetched when they are needed. Owns: telling one that did not come, and finding out whether the
 * server has another portal by now, of which nobody here can fetch a part.
 */
import { reach, Unreachable } from '../api/client';

/** @throws Unreachable where it did not come */
export async function part<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new Unreachable('a part of the portal did not come', { cause: error });
  }
}

/** The build gives the first script another name when anything changes. */
const FIRST_SCRIPT = /<script[^>]* src="(\/assets\/[^"]+)"/;

/** @returns the first script of the server's portal; null: it is the one this page is of @throws Unreachable */
export async function otherBuild(): Promise<string | null> {
  const response = await reach('/', { cache: 'no-store', headers: { accept: 'text/html' } });
  if (!response.ok) throw new Unreachable(`HTTP ${response.status}`);
  const [, script] = FIRST_SCRIPT.exec(await response.text()) ?? [];
  const own = document.querySelector('script[src^="/assets/"]')?.getAttribute('src');
  return script === undefined || script === own ? null : script;
}

const KEY = 'aftercall-build';

/** Loads the page anew where there is another build: once for each, since two servers may take turns and have one each. */
export async function reloadAfterUpgrade(): Promise<void> {
  const build = await otherBuild();
  if (build === null || sessionStorage.getItem(KEY) === build) return;
  sessionStorage.setItem(KEY, build);
  window.location.reload();
}

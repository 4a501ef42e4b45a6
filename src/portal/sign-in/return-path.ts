/** Where one is led after signing in. Owns: keeping that in an address, and that it is a page of ours. */

/** @param path the page to come back to; absent: the home page */
export function signInPath(path = '/'): string {
  return path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`;
}

/**
 * @param wished of an address that anybody may have written
 * @param origin of the portal
 * @returns a path of the portal, `/` where it is none
 */
export function returnPath(wished: string | null, origin: string): string {
  if (wished === null || !URL.canParse(wished, origin)) return '/';
  const found = new URL(wished, origin);
  // A path that begins with two slashes is another site's address.
  const isOurs = found.origin === origin && !/^\/[/\\]/.test(found.pathname);
  return isOurs && isPage(found.pathname) ? `${found.pathname}${found.search}` : '/';
}

function isPage(pathname: string): boolean {
  return !/^\/(api|chat|twilio|sign-in|welcome)(\/|$)/i.test(pathname);
}

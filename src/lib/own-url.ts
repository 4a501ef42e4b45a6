/** Where this machine reaches what it listens on. Owns: that of one address it is that address. */

/** All addresses, however they are written. */
const ALL = /^[0.:]*$/;

/** @param host an address or a name that is listened on; undefined or a wildcard: all */
export function ownUrl(port: number, host = ''): string {
  const at = ALL.test(host) ? '127.0.0.1' : host;
  return `http://${at.includes(':') ? `[${at}]` : at}:${port}`;
}

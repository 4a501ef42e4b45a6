/**
 * @param json in one line
 * @param id what a client that comes back names as the last it has; left out: this is not to be named
 * @returns one event of a stream (HTML standard: server-sent events)
 */
export function sentEvent(event: string, json: string, id?: number): string {
  const named = id === undefined ? `event: ${event}` : `event: ${event}\nid: ${id}`;
  return `${named}\ndata: ${json}\n\n`;
}

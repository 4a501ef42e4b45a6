/**
 * What comes in while the app still starts: it listens already, since others are told where. Owns: that these requests
 * wait for their answer instead of having none.
 */
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';

/** Holds every request of a server from now on. @returns call it once, with what answers them and all that follow */
export function holdRequests(server: Server): (listener: RequestListener) => void {
  const held: [IncomingMessage, ServerResponse][] = [];
  const hold: RequestListener = (request, response) => void held.push([request, response]);
  server.on('request', hold);
  return (listener) => {
    server.off('request', hold);
    server.on('request', listener);
    for (const [request, response] of held) void listener(request, response);
  };
}

/** What the sample applications have in common: they are somebody else's, and know Twilio only. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import twilio from 'twilio';

/** What an application is configured with, as with any Twilio account. */
export interface Account {
  accountSid: string;
  authToken: string;
  /** where Twilio's API is; the only thing that is not as with Twilio */
  apiUrl: string;
  number: string;
}

export interface SampleApp {
  url: string;
  close(): Promise<void>;
}

/** The official client, pointed at the carrier as docs/carrier.md says. */
export function clientOf({ accountSid, authToken, apiUrl }: Account): ReturnType<typeof twilio> {
  const client = twilio(accountSid, authToken);
  client.api.baseUrl = apiUrl;
  return client;
}

/** @param prepare is given the server before it listens */
export async function listen(
  listener: RequestListener,
  prepare: (server: Server) => void = () => undefined,
): Promise<SampleApp> {
  const server = createServer(listener);
  prepare(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

/**
 * The WebSocket a document names (Twilio docs: Stream, ConversationRelay; Security, signature of the upgrade
 * request). Owns: connecting, and where it really goes. Must not know: what is said over it.
 */
import { WebSocket } from 'ws';
import type { Network } from '../engine/network';
import { redirect } from '../webhook/redirect';
import { sign } from '../webhook/sign';

const HANDSHAKE_MS = 5000;

/**
 * Signed like a GET of the wss address; sent where requests for the https address go.
 * @param written `wss://…` @returns an open socket, paused, @throws Error why it cannot be opened
 */
export async function openSocket(network: Network, written: string): Promise<WebSocket> {
  const url = new URL(written);
  const { authToken, redirects } = network.parts;
  const headers = { 'X-Twilio-Signature': sign(authToken, written, {}), Host: url.host };
  const asked = { url: asHttp(url), method: 'GET' as const, headers, body: '' };
  const really = redirect(asked, redirects);
  const target = really.url.href.replace(/^http/, 'ws');
  const socket = new WebSocket(target, { headers: really.headers, handshakeTimeout: HANDSHAKE_MS });
  return new Promise((resolve, reject) => {
    socket.once('open', () => {
      network.sockets.add(socket);
      socket.once('close', () => network.sockets.delete(socket));
      // What comes before somebody listens would be lost.
      socket.pause();
      resolve(socket);
    });
    socket.once('error', (error) => reject(new Error(reasonOf(error, target))));
  });
}

/** A local port speaks plain HTTP, though documents have to name wss addresses. */
function reasonOf(error: Error & { code?: string }, target: string): string {
  const reason = error.message.split('\n')[0] ?? '';
  if (error.code !== 'EPROTO' && !/wrong version number/.test(reason)) return reason;
  const { origin } = asHttp(new URL(target));
  return `no TLS is spoken at ${target}: --public-url ${origin}=${origin.replace('https', 'http')} has it asked without`;
}

function asHttp(url: URL): URL {
  return new URL(url.href.replace(/^ws/, 'http'));
}

/**
 * What is wrong with the carrier's REST API, where it is not the request. Owns: the kinds, and which of them mean
 * that a request was certainly not carried out. Must not know: what was asked.
 */

/**
 * - `unreachable`: no connection (refused, no route, no such host)
 * - `tls`: a connection that cannot be trusted or encrypted; nothing was sent over it
 * - `no-answer`: the connection broke, or no answer came in time
 * - `credentials`: we may not ask (HTTP 401, 403)
 * - `throttled`: too many requests (HTTP 429)
 * - `server-error`: HTTP 5xx
 */
export type RestTrouble = 'unreachable' | 'tls' | 'no-answer' | 'credentials' | 'throttled' | 'server-error';

/** Errors of Node's sockets and resolver before a byte of a request was sent. */
const NO_CONNECTION: ReadonlySet<unknown> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH'],
  'EADDRNOTAVAIL',
]);

/** Errors of OpenSSL and Node's TLS, as codes (Node.js docs: TLS, X509 certificate error codes). */
const TLS_CODE =
  /^(ERR_(SSL|TLS)_|CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH|ERROR_IN_CERT_|PATH_LENGTH_)/;
/** A handshake that failed has no code of its own in Node 20. */
const HANDSHAKE = /handshake|wrong version number|unsupported protocol|no protocols available/i;

/** @param error of the network, as the client threw it */
export function networkTrouble(error: { code?: unknown; message?: unknown }): RestTrouble {
  const { code, message } = error;
  if (NO_CONNECTION.has(code)) return 'unreachable';
  if (typeof code === 'string' && TLS_CODE.test(code)) return 'tls';
  return code === 'EPROTO' && HANDSHAKE.test(String(message)) ? 'tls' : 'no-answer';
}

/** @returns null: the carrier works, whatever it thinks of the request */
export function answeredTrouble(status: number): RestTrouble | null {
  if (status === 401 || status === 403) return 'credentials';
  if (status === 429) return 'throttled';
  return status >= 500 ? 'server-error' : null;
}

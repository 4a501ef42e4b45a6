/** What the server refuses (RFC 9457). Owns: its form for applications. A lost network is not one of these. */

/** nobody waits longer, whatever a proxy on the way says */
const LONGEST_MS = 600_000;

/** request timeout, too early, too many requests (RFC 9110, 8470, 6585) */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);

export class ClientProblem extends Error {
  constructor(
    readonly status: number,
    /** short and stable, such as `chat-ended` */
    readonly code: string,
    /** what is wrong, and with which part of what was sent */
    message: string,
    readonly hint: string,
    /** the least to wait before the same request may succeed, 0 where the server does not say; null: it never will */
    readonly retryAfterMs: number | null,
  ) {
    super(message);
  }

  /**
   * The server itself refuses, and always will. What stands on the way to it (a proxy, the sign-in page of a network)
   * names no code, and may be gone the next time.
   */
  get isFinal(): boolean {
    return this.retryAfterMs === null && !/^http-\d+$/.test(this.code);
  }

  /** There is no room, or the server is away and says for how long (RFC 9110, 15.6.4): nobody need do anything. */
  get isForNow(): boolean {
    return this.status === 429 || (this.status === 503 && (this.retryAfterMs ?? 0) > 0);
  }
}

/** @param response one that is not `ok` */
export async function problemOf(response: Response): Promise<ClientProblem> {
  const body = (await response.json().catch(() => ({}))) as { [key: string]: unknown };
  const text = (key: string, otherwise: string): string =>
    typeof body[key] === 'string' ? body[key] : otherwise;
  const { status } = response;
  const again = PASSING.has(status) || status >= 500;
  return new ClientProblem(
    status,
    text('code', `http-${status}`),
    detailOf(body['problems']) ?? text('title', `HTTP status ${status}`),
    text('hint', ''),
    again ? retryAfterMs(response.headers.get('retry-after')) : null,
  );
}

/** @param header seconds, or a date (RFC 9110, 10.2.3) @returns milliseconds; 0: it says nothing */
function retryAfterMs(header: string | null): number {
  const text = header?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? 0 : Math.min(LONGEST_MS, Math.max(0, ms));
}

/** Where, what, what instead, of the first part that is wrong. */
function detailOf(problems: unknown): string | null {
  const [first] = Array.isArray(problems) ? (problems as { [key: string]: unknown }[]) : [];
  if (typeof first?.['path'] !== 'string' || typeof first['message'] !== 'string') return null;
  const hint = typeof first['hint'] === 'string' ? ` (${first['hint']})` : '';
  return `${first['path']} ${first['message']}${hint}`;
}

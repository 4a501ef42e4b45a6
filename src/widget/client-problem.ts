/** What the server refuses (RFC 9457). Owns: its form for applications. A lost network is not one of these. */

export class ClientProblem extends Error {
  constructor(
    readonly status: number,
    /** short and stable, such as `chat-ended` */
    readonly code: string,
    /** what is wrong, and with which part of what was sent */
    message: string,
    readonly hint: string,
    /** when the same request may succeed; null: it never will */
    readonly retryAfterMs: number | null,
  ) {
    super(message);
  }
}

/** @param response one that is not `ok` */
export async function problemOf(response: Response): Promise<ClientProblem> {
  const body = (await response.json().catch(() => ({}))) as { [key: string]: unknown };
  const text = (key: string, otherwise: string): string =>
    typeof body[key] === 'string' ? body[key] : otherwise;
  const { status } = response;
  const again = status === 429 || status >= 500;
  const seconds = Number(response.headers.get('retry-after') ?? 1) || 1;
  return new ClientProblem(
    status,
    text('code', `http-${status}`),
    detailOf(body['problems']) ?? text('title', `HTTP status ${status}`),
    text('hint', ''),
    again ? seconds * 1000 : null,
  );
}

/** Where, what, what instead, of the first part that is wrong. */
function detailOf(problems: unknown): string | null {
  const [first] = Array.isArray(problems) ? (problems as { [key: string]: unknown }[]) : [];
  if (typeof first?.['path'] !== 'string' || typeof first['message'] !== 'string') return null;
  const hint = typeof first['hint'] === 'string' ? ` (${first['hint']})` : '';
  return `${first['path']} ${first['message']}${hint}`;
}

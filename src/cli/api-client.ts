/**
 * Requests of commands to a running server. Owns: authorisation, and words for what can go wrong. Must
 * not know: any command.
 */
import type { CliConfig } from './cli-config';
import type { ProblemDetail } from '../errors';
import { CLI_AGENT } from '../lib/cli-agent';

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** below /api/v1, with its query */
  path: string;
  body?: string;
  headers?: { [name: string]: string };
  /** name of the file the body was read from: mistakes in it are told with this name */
  file?: string;
}

export interface ApiAnswer {
  text: string;
  etag: string | null;
}

/** Sends a request. @throws Error with lines for people, when it was not answered with success */
export type ApiClient = (request: ApiRequest) => Promise<ApiAnswer>;

/** A problem as the server writes it (application/problem+json). */
interface Problem {
  code?: string;
  title?: string;
  detail?: string;
  hint?: string;
  problems?: ProblemDetail[];
}

/** Why a request failed that nobody answered. */
const NOBODY = Symbol('nobody answers');

/** True where no server answers; false where one does, and says no. */
export function nobodyAnswers(error: unknown): boolean {
  return error instanceof Error && error.cause === NOBODY;
}

const TIMEOUT_MS = 60_000;

export function createApiClient({ url, token }: CliConfig): ApiClient {
  return async ({ method = 'GET', path, body, headers, file }) => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { 'user-agent': CLI_AGENT, ...authorization, ...headers },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body === undefined ? {} : { body }),
    }).catch((error: unknown) => {
      throw new Error(unreachable(url, error), { cause: NOBODY });
    });
    const text = await response.text();
    if (response.ok) return { text, etag: response.headers.get('etag') };
    if (response.status === 401 || response.status === 403) throw new Error(refused(url, token, text));
    throw new Error(problemWords(response.status, text, file));
  };
}

function unreachable(url: string, error: unknown): string {
  const { code, name } = ((error as Error).cause ?? error) as { code?: string; name?: string };
  return `${url} cannot be reached (${code ?? name ?? 'unknown error'}).\nStart the server, or set AFTERCALL_URL to where it listens.`;
}

function refused(url: string, token: string | undefined, text: string): string {
  const { code, title, hint } = readProblem(text) ?? {};
  // Whoever is known is told what stands against it.
  if (code === 'wrong-role' || code === 'token-expired') return `${title ?? ''} ${hint ?? ''}`.trim();
  const why =
    token === undefined
      ? 'neither AFTERCALL_TOKEN nor ADMIN_TOKEN is set'
      : 'AFTERCALL_TOKEN (or ADMIN_TOKEN) is none of its tokens';
  return `${url} does not let this command in: ${why}.`;
}

/** A problem of the server in lines for people. @param text as it was answered @param file its body was read from */
export function problemWords(status: number, text: string, file: string | undefined): string {
  const problem = readProblem(text);
  if (!problem)
    return `The server answered ${status}, which is not an answer of Aftercall: is AFTERCALL_URL right?`;
  const { title = `status ${status}`, detail, hint, problems = [] } = problem;
  const lines = problems.map((one) => problemLine(one, file));
  // What stands in the way is listed below what is the matter; mistakes in a document say all themselves.
  if (lines.length > 0)
    return status === 409 ? [title, ...lines, ...(hint ? [hint] : [])].join('\n') : lines.join('\n');
  return [`${title}${detail ? ` ${detail}` : ''}`, ...(hint ? [hint] : [])].join('\n');
}

/** `settings.yaml:12:5 queues.support.agents: is missing (…)` */
function problemLine({ path, message, hint, line, column }: ProblemDetail, file: string | undefined): string {
  if (line === undefined && path === '') return message;
  const place = line === undefined ? file : `${file ?? 'line'}:${line}:${column ?? 1}`;
  const what = path === '' ? message : `${path}: ${message}`;
  return `${place === undefined ? '' : `${place} `}${what}${hint ? ` (${hint})` : ''}`;
}

function readProblem(text: string): Problem | null {
  try {
    const read: unknown = JSON.parse(text);
    const isProblem = typeof read === 'object' && read !== null && 'title' in read;
    return isProblem ? (read as Problem) : null;
  } catch {
    return null;
  }
}

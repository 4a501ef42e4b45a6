/** The app's API, with the types of its own description. Owns: the headers every request has, and errors. */
import i18next from 'i18next';
import createClient from 'openapi-fetch';
import { placeWords } from '../i18n/place-words';
import { serverWords } from '../i18n/server/server-words';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];
export type Problem = Schemas['Problem'];
type Detail = NonNullable<Problem['problems']>[number];

/** What the server said when it refused. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.title);
  }
}

/** Nothing came back: the server is down, or the line to it. */
export class Unreachable extends Error {}

/** @throws Unreachable where the browser has words of its own, in a language of its own */
export async function reach(...asked: Parameters<typeof fetch>): Promise<Response> {
  try {
    return await fetch(...asked);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Unreachable('no answer', { cause: error });
  }
}

export const api = createClient<paths>({
  baseUrl: '/api/v1',
  // Tells the server that a page of ours asks, and no other site.
  headers: { 'x-requested-with': 'aftercall' },
  fetch: reach,
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Who stands before the server says so when it is away. */
const AWAY = [502, 503, 504];

/** @returns the answer @throws Refused with the server's own words @throws Unreachable */
export async function answered<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (response.ok) return data as T;
  if (isProblem(error)) throw new Refused(response.status, error);
  if (AWAY.includes(response.status)) throw new Unreachable(`HTTP ${response.status}`);
  throw new Refused(response.status, unknownProblem(response.status));
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'title' in error;
}

function unknownProblem(status: number): Problem {
  return { type: '', title: `HTTP ${status}`, status, code: 'unknown', hint: '' };
}

/** One sentence for people. */
export function wordsOf(error: unknown): string {
  if (error instanceof Unreachable) return i18next.t('away.server');
  if (!(error instanceof Refused)) {
    return i18next.t('away.unexpected', { message: error instanceof Error ? error.message : String(error) });
  }
  const { title, hint, problems = [] } = error.problem;
  const details = problems.map(({ message, hint: how, ...place }) =>
    [placeOf(place), saidOf(message, how)].filter(Boolean).join(' '),
  );
  return details.length > 0
    ? details.join('; ')
    : [title, hint]
        .filter(Boolean)
        .map((text) => serverWords(text))
        .join(' ');
}

/** What was refused, each with its place: a field, or where no field is named the code of the refusal. */
export function mistakesIn(error: unknown): { place: string; words: string }[] {
  if (!(error instanceof Refused)) return [];
  const { code, problems = [] } = error.problem;
  if (problems.length === 0) return [{ place: code, words: wordsOf(error) }];
  return problems.map(({ path, message, hint }) => ({ place: path, words: saidOf(message, hint) }));
}

function saidOf(message: string, hint: string | undefined): string {
  return [serverWords(message), hint && `(${serverWords(hint)})`].filter(Boolean).join(' ');
}

/** In a file people wrote, a place has a line, and is named as they named it. */
function placeOf({ path, line, column }: Pick<Detail, 'path' | 'line' | 'column'>): string {
  if (line === undefined)
    return path && `${placeWords(path, path.includes('"') ? 'fields' : 'places.fields')}:`;
  return `${[i18next.t('places.line', { line, column }), path].filter(Boolean).join(', ')}:`;
}

/** Whether whoever asked is not signed in, or not any more. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Refused && error.problem.code === 'signed-out';
}

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

export const api = createClient<paths>({
  baseUrl: '/api/v1',
  // Tells the server that a page of ours asks, and no other site.
  headers: { 'x-requested-with': 'aftercall' },
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** @returns the answer @throws Refused with the server's own words */
export async function answered<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (response.ok) return data as T;
  throw new Refused(response.status, asProblem(error, response.status));
}

function asProblem(error: unknown, status: number): Problem {
  const known = typeof error === 'object' && error !== null && 'title' in error;
  if (known) return error as Problem;
  return { type: '', title: `HTTP ${status}`, status, code: 'unknown', hint: '' };
}

/** One sentence for people. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Refused)) return error instanceof Error ? error.message : String(error);
  const { title, hint, problems = [] } = error.problem;
  const details = problems.map(({ message, hint: how, ...place }) =>
    [placeOf(place), serverWords(message), how && `(${serverWords(how)})`].filter(Boolean).join(' '),
  );
  return details.length > 0
    ? details.join('; ')
    : [title, hint]
        .filter(Boolean)
        .map((text) => serverWords(text))
        .join(' ');
}

/** In a file people wrote, a place has a line, and is named as they named it. */
function placeOf({ path, line, column }: Pick<Detail, 'path' | 'line' | 'column'>): string {
  if (line === undefined)
    return path && `${placeWords(path, path.includes('"') ? 'fields' : 'places.fields')}:`;
  return `${[i18next.t('places.line', { line, column }), path].filter(Boolean).join(', ')}:`;
}

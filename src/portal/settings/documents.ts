/** Settings documents over the API. Owns: where each kind is, and that a save says which version it was made of. */
import { watchJob, type Job, type Watched } from '../shell/long-job';
import { api, answered, type Problem, Refused, type Schemas } from '../api/client';

/** As JSON: each form knows the fields of its own kind. */
export type Document = { readonly [field: string]: unknown };

export const DOCUMENT_PATHS = {
  'call-post-session': '/settings/call/post-session',
  'chat-post-session': '/settings/chat/post-session',
  'queue-call-post-session': '/queues/{name}/call-post-session',
  'queue-chat-post-session': '/queues/{name}/chat-post-session',
  queue: '/queues/{name}',
  number: '/numbers/{name}',
  'chat-address': '/chat-addresses/{name}',
  hours: '/hours/{name}',
  flag: '/flags/{name}',
  business: '/settings/business',
  chat: '/settings/chat',
  'custom-data': '/settings/custom-data',
  'virtual-agent': '/virtual-agents/{name}',
} as const;

export type Kind = keyof typeof DOCUMENT_PATHS;

/** The document of a kind; of those that there is one of, the name is `global`. */
export interface Place {
  kind: Kind;
  name: string;
}

export interface Saved {
  document: Document;
  /** `0`: nobody has saved it; what is shown holds all the same */
  version: number;
  etag: string;
  /** there is none of this name: saving it makes it */
  isNew?: true;
}

export type Version = Schemas['History']['items'][number];
export type WhatIfReport = Schemas['WhatIfReport'];
export type ProblemDetail = NonNullable<Problem['problems']>[number];

/** The paths differ in nothing but what they answer. */
type AnyPath = '/queues/{name}/call-post-session';
const pathOf = ({ kind }: Place): AnyPath => DOCUMENT_PATHS[kind] as AnyPath;
const paramsOf = ({ name }: Place) => ({ path: { name } });

export async function fetchDocument(place: Place): Promise<Saved> {
  const asked = await api.GET(pathOf(place), { params: paramsOf(place) });
  const document = await answered(Promise.resolve(asked));
  return saved(document, asked.response);
}

/** @returns null: there is none of this name */
export async function fetchIfThere(place: Place): Promise<Saved | null> {
  try {
    return await fetchDocument(place);
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  }
}

/** @throws Refused with status 412 when somebody else has saved in between */
export async function saveDocument(
  place: Place,
  { document, etag, note }: { document: Document; etag: string | null; note: string },
): Promise<Saved> {
  const header = { 'X-Note': encodeURIComponent(note), ...(etag === null ? {} : { 'If-Match': etag }) };
  const asked = await api.PUT(pathOf(place), {
    params: { ...paramsOf(place), header },
    body: document as Schemas['QueueCallPostSession'],
  });
  return saved(await answered(Promise.resolve(asked)), asked.response);
}

export async function removeDocument(place: Place): Promise<void> {
  await answered(api.DELETE(pathOf(place), { params: paramsOf(place) }));
}

export async function fetchHistory(place: Place): Promise<Version[]> {
  const path = `${pathOf(place)}/history` as `${AnyPath}/history`;
  return (await answered(api.GET(path, { params: paramsOf(place) }))).items;
}

/** What such a document would have changed in a period. @returns null: it was called off @throws Refused when it is not valid */
export function askWhatIf(
  place: Place,
  document: Document,
  days: number,
  watched: Watched,
): Promise<WhatIfReport | null> {
  const to = Date.now();
  const body = bodyOf(place, document, new Date(to - days * 86_400_000), new Date(to));
  const params = { header: { Prefer: 'respond-async' } };
  return watchJob(answered(api.POST('/settings/what-if', { params, body })) as Promise<Job>, watched);
}

/** @returns what is wrong with a document that was not saved yet, in the server's words */
export async function findProblems(place: Place, document: Document): Promise<ProblemDetail[]> {
  const now = new Date();
  try {
    await answered(api.POST('/settings/what-if', { body: bodyOf(place, document, now, now) }));
    return [];
  } catch (error) {
    return problemsOf(place, error);
  }
}

/** The mistakes a refusal tells, with paths within the document. @throws what is no such refusal */
export function problemsOf({ kind, name }: Place, error: unknown): ProblemDetail[] {
  if (!(error instanceof Refused) || error.problem.code !== 'invalid') throw error;
  const own = `${kind} "${name}"`;
  return (error.problem.problems ?? []).map((problem) => {
    if (!problem.path.startsWith(own)) return problem;
    return { ...problem, path: problem.path.slice(own.length).replace(/^: /, '') };
  });
}

function bodyOf(place: Place, document: Document, from: Date, to: Date) {
  return {
    document: { documents: [{ ...place, document }] },
    ...{ from: from.toISOString(), to: to.toISOString() },
  };
}

function saved(document: object, response: Response): Saved {
  const etag = response.headers.get('etag') ?? '"0"';
  return { document: document as Document, etag, version: Number(/\d+/.exec(etag)?.[0] ?? 0) };
}

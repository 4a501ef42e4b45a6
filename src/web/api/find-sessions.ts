/**
 * Sessions that fit a search, page by page. Owns: what can be searched for, and that one request never looks at
 * more than so many rows: the page then tells where to go on, however few were found.
 */
import { z } from 'zod';
import type { Store } from '../../runtime/ports';
import { listed, type Listed, type SessionLine } from './session-line';
import { sessionPage } from './session-page';

const MOST_ROWS = 1000;
const PIECE = 100;

const time = z.iso.datetime({ offset: true, error: 'must be a time like 2026-01-31T10:00:00Z' });

export const sessionSearch = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.string().exactOptional(),
  channel: z.enum(['voice', 'chat']).exactOptional(),
  live: z.enum(['true', 'false']).exactOptional(),
  /** of the post-session transfer */
  status: z.string().max(40).exactOptional(),
  /** part of a number, or of the name of a queue, an agent, a flow or a virtual agent, or a session's id */
  q: z.string().max(100).exactOptional(),
  from: time.exactOptional(),
  to: time.exactOptional(),
});

export type SessionSearch = z.infer<typeof sessionSearch>;

export interface FoundSessions {
  items: SessionLine[];
  /** where to go on; null: there is no more */
  before: string | null;
  /** how many rows were looked at */
  lookedAt: number;
}

/** @throws PublicError invalid for a cursor that is none */
export async function findSessions(store: Store, search: SessionSearch): Promise<FoundSessions> {
  const found: FoundSessions = { items: [], before: search.before ?? startOf(search.to), lookedAt: 0 };
  const narrow = isNarrow(search);
  do {
    const left = search.limit - found.items.length;
    const { rows, before } = await sessionPage(store, narrow ? PIECE : left, found.before ?? undefined);
    const passed = rows.map(listed).filter((one) => fits(one, search));
    const [shown, more] = [passed.slice(0, left), passed.length > left];
    found.items.push(...shown.map(({ line }) => line));
    found.lookedAt += rows.length;
    const last = shown.at(-1)?.line;
    found.before = more && last ? `${Date.parse(last.startedAt)}.${last.id}` : before;
    const tooOld =
      search.from !== undefined && rows.some((row) => row.startedAt < Date.parse(search.from ?? ''));
    if (tooOld && !more) found.before = null;
  } while (found.before !== null && found.items.length < search.limit && found.lookedAt < MOST_ROWS);
  return found;
}

function isNarrow({ limit: _limit, before: _before, ...filters }: SessionSearch): boolean {
  return Object.keys(filters).length > 0;
}

/** Nothing that began after it. */
function startOf(to: string | undefined): string | null {
  return to === undefined ? null : String(Date.parse(to));
}

function fits(one: Listed, { channel, live, status, q, from, to }: SessionSearch): boolean {
  const { line } = one;
  const started = Date.parse(line.startedAt);
  return (
    (channel === undefined || line.channel === channel) &&
    (live === undefined || (line.phase !== 'closed') === (live === 'true')) &&
    (status === undefined || line.postSession.status === status) &&
    (from === undefined || started >= Date.parse(from)) &&
    (to === undefined || started < Date.parse(to)) &&
    (q === undefined || says(one, q))
  );
}

function says({ line, address }: Listed, q: string): boolean {
  const words = q.trim().toLowerCase();
  const number = words.replace(/[\s().-]/g, '');
  const texts = [line.id, line.queue, line.agent, line.flow, line.postSession.virtualAgent];
  if (texts.some((text) => text?.toLowerCase().includes(words))) return true;
  return /^\+?\d{2,}$/.test(number) && address.includes(number);
}

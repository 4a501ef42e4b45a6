/**
 * Sessions that fit a search, page by page. Owns: that one request never looks at more than so much: the page then tells
 * where to go on, however few were found.
 */
import type { Store } from '../../runtime/ports';
import type { Place } from '../../runtime/session-search';
import { listed, type Listed, type SessionLine } from './session-line';
import { cursorOf, NEWEST, readCursor } from './session-page';
import { filtersOf, type SessionSearch } from './session-search';
import { allOnes, endedOnes, isBelow, liveOnes, together, type Step, type Stretch } from './session-walk';

const MOST_ROWS = 1000;
/** Of 20,000 places each: a million is looked through at once. One that asks for a flow costs twice as much. */
const MOST_STRETCHES = 60;
const PIECE = 100;
const OLDEST: Place = { startedAt: 0, id: '' };

export interface FoundSessions {
  items: SessionLine[];
  /** where to go on; null: there is no more */
  before: string | null;
  /** how many rows were looked at */
  lookedAt: number;
}

/** @throws PublicError invalid for a cursor that is none */
export async function findSessions(store: Store, search: SessionSearch): Promise<FoundSessions> {
  const found: FoundSessions = { items: [], before: null, lookedAt: 0 };
  let [stretches, last] = [0, NEWEST];
  for await (const step of walk(store, search)) {
    const isFull = found.items.length >= search.limit && 'row' in step;
    if (isFull || found.lookedAt >= MOST_ROWS || stretches >= MOST_STRETCHES) {
      found.before = cursorOf(last);
      break;
    }
    last = step.place;
    if ('passed' in step && step.passed === 'stretch') stretches += search.flow === undefined ? 1 : 2;
    else found.lookedAt += 1;
    if ('row' in step) found.items.push(...saying(listed(step.row), search.q));
  }
  return found;
}

/** Without filters every session is in the list; with some, those that ended are found by their results. */
function walk(store: Store, search: SessionSearch): AsyncGenerator<Step> {
  const filters = filtersOf(search);
  const way = stretchOf(search);
  if (search.live === 'true') return liveOnes(store, filters, way);
  const ended = endedOnes(store, filters, way);
  if (search.live === 'false') return ended;
  return Object.keys(filters).length > 0 ? together(liveOnes(store, filters, way), ended) : allOnes(store, way);
}

function stretchOf({ before, from, to, q, limit }: SessionSearch): Stretch {
  const cursor = before === undefined ? NEWEST : readCursor(before);
  const end = to === undefined ? NEWEST : { startedAt: Date.parse(to), id: '' };
  return {
    before: isBelow(cursor, end) ? cursor : end,
    down: from === undefined ? OLDEST : { startedAt: Date.parse(from), id: '' },
    page: q === undefined ? limit + 1 : PIECE,
  };
}

function saying({ line, address }: Listed, q: string | undefined): SessionLine[] {
  if (q === undefined) return [line];
  const words = q.trim().toLowerCase();
  const number = words.replace(/[\s().-]/g, '');
  const texts = [line.id, line.queue, line.agent, line.flow, line.postSession.virtualAgent];
  const isSaid = texts.some((text) => text?.toLowerCase().includes(words));
  return isSaid || (/^\+?\d{2,}$/.test(number) && address.includes(number)) ? [line] : [];
}

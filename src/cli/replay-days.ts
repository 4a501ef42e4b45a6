/** `aftercall replay --days`: which calls of the last days would go differently in the flows of a folder. */
import type { Scene } from '../rehearsal/scene';
import type { SessionLine } from '../web/api/session-line';
import type { ApiClient } from './api-client';
import type { Connection } from './connect';
import { readReleaseScene, readScene } from './read-scene';
import { compareWays, firstFlow, type PastSession, type Ways } from './way-of-session';

const DAY_MS = 86_400_000;
const PAGE = 200;
const SHOWN = 20;
/** What decides how a way is followed. */
const WAY =
  /^(step\.(entered|again)|http\.finished|call\.placed|agent\.connected|customer\.left|flow\.ended)$/;

type Found = Pick<Ways, 'followed' | 'difference'>;

interface Report {
  looked: number;
  unfollowed: number;
  different: { id: string; flow: string; difference: string }[];
}

/** Asks a running server for its calls, takes each way once, and tells those that part. @param flows folder of the flows */
export async function replayDays({ api, write }: Connection, flows: string, days: number): Promise<void> {
  const compare = comparing(api, flows, await readScene(flows));
  const report: Report = { looked: 0, unfollowed: 0, different: [] };
  for await (const { id } of endedCalls(api, days)) {
    const { text } = await api({ path: `/sessions/${encodeURIComponent(id)}` });
    const session = JSON.parse(text) as PastSession;
    const flow = firstFlow(session);
    if (flow === null) continue;
    const { followed, difference } = await compare(flow, session);
    report.looked += 1;
    if (followed !== null) report.unfollowed += 1;
    if (difference !== null) report.different.push({ id, flow, difference });
  }
  tell(write, report);
}

/** Those that are over and ran a flow, newest first. */
async function* endedCalls(api: ApiClient, days: number): AsyncGenerator<SessionLine> {
  const from = encodeURIComponent(new Date(Date.now() - days * DAY_MS).toISOString());
  for (let before: string | null = ''; before !== null;) {
    const cursor: string = before === '' ? '' : `&before=${encodeURIComponent(before)}`;
    const { text } = await api({ path: `/sessions?channel=voice&from=${from}&limit=${PAGE}${cursor}` });
    const page = JSON.parse(text) as { items: SessionLine[]; before: string | null };
    yield* page.items.filter(({ endedAt, flow }) => endedAt !== null && flow !== '');
    ({ before } = page);
  }
}

/** Many calls go the same way: it is taken once. */
function comparing(
  api: ApiClient,
  flows: string,
  now: Scene,
): (flow: string, session: PastSession) => Promise<Found> {
  const scenes = new Map<string, Scene>();
  const known = new Map<string, Found>();
  return async (flow, { release, timeline }) => {
    const then = scenes.get(release) ?? (await readReleaseScene(api, release, flows));
    scenes.set(release, then);
    const way = timeline.filter(({ kind }) => WAY.test(kind));
    const key = JSON.stringify([release, flow, way.map(({ kind, data }) => [kind, told(data)])]);
    const { followed, difference } = known.get(key) ?? compareWays(flow, timeline, then, now);
    known.set(key, { followed, difference });
    return { followed, difference };
  };
}

function told({ step, reason, status }: PastSession['timeline'][number]['data']): unknown[] {
  return [step, reason, status];
}

function tell(write: Connection['write'], { looked, unfollowed, different }: Report): void {
  write(`${looked} calls looked at, ${different.length} would go differently\n`);
  if (unfollowed > 0)
    write(`${unfollowed} of them were compared in part: aftercall replay SESSION says how far\n`);
  for (const { id, flow, difference } of different.slice(0, SHOWN))
    write(`  ${id}  ${flow}, ${difference}\n`);
  if (different.length > SHOWN) write(`  and ${different.length - SHOWN} more\n`);
}

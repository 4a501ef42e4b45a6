/** What is open while a story goes wrong, at the app and at the carrier. Owns: looking. */
import { isOver } from '../../src/emulator/engine/call-record';
import type { SessionSnapshot } from '../../src/session/snapshot';
import { courseOf, isIn, isLive } from '../../src/session/state';
import type { HttpWorld } from '../support/story/http-world';

const MOST = 50;
/** In these nobody need be on the line. */
const FOR_LATER = ['placing', 'callBack', 'keptPlace'];

async function openSnapshots({ app }: HttpWorld): Promise<SessionSnapshot[]> {
  const rows = await app.store.sessions({ limit: MOST });
  const open = rows.filter(({ phase }) => phase !== 'closed');
  return open.map(({ snapshot }) => JSON.parse(snapshot) as SessionSnapshot);
}

/** Sessions that are open, and those of them in which somebody should be on the line. */
export async function sessionsThatWait(
  world: HttpWorld,
): Promise<{ all: number; forNobody: number; chats: number; states: string }> {
  const open = await openSnapshots(world);
  const forNobody = open.filter((s) => !FOR_LATER.includes(courseOf(s)));
  const states = open.map(({ state }) => JSON.stringify(state)).join(' ');
  return {
    ...{ all: open.length, forNobody: forNobody.length, states },
    chats: open.filter(({ chat }) => chat).length,
  };
}

/** True while any call goes on. */
export function isSomebodyThere({ carrier }: HttpWorld): boolean {
  return carrier.calls().some(({ status }) => !isOver(status));
}

/** Customers who hear nothing and will hear nothing: alone where a talk should be, or on a line nobody knows of. */
export async function leftAlone(world: HttpWorld): Promise<string[]> {
  const { carrier } = world;
  const live = new Set(
    carrier
      .calls()
      .filter(({ status }) => !isOver(status))
      .map(({ sid }) => sid),
  );
  const open = await openSnapshots(world);
  const known = new Set(open.flatMap((s) => [s.customer.sid, ...s.customerCalls.map(({ sid }) => sid)]));
  const inbound = carrier.calls().filter(({ sid, direction }) => live.has(sid) && direction === 'inbound');
  const unknown = inbound.filter(({ sid }) => !known.has(sid));
  const rooms = carrier.conferences().filter(({ status }) => status === 'in-progress');
  const alone = open.filter(
    (s) =>
      isIn(s, 'talking') &&
      isLive(s) &&
      live.has(s.customer.sid) &&
      rooms.some(
        ({ participants }) => participants.length === 1 && participants[0]?.leg.record.sid === s.customer.sid,
      ),
  );
  return [
    ...unknown.map(() => 'a customer is on the line and no session knows'),
    ...alone.map((s) => `a customer is alone in ${JSON.stringify(s.state)}`),
  ];
}

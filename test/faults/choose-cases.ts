/** Which faults a story is told with. Owns: all single faults, and pairs of them around the handover. */
import { REST_KINDS, WEBHOOK_KINDS, type Fault } from './fault';
import { isAsked, isMessage } from './is-message';
import type { Requests } from './tell-with-faults';

/** How near to the handover the faults of a pair strike. */
const NEAR = 2;

/** Every request of a story with every fault that can be its. */
export function singleFaults({ webhooks, rest }: Requests): Fault[][] {
  const ofWebhooks = webhooks.flatMap((_, nth) =>
    webhookFaults(webhooks, nth).map((fault): Fault[] => [fault]),
  );
  const ofRest = rest.flatMap((_, nth) => restFaults(rest, nth).map((fault): Fault[] => [fault]));
  return [...ofWebhooks, ...ofRest];
}

/** Two faults at requests next to the handover, in a story that has one. */
export function pairsOfFaults({ webhooks, rest }: Requests): Fault[][] {
  const first = webhooks.findIndex(({ handedOver }) => handedOver);
  if (first === -1) return [];
  const near = [...Array(2 * NEAR + 1).keys()].map((n) => first - NEAR + n).filter((n) => webhooks[n]);
  const firstRest = rest.findIndex(({ handedOver }) => handedOver);
  const nearRest = [firstRest - 1, firstRest].filter((nth) => rest[nth]);
  const all: Fault[] = [
    ...near.flatMap((nth) => webhookFaults(webhooks, nth)),
    ...nearRest.flatMap((nth) => restFaults(rest, nth)),
  ];
  return all.flatMap((one, n) =>
    all
      .slice(n + 1)
      .flatMap((other) => (other.side === one.side && other.nth === one.nth ? [] : [[one, other]])),
  );
}

/**
 * What is asked before it happens cannot come after what follows it, and a story does not go on meanwhile. A message that
 * is lost is asked for when another shows it, or minutes later: in a story only the former happens.
 */
function webhookFaults(webhooks: Requests['webhooks'], nth: number): Fault[] {
  const isLast = !webhooks.slice(nth + 1).some(({ event }) => isMessage(event));
  const isLost = isMessage(webhooks[nth]?.event) && isLast;
  const isFirst = isAsked(webhooks[nth]?.event);
  const kinds = WEBHOOK_KINDS.filter((kind) => {
    if (kind === 'answered late' || kind === 'after its successor') return !isFirst;
    return kind !== 'dropped' || !isLost;
  });
  return kinds.map((kind) => ({ side: 'webhook', nth, kind }));
}

/** Only of a call it is said that it is not in progress. */
function restFaults(rest: Requests['rest'], nth: number): Fault[] {
  const isOfCall = /^POST .*\/Calls\/CA/.test(rest[nth]?.request ?? '');
  const kinds = REST_KINDS.filter((kind) => kind !== '21220' || isOfCall);
  return kinds.map((kind) => ({ side: 'rest', nth, kind }));
}

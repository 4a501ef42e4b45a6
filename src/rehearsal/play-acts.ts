/** A flow that is played with acts, its requests answered as another call's were. Owns: what a request is answered. PURE. */
import { performAct } from './perform-act';
import { SILENCE } from './possible-acts';
import { Rehearsal } from './rehearsal';
import type { Scene } from './scene';
import type { Happening } from './trail';

/** How a call begins and goes on, without its answers. */
export interface Acted {
  flow: string;
  /** the line with which it begins */
  begins: string;
  acts: string[];
}

export interface Played {
  call: Rehearsal;
  /** lines for the head of a story */
  givens: string[];
  /** those that could be done; shorter: the next one could not, here */
  acts: string[];
}

/** What each http step was answered with, by its path, in order. What an answer said is not known. */
export type Statuses = ReadonlyMap<string, readonly number[]>;

const EXAMPLES: { [type: string]: unknown } = { integer: 1, number: 1, boolean: true };

export function statusesOf(happened: readonly Happening[]): Statuses {
  const statuses = new Map<string, number[]>();
  for (const { kind, data } of happened) {
    if (kind !== 'http.finished') continue;
    const step = String(data['step']);
    statuses.set(step, [...(statuses.get(step) ?? []), Number(data['status'] ?? 0)]);
  }
  return statuses;
}

/** Plays until each request is answered as it was then. @param known lines that answer requests */
export function playActs(scene: Scene, acted: Acted, statuses: Statuses, known: string[] = []): Played {
  let givens = [...exampleParams(scene, acted.flow), ...known.filter((one) => one.startsWith('given http '))];
  for (;;) {
    const played = play(scene, acted, givens);
    const given = unanswered(played.call, givens, statuses);
    if (given === null) return { ...played, givens };
    givens = [...givens, given];
  }
}

/** What a flow is given that cannot run without it: what a call really had is not known. */
function exampleParams({ catalog }: Scene, flow: string): string[] {
  const needed = Object.entries(catalog.flows.get(flow)?.params ?? {}).flatMap(([name, spec]) =>
    spec.default === undefined ? [[name, spec.enum?.[0] ?? EXAMPLES[spec.type] ?? 'example']] : [],
  );
  return needed.length === 0 ? [] : [`given params: ${JSON.stringify(Object.fromEntries(needed))}`];
}

function play(scene: Scene, { begins, acts }: Omit<Acted, 'flow'>, givens: string[]): Omit<Played, 'givens'> {
  const call = new Rehearsal(scene, ['A call.', ...givens, '', `> ${begins}`].join('\n'), 'in place');
  call.begin();
  const done: string[] = [];
  for (const act of [...acts, null]) {
    while (call.listensFor === 'later') performAct(call, SILENCE);
    if (act === null || call.isOver) break;
    try {
      performAct(call, act);
    } catch {
      // Where the flows are others, nobody may be there who could do it: it is as if nobody had tried.
      return play(scene, { begins, acts: done }, givens);
    }
    done.push(act);
  }
  call.finish();
  return { call, acts: done };
}

/** The line that answers the first request that no line answers yet; null: there is none. */
function unanswered({ session }: Rehearsal, givens: string[], statuses: Statuses): string | null {
  const at = session.asked.findIndex((path) => !givens.some((one) => one.startsWith(`given http ${path} `)));
  if (at < 0) return null;
  const steps = session.notes.flatMap(({ kind, data }) =>
    kind === 'http.finished' ? [String(data['step'])] : [],
  );
  const step = steps[at] ?? '';
  const before = steps.slice(0, at).filter((one) => one === step).length;
  return `given http ${session.asked[at] ?? ''} answers ${answerOf(statuses.get(step)?.[before] ?? 0)}`;
}

function answerOf(status: number): string {
  if (status >= 200 && status < 300) return '200 {}';
  return String(status >= 400 ? status : 503);
}

/**
 * Every way a call of a flow can go, the shortest first: each outcome of each step, silence, hang-up, http that answers
 * and that fails. A point that was reached before is not gone on from twice. PURE.
 */
import { endProblems, pathProblems } from './path-problems';
import { LONGEST, performAct, pointOf } from './perform-act';
import { possibleActs, SILENCE } from './possible-acts';
import { Rehearsal } from './rehearsal';
import type { Scene } from './scene';

export interface Walk {
  /** calls that were played to their end, or to a point that another one went on from */
  paths: number;
  /** why the walk was not whole; null: it was */
  cut: string | null;
  /** each with the shortest call that shows it, as a story */
  problems: { message: string; story: string }[];
}

export interface Bounds {
  /** how many calls are played at most, and how many acts one may have */
  most: number;
  depth: number;
}

interface Path {
  givens: string[];
  /** the act with which the call begins */
  begins: string;
  acts: string[];
  /** a call in which all but the last act was done; without it, it is played from its beginning */
  call?: Rehearsal;
}

/**
 * @param givens lines for the head of each story, such as `given params: …`
 * @param bodies what http steps may be answered with, as JSON, beside a failure
 */
export function walkPaths(
  scene: Scene,
  { flow, givens, bodies }: { flow: string; givens: string[]; bodies: string[] },
  { most, depth }: Bounds,
): Walk {
  const walk: Walk = { paths: 0, cut: null, problems: [] };
  const seen = new Set<string>();
  const calls = beginnings(flow, scene);
  const queue: Path[] = calls.map((begins) => ({ givens, begins, acts: [] }));
  for (let played = 0, path = queue.shift(); path; path = queue.shift()) {
    if (++played > most) return { ...walk, cut: `stopped after ${most} calls` };
    const head = [`A path through ${flow}.`, ...path.givens];
    const call = path.call ?? begun(scene, [...head, '', `> ${path.begins}`]);
    const done = path.call ? path.acts.slice(0, -1) : [];
    const acts = [...done, ...path.acts.slice(done.length).map((act) => performAct(call, act))];
    while (call.listensFor === 'later') acts.push(performAct(call, SILENCE));
    const more = openGivens(call, path.givens, bodies);
    for (const given of more)
      queue.push({ acts: path.acts, begins: path.begins, givens: [...path.givens, given] });
    if (more.length > 0) continue;
    const isNew = !seen.has(pointOf(call)) && seen.add(pointOf(call));
    const goesOn = !call.isOver && isNew && acts.length < depth;
    if (!call.isOver && acts.length >= depth) walk.cut = `no call of more than ${depth} acts`;
    note(walk, head, call, goesOn);
    if (!goesOn) walk.paths += 1;
    // One of the ways goes on with this very call.
    else
      for (const [at, act] of possibleActs(call, scene.catalog).entries())
        queue.push({
          givens: path.givens,
          begins: path.begins,
          acts: [...acts, act],
          ...(at === 0 ? { call } : {}),
        });
  }
  return walk;
}

/** A flow that says what it does when nobody answers is called with, too. */
function beginnings(flow: string, { catalog }: Scene): string[] {
  const dials = `caller dials ${flow}`;
  if (!catalog.flows.get(flow)?.outbound) return [dials];
  return [
    dials,
    `the app calls the caller with ${flow} and ${JSON.stringify({ retry: { attempts: 2, pauseSeconds: 60 } })}`,
  ];
}

/** What the world may answer to what was asked in a call and is not given yet, as lines of a story. */
function openGivens({ session }: Rehearsal, givens: string[], bodies: string[]): string[] {
  const unknown = (names: string[], begin: (name: string) => string): string | undefined =>
    names.find((name) => !givens.some((one) => one.startsWith(begin(name))));
  const http = (path: string): string => `given http ${path} answers `;
  const path = unknown(session.asked, http);
  if (path !== undefined)
    return [...bodies.map((body) => `200 ${body}`), '503'].map((one) => http(path) + one);
  const facts = (name: string): string => `given queue facts ${name}: `;
  const queue = unknown(session.askedQueues, facts);
  if (queue === undefined) return [];
  return QUEUES.map((one) => facts(queue) + JSON.stringify(one));
}

/** Somebody is free, nobody is, and many wait for long. */
const QUEUES = [
  { free: 1, waiting: 0, longestWait: 0 },
  { free: 0, waiting: 0, longestWait: 0 },
  { free: 0, waiting: 20, longestWait: 1800 },
];

function begun(scene: Scene, story: string[]): Rehearsal {
  const call = new Rehearsal(scene, story.join('\n'), 'in place');
  call.begin();
  return call;
}

function note(walk: Walk, head: string[], call: Rehearsal, goesOn: boolean): void {
  const tell = (messages: string[]): void => {
    const fresh = messages.filter((message) => !walk.problems.some((one) => one.message === message));
    for (const message of fresh)
      walk.problems.push({ message, story: [...head, '', call.text()].join('\n') });
  };
  tell(pathProblems(call));
  if (goesOn || !call.isOver) return;
  // What is still to be closed has its time.
  call.act(`${LONGEST}s pass`);
  tell(endProblems(call));
}

/** Flows: what checking them costs, what a reload does to those who are waiting, and how fast authors' tests are played. */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const require = createRequire(import.meta.url);
const { checkFlows, checkInPieces } = require('../dist/flow/catalog.js');
const { inPieces } = require('../dist/runtime/in-pieces.js');
const { readScene } = require('../dist/cli/read-scene.js');
const { Rehearsal } = require('../dist/rehearsal/rehearsal.js');

const FLOWS = 100;

/** Flows of 25 steps: questions, conditions, requests and words, each leading to the next. */
export function generatedFlows(flows = FLOWS, salt = '') {
  const files = {
    'prompts/en.yaml':
      'main:\n  ask: How many, from one to nine?\n  say: You said {{ vars.n }}.\n  bye: Goodbye.\n',
  };
  for (let index = 0; index < flows; index += 1) {
    const steps = [];
    for (let at = 0; at < 6; at += 1) {
      const next = at === 5 ? 'bye' : `ask${at + 1}`;
      steps.push(
        `  ask${at}: { ask: main.ask, answer: { type: integer, min: 1, max: 9 }, save: n, next: { ok: say${at}, silence: bye, invalid: bye } }`,
      );
      steps.push(`  say${at}: { say: main.say, next: which${at} }`);
      steps.push(
        `  which${at}: { switch: [{ when: vars.n > 5 && session.type != "x", next: look${at} }], else: ${next} }`,
      );
      steps.push(
        `  look${at}: { http: 'GET https://a.test/{{ vars.n }}', next: { ok: ${next}, failed: ${next} } }`,
      );
    }
    steps.push('  bye: { say: main.bye, next: done }', `  done: { end: completed${salt} }`);
    files[`flow${index}.flow.yaml`] =
      `flow: flow${index}\nformat: 1\nlanguages: [en]\nvars: { n: { type: integer, default: 1 } }\nstart: ask0\nsteps:\n${steps.join('\n')}\n`;
  }
  return files;
}

/** @returns ms of CPU a flow, after a warm-up */
export function benchCheck() {
  checkFlows(generatedFlows());
  const files = generatedFlows(FLOWS, 'a');
  const begin = process.cpuUsage();
  const { catalog, problems } = checkFlows(files);
  const { user, system } = process.cpuUsage(begin);
  if (!catalog) throw new Error(JSON.stringify(problems[0]));
  return (user + system) / 1000 / FLOWS;
}

/** @returns the longest pause of the event loop in ms while a hundred flows are checked in pieces */
export async function benchReload() {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const files = generatedFlows(FLOWS, 'b');
  delay.enable();
  await inPieces(checkInPieces(files));
  delay.disable();
  return { longest: delay.max / 1e6, p99: delay.percentile(99) / 1e6 };
}

/** @returns calls of an author's test a second of CPU: the shipped survey's, without reading the file anew */
export async function benchTests(seconds) {
  const scene = await readScene('flows');
  const { readdirSync } = await import('node:fs');
  const [file] = readdirSync('flows/tests').filter((name) => /csat|survey/.test(name));
  const text = await readFile(`flows/tests/${file}`, 'utf8');
  new Rehearsal(scene, text).play();
  const begin = process.cpuUsage();
  const end = performance.now() + seconds * 1000;
  let calls = 0;
  for (; performance.now() < end; calls += 1) new Rehearsal(scene, text).play();
  const { user, system } = process.cpuUsage(begin);
  return calls / ((user + system) / 1e6);
}

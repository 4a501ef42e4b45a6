/** Flows: what checking them costs, what a reload does to those who are waiting, and how fast authors' tests are played. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { load } from './load.mjs';
import { accountSid, callOf } from './voice-load.mjs';

const require = createRequire(import.meta.url);
const { checkFlows } = require('../dist/flow/catalog.js');
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
        `  which${at}: { switch: [{ when: vars.n > 5 && session.type != "web", next: look${at} }], else: ${next} }`,
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

/** CPU of the thread that runs this, in ms (Linux: proc(5), schedstat). Others may use the machine meanwhile. */
function threadCpu() {
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

/** @returns ms of CPU a flow: of the first check of a process, and of the quickest of five later ones */
export function benchCheck() {
  const once = (salt) => {
    const files = generatedFlows(FLOWS, salt);
    const begin = threadCpu();
    const { catalog, problems } = checkFlows(files);
    if (!catalog) throw new Error(JSON.stringify(problems[0]));
    return (threadCpu() - begin) / FLOWS;
  };
  const first = once('');
  return { first, later: Math.min(...['a', 'b', 'c', 'd', 'e'].map(once)) };
}

/**
 * A hundred flows beside the shipped ones are changed again and again while calls come in.
 * @returns ms: the longest pause of the server's event loop in each reload, and in as long without one
 */
export async function benchReload({ start, freePort, folder, clients }) {
  const flowsDir = join(folder, 'flows');
  cpSync('flows', flowsDir, { recursive: true });
  mkdirSync(join(flowsDir, 'prompts'), { recursive: true });
  const write = (salt) => {
    for (const [path, text] of Object.entries(generatedFlows(FLOWS, salt)))
      if (!path.startsWith('prompts/'))
        writeFileSync(join(flowsDir, path), text.replaceAll('main.', 'bench.'));
  };
  const prompts = join(flowsDir, 'prompts/en.yaml');
  writeFileSync(prompts, `${readFileSync(prompts, 'utf8')}\n${BENCH_PROMPTS}`);
  write('');
  const [port, authToken] = [await freePort(), 'bench-token'];
  const url = `http://127.0.0.1:${port}`;
  const app = await start('dist/main.js', [], appEnv({ port, url, authToken, folder, flowsDir }), HOOK);
  let calling = true;
  const calls = load({
    ...{ clients, seconds: 3600, warmupSeconds: 0, authToken },
    client: (send, n) => (calling ? callOf(url)(send, n) : Promise.reject(new Done())),
  }).catch((error) => {
    if (!(error instanceof Done)) throw error;
  });
  const pauses = [];
  for (const salt of ['a', 'b', 'c', 'd', 'e']) {
    const before = await releaseOf(url);
    await pauseOf(app);
    write(salt);
    const begin = performance.now();
    while ((await releaseOf(url)) === before) await new Promise((resolve) => setTimeout(resolve, 50));
    const took = performance.now() - begin;
    const reload = await pauseOf(app);
    await new Promise((resolve) => setTimeout(resolve, took));
    pauses.push({ reload, without: await pauseOf(app) });
  }
  calling = false;
  await calls;
  return pauses;
}

const BENCH_PROMPTS =
  'bench:\n  ask: How many, from one to nine?\n  say: You said {{ vars.n }}.\n  bye: Goodbye.\n';
const HOOK = ['--import', './bench/pause-hook.mjs'];

function Done() {}

function appEnv({ port, url, authToken, folder, flowsDir }) {
  return {
    ...{ PORT: String(port), PUBLIC_URL: url, FLOWS_DIR: flowsDir, DATA_DIR: join(folder, 'reload') },
    ...{ TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_API_URL: 'http://127.0.0.1:9' },
    ...{ LOG_LEVEL: 'error', FLOW_ENV: 'ORDER_API=http://127.0.0.1:9' },
  };
}

/** Which release serves: it is in what /readyz says. */
async function releaseOf(url) {
  const { flows } = await (await fetch(`${url}/readyz`)).json();
  return flows.release;
}

/** The longest pause since it was last asked. */
function pauseOf(app) {
  return new Promise((resolve) => {
    app.once('message', resolve);
    app.send('pause');
  });
}

/** @returns calls of authors' tests a second of CPU: the shipped tests one after the other, without reading the files anew */
export async function benchTests(seconds) {
  const scene = await readScene('flows');
  const texts = readdirSync('flows/tests').map((name) => readFileSync(`flows/tests/${name}`, 'utf8'));
  const playAll = () => texts.forEach((text) => new Rehearsal(scene, text, 'in place').play());
  playAll();
  const begin = threadCpu();
  const end = performance.now() + seconds * 1000;
  let calls = 0;
  for (; performance.now() < end; calls += texts.length) playAll();
  return calls / ((threadCpu() - begin) / 1000);
}

/**
 * Every story with every fault at every request: what must hold, holds. A sample in the suite; all of it with
 * FAULTS=all, a share of it with FAULTS=2/8 (the second of eight). FAULT_CASE='rest 5 429' is one case of FAULT_STORY.
 * STORE=postgres tells them on PostgreSQL.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseStory, type Story } from '../../src/rehearsal/story';
import { describeWithPostgres } from '../support/postgres/use-postgres';
import { pairsOfFaults, singleFaults } from './choose-cases';
import { nameOf, type Fault } from './fault';
import { tellWithFaults, type Told } from './tell-with-faults';

const STORIES = join(__dirname, '../stories');
const LIMIT_MS = 7_200_000;
const CASE_LIMIT_MS = 300_000;
/** In the suite: every so many-th story, and so many cases of each. */
const SAMPLE = { stories: 24, cases: 5 };

const wanted = process.env['FAULTS'];
const only = process.env['FAULT_STORY'];
const textOf = (file: string): string => readFileSync(join(STORIES, file), 'utf8');
/** Stories that are over when they end: of a call that was put off there is nothing to say yet. */
const all = readdirSync(STORIES).filter(
  (file) => file.endsWith('.call') && !textOf(file).includes('\nended by: nobody'),
);
const files = all.filter((file, n) => {
  if (only) return file.includes(only);
  if (!wanted) return n % SAMPLE.stories === 0;
  const [, share = '1', of = '1'] = /^(\d+)\/(\d+)$/.exec(wanted) ?? [];
  return n % Number(of) === Number(share) - 1;
});
const tried = { stories: 0, single: 0, pairs: 0, passed: 0 };

afterAll(() => {
  const { stories, single, pairs, passed } = tried;
  const line = `faults: ${stories} stories, ${single} cases with one fault, ${pairs} with two; ${passed} of ${single + pairs} passed`;
  process.stdout.write(`${line}\n`);
});

type Tell = (story: Story, faults: Fault[]) => Promise<Told>;

if (process.env['STORE'] === 'postgres')
  describeWithPostgres('on PostgreSQL', (database) =>
    tryAll(async (story, faults) => {
      await database.empty();
      return tellWithFaults(story, faults, database.url());
    }),
  );
else tryAll(tellWithFaults);

function tryAll(tell: Tell): void {
  test.each(files)(
    '%s holds whatever goes wrong once',
    async (file) => {
      const story = parseStory(textOf(file));
      const { requests, problems } = await tell(story, []);
      expect(problems).toEqual([]);
      tried.stories += 1;
      const failed: string[] = [];
      const before = tried.single + tried.pairs;
      for (const [kind, cases] of [
        ['single', singleFaults(requests)],
        ['pairs', pairsOfFaults(requests)],
      ] as const)
        for (const faults of sampleOf(cases, tried.stories)) {
          const told = await withinLimit(tell(story, faults));
          tried[kind] += 1;
          if (told.problems.length === 0) tried.passed += 1;
          const lines = told.problems.map((problem) => `${caseName(faults)}: ${problem}`);
          failed.push(...lines);
          if (wanted) for (const line of lines) process.stdout.write(`${file}: ${line}\n`);
        }
      if (wanted)
        process.stdout.write(`${file}: ${failed.length} of ${tried.single + tried.pairs - before} failed\n`);
      expect(failed).toEqual([]);
    },
    LIMIT_MS,
  );
}

/** Whatever waits for ever is told with its case, and not by a limit of the whole. */
function withinLimit(telling: Promise<Told>): Promise<Told> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Told>((resolve) => {
    const requests = { webhooks: [], rest: [] };
    timer = setTimeout(() => resolve({ requests, problems: ['it does not come to an end'] }), CASE_LIMIT_MS);
  });
  return Promise.race([telling, late]).finally(() => clearTimeout(timer));
}

function caseName(faults: Fault[]): string {
  return faults.map(nameOf).join(' + ');
}

/** In the suite some, evenly spread and others in each story. */
function sampleOf(cases: Fault[][], story: number): Fault[][] {
  const named = process.env['FAULT_CASE'];
  if (named) return cases.filter((faults) => caseName(faults) === named);
  const most = Number(process.env['FAULT_CASES'] ?? (wanted || only ? cases.length : SAMPLE.cases));
  if (cases.length <= most) return cases;
  const step = cases.length / most;
  return Array.from(
    { length: most },
    (_, n) => cases[(Math.floor(n * step) + story * 7) % cases.length] as Fault[],
  );
}

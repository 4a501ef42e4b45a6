/**
 * Real processes are killed (SIGKILL) before and after their commits and sends while a story is told; it goes on as if
 * nothing had happened. A sample in the suite; every point of every story with CRASHES=all (`npm run crashes`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseStory } from '../../src/rehearsal/story';
import { describeWithPostgres } from '../support/postgres/use-postgres';
import { Spares } from './spares';
import type { SharedDatabase } from './take-over';
import { tellAndCrash, type Told } from './tell-and-crash';

/** And in which of them the suite tries some points. */
const STORIES = {
  'agent-ends-survey-answered': [],
  'opt-in-no': ['in one process', 'in two processes'],
  'agent-leg-agent-hangs-up': [],
  'chat-agent-ends-survey-answered': [],
};
/** How many in the suite. */
const SAMPLE = 3;
const LIMIT_MS = 3_600_000;

const wanted = process.env['CRASHES'];
const only = process.env['CRASH_STORY'];
const tried = { cases: 0, passed: 0, unreached: 0 };

afterAll(() => {
  const { cases, passed, unreached } = tried;
  process.stdout.write(
    `crashes: ${cases} kills, ${passed} passed; ${unreached} points were not reached again\n`,
  );
});

interface Engine {
  /** how it is told */
  name: string;
  /** how many processes a story needs, with the one that comes after */
  processes: number;
  shared?(): SharedDatabase;
  empty?(): Promise<void>;
}

function crash({ name, processes, shared, empty }: Engine): void {
  const stories = Object.entries(STORIES).filter(([story, sampled]) =>
    wanted ? story.includes(only ?? '') : sampled.some((one) => one === name),
  );
  let spares: Spares;
  beforeAll(() => {
    spares = new Spares(processes);
  });
  afterAll(() => spares.close());

  test.each(stories.map(([story]) => story))(
    `%s is told as if nothing had happened ${name}`,
    async (file) => {
      const story = parseStory(readFileSync(join(__dirname, '../stories', `${file}.call`), 'utf8'));
      const tell = async (at: number | null): Promise<Told> => {
        await empty?.();
        await spares.warm();
        return tellAndCrash(story, { at, spares, ...(shared ? { shared: shared() } : {}) });
      };
      const undisturbed = await tell(null);
      expect(undisturbed.problems).toEqual([]);
      const failed: string[] = [];
      for (const at of chosen(undisturbed.points.length)) {
        const { killedAt, problems } = await tell(at).catch(asProblem);
        tally(`${file} ${name}: ${at} ${killedAt}`, killedAt, problems);
        failed.push(...problems.map((problem) => `${at} ${killedAt}: ${problem}`));
      }
      expect(failed).toEqual([]);
    },
    LIMIT_MS,
  );
}

function asProblem(error: unknown): Told {
  return { points: [], killedAt: 'somewhere', problems: [String(error)] };
}

/** A point that was not reached this time is no case. */
function tally(what: string, killedAt: string | null, problems: string[]): void {
  if (killedAt === null) tried.unreached += 1;
  else tried.cases += 1;
  if (killedAt !== null && problems.length === 0) tried.passed += 1;
  if (wanted) process.stdout.write(`${what}: ${problems.length === 0 ? 'passed' : problems.join('; ')}\n`);
}

/** In the suite a few, evenly spread. */
function chosen(points: number): number[] {
  const all = Array.from({ length: points }, (_, n) => n);
  if (wanted === 'all') return all;
  if (wanted) return wanted.split(',').map(Number);
  return Array.from({ length: SAMPLE }, (_, n) => Math.floor(((n + 0.5) * points) / SAMPLE));
}

describe('on SQLite', () => crash({ name: 'in one process', processes: 2 }));

describeWithPostgres('on PostgreSQL', (database) => {
  const shared = (): SharedDatabase => ({ url: database.url(), run: (sql) => database.run(sql) });
  crash({ name: 'in two processes', processes: 2, shared, empty: () => database.empty() });
});

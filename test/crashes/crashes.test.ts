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
import { tellAndCrash } from './tell-and-crash';

const STORIES = [
  'agent-ends-survey-answered',
  'opt-in-no',
  'agent-leg-agent-hangs-up',
  'chat-agent-ends-survey-answered',
];
const SAMPLE = 3;
const LIMIT_MS = 3_600_000;

const wanted = process.env['CRASHES'];
const only = process.env['CRASH_STORY'];
const tried = { cases: 0, passed: 0 };
let spares: Spares;

afterAll(() => {
  process.stdout.write(`crashes: ${tried.passed} of ${tried.cases} cases passed\n`);
});

function crash(name: string, least: number, shared?: () => SharedDatabase, empty?: () => Promise<void>): void {
  beforeAll(() => {
    spares = new Spares(least);
  });
  afterAll(() => spares.close());
  test.each(STORIES.filter((story) => !only || story.includes(only)))(
    `%s is told as if nothing had happened ${name}`,
    async (file) => {
      const story = parseStory(readFileSync(join(__dirname, '../stories', `${file}.call`), 'utf8'));
      const tell = async (at: number | null) => {
        await empty?.();
        await spares.warm();
        return tellAndCrash(story, { at, spares, ...(shared ? { shared: shared() } : {}) });
      };
      const undisturbed = await tell(null);
      expect(undisturbed.problems).toEqual([]);
      const failed: string[] = [];
      for (const at of chosen(undisturbed.points.length)) {
        const told = await tell(at);
        if (told.killedAt === null) continue;
        tried.cases += 1;
        const problems = [...told.problems, ...(told.text === undisturbed.text ? [] : [difference(undisturbed.text, told.text)])];
        if (problems.length === 0) tried.passed += 1;
        const lines = problems.map((problem) => `${at} ${told.killedAt}: ${problem}`);
        failed.push(...lines);
        if (wanted) process.stdout.write(`${file} ${name}: ${at} ${told.killedAt}: ${problems.length === 0 ? 'passed' : problems.join('; ')}\n`);
      }
      expect(failed).toEqual([]);
    },
    LIMIT_MS,
  );
}

/** In the suite a few, evenly spread. */
function chosen(points: number): number[] {
  const all = Array.from({ length: points }, (_, n) => n);
  if (wanted === 'all') return all;
  if (wanted) return wanted.split(',').map(Number);
  return Array.from({ length: SAMPLE }, (_, n) => Math.floor(((n + 0.5) * points) / SAMPLE));
}

/** The first line that is another. */
function difference(before: string, after: string): string {
  const lines = after.split('\n');
  const n = before.split('\n').findIndex((line, index) => line !== lines[index]);
  return `line ${n + 1} is "${lines[n]}" instead of "${before.split('\n')[n]}"`;
}

describe('on SQLite', () => crash('in one process', 2));

describeWithPostgres('on PostgreSQL', (database) => {
  crash('in two processes', 2, () => ({ url: database.url(), run: (sql) => database.run(sql) }), () => database.empty());
});

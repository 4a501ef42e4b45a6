import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finalMetadata } from '../../../src/cli/demo/final-metadata';

const folder = mkdtempSync(join(tmpdir(), 'aftercall-final-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const day = join(folder, 'metadata', '2026', '01', '05');
const END = '2026-01-05T10:01:40.000Z';

function write(id: string, document: object): void {
  mkdirSync(day, { recursive: true });
  writeFileSync(join(day, `.${id}`), JSON.stringify(document));
  renameSync(join(day, `.${id}`), join(day, `${id}.json`));
}

test('the file of before the end is waited past, and that of another session is none', async () => {
  write('s1', { ended_at: null, post_session: { status: 'ready' } });
  write('s2', { ended_at: END, post_session: { status: 'failed' } });
  let shown = false;
  const final = finalMetadata(folder, 's1', END).finally(() => (shown = true));
  // However often it looks, it does not take what is not final.
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(shown).toBe(false);
  const document = { ended_at: END, post_session: { status: 'finished' } };
  write('s1', document);
  expect(await final).toEqual({ path: join(day, 's1.json'), document });
});

test('a file that is written later is waited for', async () => {
  const final = finalMetadata(folder, 's3', END);
  write('s3', { ended_at: END });
  expect((await final).document).toEqual({ ended_at: END });
});

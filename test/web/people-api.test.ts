/** What is known of a person is told, and erased everywhere. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { backupCommand } from '../../src/cli/backup';
import { createApiClient } from '../../src/cli/api-client';
import { exportCommand, forgetCommand, optOutCommand } from '../../src/cli/people';
import { nativeSqlite } from '../../src/store/driver-node';
import { ADMIN, ApiApp } from './api-app';

const ANA = '+15550777';
const BEA = '+15550888';

let app: ApiApp;
beforeEach(async () => {
  app = await ApiApp.start();
});
afterEach(() => app.remove());

async function run(make: typeof forgetCommand, ...args: string[]): Promise<string> {
  let written = '';
  const api = createApiClient({ url: app.url, token: ADMIN });
  await make(() => ({ api, write: (text) => void (written += text) })).parseAsync(args, { from: 'user' });
  return written;
}

/** Files below a folder in which a text stands. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && readFileSync(path, 'latin1').includes(text));
}

test('everything of one person is exported, and then nowhere any more, in the store and in files', async () => {
  const first = await app.endedCall(ANA);
  const second = await app.endedCall(ANA);
  const other = await app.endedCall(BEA);
  await app.pass(60_000);
  expect(filesWith(app.folder, ANA).length).toBeGreaterThan(2);
  const { sessions } = JSON.parse(await run(exportCommand, ANA)) as {
    sessions: { session: { id: string }; metadata: object; messages: object[] }[];
  };
  expect(sessions.map(({ session }) => session.id).sort()).toEqual([first, second].sort());
  expect(JSON.stringify(sessions)).not.toContain(BEA);
  await expect(run(forgetCommand, ANA)).rejects.toThrow('--yes');
  // However the number is written, it is the same person.
  const told = await run(forgetCommand, 'whatsapp:+1 555-0777', '--yes');
  expect(told).toContain('2 sessions and 2 metadata files were erased; 0 are left');
  expect(told).not.toContain('Nothing is known');
  expect(await run(forgetCommand, ANA, '--yes')).toMatch(/Nothing is known .*code of its country/);
  expect(filesWith(app.folder, ANA)).toEqual([]);
  expect(filesWith(app.folder, first)).toEqual([]);
  await app.api().get(`/sessions/${first}`).expect(404);
  await app.api().get(`/sessions/${other}`).expect(200);
  expect(filesWith(join(app.folder, 'metadata'), other)).toHaveLength(1);
});

test('what is exported to a file is for its owner, also where there was a file before', async () => {
  await app.endedCall(ANA);
  const out = join(app.folder, 'known.json');
  writeFileSync(out, 'what everybody reads', { mode: 0o644 });
  expect(await run(exportCommand, ANA, '--out', out)).toContain('1 sessions were written to');
  expect(statSync(out).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ optedOut: false });
});

test('a file that is not in the folder of this process is said to be elsewhere', async () => {
  const id = await app.endedCall(ANA);
  await app.pass(60_000);
  const [file = ''] = filesWith(join(app.folder, 'metadata'), id);
  rmSync(file);
  const told = await run(forgetCommand, ANA, '--yes');
  expect(told).toContain('1 sessions and 0 metadata files were erased');
  expect(told).toContain(`Look there for: ${relative(join(app.folder, 'metadata'), file)}`);
  expect(process.exitCode).toBe(1);
  process.exitCode = undefined;
});

test('it is left until the process that has it was there, or somebody has looked for it', async () => {
  const metadata = join(app.folder, 'metadata');
  const first = await app.endedCall(ANA);
  const second = await app.endedCall(ANA);
  await app.pass(60_000);
  const [kept = '', lost = ''] = [first, second].flatMap((id) => filesWith(metadata, id));
  const text = readFileSync(kept, 'utf8');
  for (const file of [kept, lost]) rmSync(file);
  await run(forgetCommand, ANA, '--yes');
  // The other process has been down; it comes back with its folder.
  writeFileSync(kept, text);
  await app.restart();
  while (existsSync(kept)) await new Promise((resolve) => setImmediate(resolve));
  process.exitCode = undefined;
  const again = await run(forgetCommand, ANA, '--yes');
  expect(again).toContain('0 sessions and 0 metadata files were erased; 0 are left');
  expect(again).toContain(`Look there for: ${relative(metadata, lost)}\n`);
  expect(process.exitCode).toBe(1);
  process.exitCode = undefined;
  expect(await run(forgetCommand, BEA, '--yes')).not.toContain('Look there');
  expect(await run(forgetCommand, ANA, '--yes', '--gone')).not.toContain('Look there');
  expect(await run(forgetCommand, ANA, '--yes')).not.toContain('Look there');
  expect(process.exitCode).toBeUndefined();
});

test('files whose session the store does not have are shown, and erased, those of nobody else', async () => {
  const metadata = join(app.folder, 'metadata');
  const mine = await app.endedCall(ANA);
  const other = await app.endedCall(BEA);
  await app.pass(60_000);
  // As after a restore of a copy from before these calls.
  for (const id of [mine, other]) await app.app.store.forgetSession(id, { asks: true });
  const [file = ''] = filesWith(metadata, mine);
  writeFileSync(join(file, '..', 'torn.json'), '{"end_user":');
  const known = JSON.parse(await run(exportCommand, ANA)) as { sessions: object[]; files: object[] };
  expect(known.sessions).toEqual([]);
  expect(known.files).toEqual([
    { file: relative(metadata, file), metadata: expect.objectContaining({ id: mine, from: ANA }) },
  ]);
  const { caller } = await app.talk(ANA);
  await run(forgetCommand, ANA, '--yes');
  caller.hangUp();
  await app.pass(60_000);
  process.exitCode = undefined;
  expect(filesWith(metadata, mine)).toEqual([]);
  expect(await run(forgetCommand, ANA, '--yes')).toContain(
    '1 sessions and 1 metadata files were erased; 0 are left',
  );
  expect(filesWith(app.folder, ANA)).toEqual([]);
  expect(filesWith(metadata, other)).toHaveLength(1);
});

test('who has opted out is told with what is known of them', async () => {
  await run(optOutCommand, ANA);
  expect(JSON.parse(await run(exportCommand, ANA))).toEqual({ optedOut: true, sessions: [], files: [] });
  await run(optOutCommand, ANA, '--undo');
  expect(JSON.parse(await run(exportCommand, ANA))).toEqual({ optedOut: false, sessions: [], files: [] });
});

test('while another program goes on reading the database, nobody is told that all is gone', async () => {
  await app.endedCall(ANA);
  await app.pass(60_000);
  const backup = await nativeSqlite()?.(join(app.folder, 'test.db'));
  if (!backup) return;
  backup.exec('BEGIN');
  backup.prepare('SELECT count(*) FROM session').get();
  const told = await run(forgetCommand, ANA, '--yes');
  expect(told).toContain('1 sessions and 1 metadata files were erased');
  expect(told).toContain('Run it again when that has ended');
  expect(process.exitCode).toBe(1);
  process.exitCode = undefined;
  expect(filesWith(app.folder, ANA)).not.toEqual([]);
  backup.exec('COMMIT');
  backup.close();
  expect(await run(forgetCommand, ANA, '--yes')).not.toContain('Run it again');
  expect(process.exitCode).toBeUndefined();
  expect(filesWith(app.folder, ANA)).toEqual([]);
});

test('who is talking now is not erased, and is named', async () => {
  const { sessionId, caller } = await app.talk(ANA);
  const { body } = await app.api().post('/people/forget').send({ person: ANA }).expect(200);
  expect(body).toEqual({ sessions: 0, files: 0, elsewhere: [], left: 0, scrubbed: true, live: [sessionId] });
  caller.hangUp();
  await app.pass(60_000);
  const again = await app.api().post('/people/forget').send({ person: ANA }).expect(200);
  expect(again.body).toEqual({ sessions: 1, files: 1, elsewhere: [], left: 0, scrubbed: true, live: [] });
});

test('who said never again is not asked after the next call, and is when they think better of it', async () => {
  expect(await run(optOutCommand, '(555) 0777')).toContain('will not be asked');
  const first = await app.endedCall('+5550777');
  expect(await failedRule(first)).toBe('not-opted-out');
  expect(await failedRule(await app.endedCall(BEA))).toBeNull();
  await app.restart();
  expect(await failedRule(await app.endedCall('+5550777'))).toBe('not-opted-out');
  await run(optOutCommand, '+5550777', '--undo');
  expect(await failedRule(await app.endedCall('+5550777'))).toBeNull();
});

test('who says so when asked for consent is not asked after the next call', async () => {
  const path = '/settings/call/post-session';
  const { body: document } = await app.api().get(path);
  await app
    .api()
    .put(path)
    .send({ ...document, optIn: { ask: true } })
    .expect(200);
  const { sessionId, caller, agent } = await app.talk(ANA);
  agent.hangUp();
  await app.settle();
  caller.say('No, and never ask me again.');
  await app.pass(1000);
  expect(await failedRule(sessionId)).toBe('opt-in');
  expect(await failedRule(await app.endedCall(ANA))).toBe('not-opted-out');
  expect(await failedRule(await app.endedCall(BEA))).toBe('opt-in');
});

test('who says so to a question of the survey is not asked after the next call', async () => {
  const { sessionId, caller, agent } = await app.talk(ANA);
  agent.hangUp();
  await app.settle();
  caller.say('Never ask me again.');
  await app.pass(1000);
  expect(await failedRule(sessionId)).toBeNull();
  caller.hangUp();
  await app.pass(60_000);
  expect(await failedRule(await app.endedCall(ANA))).toBe('not-opted-out');
  expect(await failedRule(await app.endedCall(BEA))).toBeNull();
});

async function failedRule(sessionId: string): Promise<string | null> {
  const { body } = await app.api().get(`/sessions/${sessionId}`).expect(200);
  return (body as { decision: { failedRule: string | null } }).decision.failedRule;
}

test('who nobody can be is refused', async () => {
  const { body } = await app.api().post('/people/export').send({ person: ' ' }).expect(422);
  expect(body.problems[0].path).toBe('person');
  await app.api().post('/people/forget').send({}).expect(422);
});

test('the store is copied while calls go on, and the copy is whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-backup-'));
  const copy = join(folder, 'copy.db');
  const { caller } = await app.talk(ANA);
  let written = '';
  const run = (): Promise<unknown> =>
    backupCommand(
      () => app.config.databaseUrl,
      (text) => void (written += text),
    ).parseAsync([copy], { from: 'user' });
  await run();
  expect(written).toContain(`was copied to ${copy}`);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  await expect(run()).rejects.toThrow('is there already');
  const ofServer = backupCommand(() => 'postgres://aftercall@localhost/aftercall');
  await expect(ofServer.parseAsync([copy], { from: 'user' })).rejects.toThrow(
    'pg_dump --format=custom --file=aftercall.dump "$DATABASE_URL"',
  );
  caller.hangUp();
  await app.pass(1000);
  const restored = await ApiApp.start({ databaseUrl: `file:${copy}` });
  const [session] = await restored.app.store.sessions({ limit: 9 });
  expect(session?.snapshot).toContain(ANA);
  await restored.remove();
  rmSync(folder, { recursive: true });
  expect(existsSync(copy)).toBe(false);
});

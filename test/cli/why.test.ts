import { createApiClient } from '../../src/cli/api-client';
import { schemaCommand } from '../../src/cli/schema';
import { whyCommand } from '../../src/cli/why';
import { ADMIN, ApiApp } from '../web/api-app';

let app: ApiApp;
beforeAll(async () => {
  app = await ApiApp.start();
});
afterAll(() => app.remove());

async function why(...ids: string[]): Promise<string> {
  let written = '';
  const api = createApiClient({ url: app.url, token: ADMIN });
  const command = whyCommand(() => ({ api, write: (text) => void (written += text) }));
  await command.parseAsync(ids, { from: 'user' });
  return written;
}

test('aftercall why without a name needs a session there is', async () => {
  await expect(why()).rejects.toThrow(/no session yet/);
});

test('aftercall why explains a session, named by its identifier or by that of its call', async () => {
  const id = await app.endedCall();
  const text = await why(id);
  expect(text).toContain('transfer to virtual agent "csat"');
  expect(text.endsWith('\n')).toBe(true);
  expect(await why((await app.snapshot(id)).customer.sid)).toBe(text);
  expect(await why()).toBe(text);
});

test('aftercall why says when there is no such session', async () => {
  await expect(why('s-unknown')).rejects.toThrow(/There is no such thing here\. session/);
});

test('aftercall schema --metadata prints the schema the server publishes', async () => {
  let written = '';
  const command = schemaCommand((text) => void (written += text));
  await command.parseAsync(['--metadata'], { from: 'user' });
  const { body } = await app.api().get('/schemas/session-metadata.json').expect(200);
  expect(JSON.parse(written)).toEqual(body);
  await expect(schemaCommand().parseAsync(['--metadata', '--write'], { from: 'user' })).rejects.toThrow(
    'name of a file',
  );
});

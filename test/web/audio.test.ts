/** Audio files of flows over HTTP: types, what may be kept, and what is not served. */
import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audioRouter } from '../../src/web/audio-router';
import { keepAudio } from '../../src/runtime/audio-shelf';
import { readFlowFiles } from '../../src/runtime/read-flow-files';

let server: Server;
let folder: string;
let shelf: string;
const get = (path: string, headers = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audio-'));
  shelf = join(folder, 'kept');
  mkdirSync(join(folder, 'audio/en'), { recursive: true });
  writeFileSync(join(folder, 'audio/en/my hello.mp3'), 'sounds');
  writeFileSync(join(folder, 'audio/notes.txt'), 'words');
  writeFileSync(join(folder, 'secret.mp3'), 'secret');
  const app = express();
  app.use('/audio', audioRouter(folder, shelf));
  app.use((error: { code?: string }, _request: unknown, response: express.Response, _next: unknown) => {
    response.status(error.code === 'not-found' ? 404 : 500).end();
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

test('a file is kept for ever under its version, and not under another', async () => {
  const version = (await readFlowFiles(folder))['audio/en/my hello.mp3'] ?? '';
  const now = await get(`/audio/en/my%20hello.mp3?v=${version}`);
  expect([now.status, await now.text(), now.headers.get('content-type')]).toEqual([
    200,
    'sounds',
    'audio/mpeg',
  ]);
  expect(now.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const old = await get('/audio/en/my%20hello.mp3?v=0');
  expect(old.headers.get('cache-control')).toBe('no-cache');
  const again = await get('/audio/en/my%20hello.mp3', { 'if-none-match': now.headers.get('etag') });
  expect(again.status).toBe(304);
});

test('a call that began before a file was replaced, or taken out, still hears its own', async () => {
  const path = join(folder, 'audio/en/menu.wav');
  writeFileSync(path, 'first');
  const first = await readFlowFiles(folder);
  await keepAudio(folder, shelf, first);
  writeFileSync(path, 'second');
  await keepAudio(folder, shelf, await readFlowFiles(folder));
  const version = first['audio/en/menu.wav'] ?? '';
  const heard = async (): Promise<string> => (await get(`/audio/en/menu.wav?v=${version}`)).text();
  expect([await heard(), await (await get('/audio/en/menu.wav')).text()]).toEqual(['first', 'second']);
  rmSync(path);
  expect(await heard()).toBe('first');
  expect((await get('/audio/en/menu.wav')).status).toBe(404);
  expect((await get('/audio/en/menu.wav?v=..%2Fsecret.mp3')).status).toBe(404);
});

test.each([
  '/audio/none.mp3',
  '/audio/notes.txt',
  '/audio/..%2Fsecret.mp3',
  '/audio/en/..%2f..%2fsecret.mp3',
])('%s is not served', async (path) => expect((await get(path)).status).toBe(404));

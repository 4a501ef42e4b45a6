/** The app as a process of its own, as in production. Owns: its environment, its start and its end. */
import { setTimeout as pause } from 'node:timers/promises';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { JsonObject } from '../../lib/json';

export interface ServerProcess {
  /** where it listens */
  url: string;
  /** the newest session once it is closed, as the API shows it. @throws when that takes too long */
  closedSession(): Promise<JsonObject>;
  /** one request to the API, with the admin token unless another is given */
  api(
    method: string,
    path: string,
    body?: object,
    token?: string,
  ): Promise<{ status: number; json: JsonObject }>;
  /** an answer of the API that is plain text */
  text(path: string): Promise<string>;
  stop(): Promise<void>;
}

interface ServerOptions {
  port: number;
  publicUrl: string;
  folder: string;
  carrier: { url: string; accountSid: string; authToken: string };
}

const LONGEST_START_MS = 20_000;
const LONGEST_END_MS = 10_000;

/** A port on loopback that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Starts `main.js` and waits until it listens. @throws with what it wrote when it does not */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const adminToken = randomBytes(16).toString('hex');
  const child = spawn(process.execPath, [join(__dirname, '../../main.js')], {
    cwd: join(__dirname, '../../..'),
    env: environment(options, adminToken),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await listening(child);
  const send = (method: string, path: string, body?: object, token = adminToken): Promise<Response> =>
    fetch(`${options.publicUrl}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const api: ServerProcess['api'] = async (method, path, body, token) => {
    const response = await send(method, path, body, token);
    const text = await response.text();
    return { status: response.status, json: text === '' ? {} : (JSON.parse(text) as JsonObject) };
  };
  return {
    url: options.publicUrl,
    api,
    text: async (path) => (await send('GET', path)).text(),
    closedSession: () => closedSession(async (path) => (await api('GET', path)).json),
    stop: () => stop(child),
  };
}

function environment(
  { port, publicUrl, folder, carrier }: ServerOptions,
  adminToken: string,
): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'] ?? '',
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    TWILIO_ACCOUNT_SID: carrier.accountSid,
    TWILIO_AUTH_TOKEN: carrier.authToken,
    TWILIO_API_URL: carrier.url,
    DATABASE_URL: `file:${join(folder, 'demo.db')}`,
    DATA_DIR: folder,
    ADMIN_TOKEN: adminToken,
    LOG_LEVEL: 'warn',
  };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let written = '';
    const timer = setTimeout(
      () => reject(new Error(`the app did not start in time\n${written}`)),
      LONGEST_START_MS,
    );
    child.stderr?.on('data', (chunk: Buffer) => (written += chunk.toString()));
    child.stdout?.once('data', () => {
      clearTimeout(timer);
      resolve();
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the app ended with code ${code}\n${written}`));
    });
  });
}

async function closedSession(api: (path: string) => Promise<JsonObject>): Promise<JsonObject> {
  const end = Date.now() + LONGEST_END_MS;
  while (Date.now() < end) {
    const { items } = (await api('/sessions')) as unknown as { items: { id: string; phase: string }[] };
    if (items[0]?.phase === 'closed') return api(`/sessions/${items[0].id}`);
    await pause(100);
  }
  throw new Error('the session did not close');
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

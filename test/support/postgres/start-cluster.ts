/** A PostgreSQL of our own in a temporary folder. Owns: starting it, also where we are root, which it refuses to be. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Cluster {
  url: string;
  /** who runs it; null: we */
  user: { uid: number; gid: number } | null;
  /** Stops it for good. */
  stop(): Promise<void>;
  /** All of its processes stand still, or go on. */
  pause(): void;
  resume(): void;
  /** Ends it as an administrator does (PostgreSQL docs: SIGINT is the fast shutdown), or starts it again. */
  end(): Promise<void>;
  begin(): Promise<void>;
}

// Nothing here outlives the test: no time is spent on making it durable.
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '16MB',
  max_connections: '100',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'Asia/Kathmandu',
};

/** @param bin the folder of initdb and postgres @param parent where its folder is made */
export async function startCluster(bin: string, parent = tmpdir()): Promise<Cluster> {
  const user = process.getuid?.() === 0 ? otherUser() : null;
  const folder = mkdtempSync(join(parent, 'aftercall-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const as = { ...(user ?? {}), cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } };
  const account = ['-U', 'aftercall', '-A', 'trust', '--no-sync', '-E', 'UTF8'];
  execFileSync(join(bin, 'initdb'), ['-D', data, ...account], { ...as, stdio: 'pipe' });
  const port = await freePort();
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const begin = async (): Promise<ChildProcess> => {
    const started = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
      ...as,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await ready(started);
    return started;
  };
  let server = await begin();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null) return;
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await gone;
  };
  return {
    url: `postgres://aftercall@127.0.0.1:${port}/postgres`,
    user,
    pause: () => signalAll(server, 'SIGSTOP'),
    resume: () => signalAll(server, 'SIGCONT'),
    end: () => end('SIGINT'),
    async begin() {
      server = await begin();
    },
    async stop() {
      // PostgreSQL docs: SIGQUIT is the immediate shutdown.
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The first process stops first: it would start others, and goes on last. */
function signalAll({ pid = 0 }: ChildProcess, signal: NodeJS.Signals): void {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  const all = [pid, ...children.filter((one) => one !== '').map(Number)];
  for (const one of signal === 'SIGSTOP' ? all : all.toReversed()) {
    try {
      process.kill(one, signal);
    } catch {
      // It has ended meanwhile.
    }
  }
}

function otherUser(): { uid: number; gid: number } {
  const ask = (what: string, name: string): number =>
    Number(execFileSync('id', [what, name], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: ask('-u', 'postgres'), gid: ask('-g', 'postgres') };
  } catch {
    return { uid: ask('-u', 'nobody'), gid: ask('-g', 'nobody') };
  }
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

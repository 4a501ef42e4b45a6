/** A PostgreSQL of our own in a temporary folder. Owns: starting it, also where we are root, which it refuses to be. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Cluster {
  url: string;
  stop(): Promise<void>;
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

/** @param bin the folder of initdb and postgres */
export async function startCluster(bin: string): Promise<Cluster> {
  const user = process.getuid?.() === 0 ? otherUser() : null;
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const as = { ...(user ?? {}), cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } };
  const account = ['-U', 'aftercall', '-A', 'trust', '--no-sync', '-E', 'UTF8'];
  execFileSync(join(bin, 'initdb'), ['-D', data, ...account], { ...as, stdio: 'pipe' });
  const port = await freePort();
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
    ...as,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await ready(server);
  return {
    url: `postgres://aftercall@127.0.0.1:${port}/postgres`,
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      // PostgreSQL docs: SIGQUIT is the immediate shutdown.
      server.kill('SIGQUIT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
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

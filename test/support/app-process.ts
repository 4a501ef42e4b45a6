/** The app as a process of its own, which can be killed. Owns: starting it, and starting it again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ACCOUNT, ADMIN } from './test-app';

export class AppProcess {
  private constructor(
    readonly url: string,
    private readonly env: NodeJS.ProcessEnv,
    private child: ChildProcess,
    private gone: Promise<unknown> = Promise.resolve(),
  ) {}

  /** @param folder where it keeps everything @param more variables besides, or instead */
  static async start(folder: string, more: NodeJS.ProcessEnv = {}): Promise<AppProcess> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const env = {
      PATH: process.env['PATH'],
      PORT: String(port),
      PUBLIC_URL: url,
      TWILIO_ACCOUNT_SID: ACCOUNT.accountSid,
      TWILIO_AUTH_TOKEN: ACCOUNT.authToken,
      TWILIO_API_URL: 'http://127.0.0.1:9',
      DATABASE_URL: `file:${join(folder, 'kill.db')}`,
      DATA_DIR: folder,
      FLOWS_DIR: join(__dirname, '../../flows'),
      ADMIN_TOKEN: ADMIN,
      LOG_LEVEL: 'error',
      ...more,
    };
    return new AppProcess(url, env, await serve(env));
  }

  /** Without a word, as a crash or the kernel does it. */
  kill(): Promise<unknown> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    if (child.killed) return this.gone;
    this.gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    return this.gone;
  }

  /** On the same files and port. */
  async startAgain(): Promise<void> {
    this.child = await serve(this.env);
  }
}

function serve(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const args = [join(__dirname, 'run-ts.mjs'), join(__dirname, 'serve.ts')];
  const started = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    started.stdout.once('data', () => resolve(started));
    started.once('exit', (code) => reject(new Error(`the app ended with ${code}`)));
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

/** The thread of one long work. Owns: which works there are, and how they ask the main thread. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Answered, Said } from './aside';
import { exportAside } from './export-aside';
import type { Host } from './host';
import { planAside } from './plan-aside';
import { whatIfAside } from './what-if-aside';

const TASKS: { readonly [task: string]: (input: never, host: Host) => unknown } = {
  plan: planAside,
  export: exportAside,
  'what-if': whatIfAside,
};

function hostOf(port: NonNullable<typeof parentPort>): Host {
  return {
    tell: (ask, argument) => port.postMessage({ ask, argument, wants: false } satisfies Said),
    ask: <T>(ask: string, argument?: unknown) =>
      new Promise<T>((resolve, reject) => {
        port.once('message', (answered: Answered) => {
          if ('refused' in answered) reject(new Error(answered.refused));
          else resolve(answered.value as T);
        });
        port.postMessage({ ask, argument, wants: true } satisfies Said);
      }),
  };
}

async function main(port: NonNullable<typeof parentPort>): Promise<void> {
  const { task, input } = workerData as { task: string; input: never };
  try {
    const done = await TASKS[task]?.(input, hostOf(port));
    port.postMessage({ done } satisfies Said);
  } catch (error) {
    const { message, stack } = error as Error;
    port.postMessage({ failed: { message, stack } } satisfies Said);
  }
}

if (parentPort) void main(parentPort);

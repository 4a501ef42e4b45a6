/** Long work that a test holds up where it wants. */
import type { Aside } from '../../src/runtime/aside/aside';
import { threadAside } from './thread-aside';

/** Threads that wait before they tell what is planned, until the test lets them go on. */
export class Gate implements Aside {
  private readonly threads = threadAside();
  private reached: () => void = () => undefined;
  private go: () => void = () => undefined;
  arrived = Promise.resolve();
  private opened = Promise.resolve();

  close(): void {
    this.arrived = new Promise((resolve) => (this.reached = resolve));
    this.opened = new Promise((resolve) => (this.go = resolve));
  }

  open(): void {
    this.go();
  }

  run<T>(...[task, input, answers, signal]: Parameters<Aside['run']>): Promise<T> {
    const planned = async (piece: never): Promise<void> => {
      this.reached();
      await this.opened;
      answers['planned']?.(piece);
    };
    return this.threads.run(task, input, { ...answers, planned }, signal);
  }
}

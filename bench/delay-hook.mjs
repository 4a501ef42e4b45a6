/**
 * Loaded into the app before it starts: SIGUSR2 prints how long its event loop was held up since the last one. `longest`
 * and `p99` are by the clock, and count what other programs took meanwhile; `work` is the most CPU time the main thread
 * used between two turns of a timer (proc(5): schedstat), which is what it was held up by the app itself.
 */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

const cpuMs = () =>
  Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ', 1)[0]) / 1e6;
let [last, work] = [cpuMs(), 0];
function look() {
  const now = cpuMs();
  work = Math.max(work, now - last);
  last = now;
  setTimeout(look, 1).unref();
}
look();

process.on('SIGUSR2', () => {
  const [longest, p99] = [delay.max, delay.percentile(99)].map((nanoseconds) => nanoseconds / 1e6);
  process.stdout.write(`${JSON.stringify({ longest, p99, work })}\n`);
  delay.reset();
  work = 0;
});

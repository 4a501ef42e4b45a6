/** Loaded into the app before it starts: SIGUSR2 prints how long its event loop was held up since the last one. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

process.on('SIGUSR2', () => {
  const [longest, p99] = [delay.max, delay.percentile(99)].map((nanoseconds) => nanoseconds / 1e6);
  delay.reset();
  process.stdout.write(`${JSON.stringify({ longest, p99 })}\n`);
});

/** Loaded into the app before it starts: told `pause`, it answers with the longest pause of the event loop since the last time, in ms. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

// The threads of the app load it, too.
if (isMainThread) {
  process.on('message', () => {
    process.send(delay.max / 1e6);
    delay.reset();
  });
  process.channel.unref();
}

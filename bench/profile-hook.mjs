/** Loaded into the app before it starts: SIGUSR2 begins a profile, a second one writes it to the file PROFILE_FILE names. */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';

const session = new Session();
let running = false;

process.on('SIGUSR2', () => {
  if (!running) {
    running = true;
    session.connect();
    session.post('Profiler.enable');
    session.post('Profiler.setSamplingInterval', { interval: 250 });
    session.post('Profiler.start');
    return;
  }
  session.post('Profiler.stop', (error, result) => {
    if (error) throw error;
    writeFileSync(process.env.PROFILE_FILE, JSON.stringify(result.profile));
    session.disconnect();
    process.stdout.write('profile written\n');
  });
});

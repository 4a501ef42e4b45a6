/** Long work of the server, watched from a page. Owns: asking how far it is, and calling it off. */
import { api, answered, Refused, type Problem, type Schemas } from '../api/client';

export type Job = Schemas['Job'];
export type Progress = Job['progress'];

const LOOK_MS = 300;

export interface Watched {
  /** aborted: it is called off, and nothing of it is saved */
  signal: AbortSignal;
  progress(progress: Progress): void;
}

/**
 * @param begun how the job was as it began
 * @returns what it came to; null: it was called off
 * @throws Refused with the server's own words
 */
export async function watchJob<T>(begun: Promise<Job>, { signal, progress }: Watched): Promise<T | null> {
  let job = await begun;
  const params = { path: { id: job.id } };
  while (job.state === 'running') {
    progress(job.progress);
    await pause(signal);
    job = await answered(
      signal.aborted ? api.DELETE('/jobs/{id}', { params }) : api.GET('/jobs/{id}', { params }),
    );
  }
  if (job.state === 'cancelled') return null;
  if (job.problem) throw new Refused(job.problem['status'] as number, job.problem as unknown as Problem);
  return job.result as T;
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LOOK_MS);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Which states of its course a session was in, told again from its history. Owns: that list. */
import { courseOf } from '../session/state';
import { foldHistory, type FoldDeps } from './fold';
import type { SessionRow } from './rows';

export interface CourseStep {
  /** ms since the epoch */
  at: number;
  /** of the course: `flow`, `talking` … or `closed` */
  state: string;
  /** type of the event that led there */
  event: string;
}

/**
 * The states it came to rest in; what it passes through within one step is not among them.
 * @throws when the session's release is not there any more
 */
export async function sessionCourse(deps: FoldDeps, row: SessionRow): Promise<CourseStep[]> {
  const course: CourseStep[] = [];
  await foldHistory(deps, row, (snapshot, { event, at }) => {
    const state = courseOf(snapshot);
    if (course.at(-1)?.state !== state) course.push({ at, state, event: event.type });
  });
  return course;
}

/** One session, as the API describes it. */
import type { Schemas } from '../api/client';

export type Session = Schemas['Session'];

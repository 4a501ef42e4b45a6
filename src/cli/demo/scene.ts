/** What a demonstration is. Owns: the shape. */
import type { Stage } from './stage';

export interface Scene {
  name: string;
  /** one line: what it shows */
  title: string;
  play(stage: Stage): Promise<void>;
}

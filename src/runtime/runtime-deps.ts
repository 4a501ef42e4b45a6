/** What the shell is built of. Owns: the list; main builds the parts. */
import type { Clock } from '../lib/clock';
import type { JsonObject } from '../lib/json';
import type { Log } from '../log';
import type { Bots, HttpSender } from './far-ports';
import type { Observer } from './observer';
import type { OptOutBook } from './opt-out-book';
import type { Carrier, Store, TurnCommit } from './ports';
import type { SessionRecords } from './records-port';
import type { Renderer } from './renderer';
import type { ReleaseShelf } from './release-shelf';
import type { SettingsBook } from './settings-book';

export interface RuntimeDeps {
  store: Store;
  carrier: Carrier;
  bots: Bots;
  renderer: Renderer;
  http: HttpSender;
  records: SessionRecords;
  clock: Clock;
  log: Log;
  settings: SettingsBook;
  releases: ReleaseShelf;
  env: JsonObject;
  /** secrets of flows, sealed; absent: there are none */
  secrets?: JsonObject;
  optOuts: OptOutBook;
  /** how often a second the carrier may be asked how legs are; absent: a modest rate */
  readsPerSecond?: number;
  /** told of every turn that was saved, once it is on disk */
  saved?: (commit: TurnCommit) => void;
  /** told of every turn and every task; absent: nobody is */
  observers?: readonly Observer[];
}

import type { Clock } from '../lib/clock';
import type { JsonObject } from '../lib/json';
import type { OidcConfig } from '../lib/oidc-config';
import type { Log } from '../log';
import type { Aside } from '../runtime/aside/aside';
import type { Bookkeeping } from '../runtime/bookkeeping';
import type { Bots } from '../runtime/far-ports';
import type { Jobs } from '../runtime/jobs';
import type { OptOutBook } from '../runtime/opt-out-book';
import type { Store } from '../runtime/ports';
import type { SessionRecords } from '../runtime/records-port';
import type { FlowFolder } from '../runtime/flow-folder';
import type { ReleaseShelf } from '../runtime/release-shelf';
import type { Runtime } from '../runtime/runtime';
import type { SettingsBook } from '../runtime/settings-book';
import type { Invitation } from './accounts/invitation';
import type { CarrierFiles } from '../twilio/read-file';
import type { RestHealth } from '../twilio/rest-health';
import type { ChatRest } from '../twilio/rest-chat-participants';
import type { Metrics } from './metrics';

/** What the web needs. Built in main, or by a test. */
export interface AppDeps {
  runtime: Runtime;
  store: Store;
  settings: SettingsBook;
  releases: ReleaseShelf;
  /** who is never to be asked again */
  optOuts: OptOutBook;
  /** what is noted of ended sessions after their end; undefined: nobody does */
  bookkeeping?: Pick<Bookkeeping, 'catchUp'>;
  /** what the platform's environment is to flows, for telling a session again */
  flowEnv?: JsonObject;
  /** what is known of the folder of flows; undefined: there is none */
  folder?: Pick<FlowFolder, 'state' | 'look'>;
  /** computes for long without holding up turns */
  aside: Aside;
  /** long work that is asked for and looked after later */
  jobs: Jobs;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  /** how the carrier's REST API does; undefined: nobody watches */
  carrierHealth?: Pick<RestHealth, 'failing'>;
  /** reads who is in the carrier's conversations */
  chatRest: ChatRest;
  /** reads files that came with messages */
  carrierFiles: CarrierFiles;
  /** where the carrier reaches us, without a trailing slash */
  publicUrl: string;
  authToken: string;
  /** seals answers that are secrets */
  seal: (text: string) => string;
  adminToken?: string;
  /** reads metrics, and nothing else */
  metricsToken?: string;
  /** how many customers must have answered before an agent's results are shown; undefined: five */
  resultsMinimum?: number;
  /** where sessions are written down besides the store */
  records: Pick<
    SessionRecords,
    'check' | 'removeMetadata' | 'files' | 'readMetadata' | 'crmSeen' | 'testCrm'
  >;
  /** true once the app ends and takes nothing new */
  draining?: () => boolean;
  /** compiled modules of the web chat client; undefined: where the build puts them */
  widgetDir?: string;
  /** the folder of flows, whose audio/ is served; absent: none is */
  flowsDir?: string;
  /** where audio files of releases are, by their version; absent: nowhere */
  audioDir?: string;
  /** compiled portal; undefined: where the build puts it */
  portalDir?: string;
  /** who else may say who somebody is; undefined: nobody */
  oidc?: OidcConfig;
  /** the link that makes the first administrator; null: there is one */
  invitation?: Invitation | null;
  /** where the local carrier is steered; undefined: calls come from Twilio */
  localCarrierUrl?: string;
  /** virtual agents that answer chats turn by turn, to be tried; undefined: there are none */
  bots?: Bots;
  /** where ended sessions are sent; undefined: nowhere */
  crmUrl?: string;
  /** secrets of signed custom data, by the names settings know them by */
  customDataKeys: { readonly [name: string]: string };
}

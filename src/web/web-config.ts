/** What the web takes from the configuration as it is. */
import type { Config } from '../config';
import { audioFolder } from '../runtime/audio-shelf';
import type { AppDeps } from './app-deps';

type Taken =
  | 'flowsDir'
  | 'audioDir'
  | 'customDataKeys'
  | 'crmUrl'
  | 'portalDir'
  | 'oidc'
  | 'adminToken'
  | 'metricsToken'
  | 'resultsMinimum';

export function webConfig(config: Config): Pick<AppDeps, Taken> {
  const {
    flowsDir,
    dataDir,
    portalDir,
    customDataKeys = {},
    adminToken,
    metricsToken,
    resultsMinimum,
    crm,
    oidc,
  } = config;
  return {
    ...{ customDataKeys, flowsDir, audioDir: audioFolder(dataDir) },
    ...(crm === undefined ? {} : { crmUrl: crm.url }),
    ...(portalDir === undefined ? {} : { portalDir }),
    ...(oidc === undefined ? {} : { oidc }),
    ...(adminToken === undefined ? {} : { adminToken }),
    ...(metricsToken === undefined ? {} : { metricsToken }),
    ...(resultsMinimum === undefined ? {} : { resultsMinimum }),
  };
}

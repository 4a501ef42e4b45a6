/** What the web takes from the configuration as it is. */
import type { Config } from '../config';
import type { AppDeps } from './app-deps';

type Taken =
  | 'flowsDir'
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
    portalDir,
    customDataKeys = {},
    adminToken,
    metricsToken,
    resultsMinimum,
    crm,
    oidc,
  } = config;
  return {
    ...{ customDataKeys, flowsDir },
    ...(crm === undefined ? {} : { crmUrl: crm.url }),
    ...(portalDir === undefined ? {} : { portalDir }),
    ...(oidc === undefined ? {} : { oidc }),
    ...(adminToken === undefined ? {} : { adminToken }),
    ...(metricsToken === undefined ? {} : { metricsToken }),
    ...(resultsMinimum === undefined ? {} : { resultsMinimum }),
  };
}

/** The words of the portal in English. */
import { enAccess } from './en/access';
import { enShell } from './en/shell';
import { enSettings } from './en/settings';
import { enAgents } from './en/agents';
import { enAway } from './en/away';
import { enCare } from './en/care';
import { enFlows } from './en/flows';
import { enMore } from './en/more';
import { enNow } from './en/now';
import { enParts } from './en/parts';
import { enPlaces } from './en/places';
import { enResults } from './en/results';
import { enWork } from './en/work';
import { enSessions } from './en/sessions';

export const en = {
  ...{ ...enShell, ...enSettings, ...enParts, ...enSessions, ...enResults },
  ...{ ...enAccess, ...enAgents, ...enAway, ...enCare, ...enFlows, ...enMore, ...enNow, ...enPlaces },
  ...enWork,
};

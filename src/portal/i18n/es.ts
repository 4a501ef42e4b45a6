/** The words of the portal in Spanish. */
import { esAccess } from './es/access';
import { esShell } from './es/shell';
import { esSettings } from './es/settings';
import { esAgents } from './es/agents';
import { esAway } from './es/away';
import { esCare } from './es/care';
import { esFlows } from './es/flows';
import { esMore } from './es/more';
import { esNow } from './es/now';
import { esParts } from './es/parts';
import { esPlaces } from './es/places';
import { esResults } from './es/results';
import { esWork } from './es/work';
import { esSessions } from './es/sessions';

export const es = {
  ...{ ...esShell, ...esSettings, ...esParts, ...esSessions, ...esResults },
  ...{ ...esAccess, ...esAgents, ...esAway, ...esCare, ...esFlows, ...esMore, ...esNow, ...esPlaces },
  ...esWork,
};

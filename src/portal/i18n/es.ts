/** The words of the portal in Spanish. */
import { esAccess } from './es/access';
import { esShell } from './es/shell';
import { esSettings } from './es/settings';
import { esCare } from './es/care';
import { esFlows } from './es/flows';
import { esMore } from './es/more';
import { esNow } from './es/now';
import { esParts } from './es/parts';
import { esResults } from './es/results';
import { esSessions } from './es/sessions';

export const es = {
  ...{ ...esShell, ...esSettings, ...esParts, ...esSessions, ...esResults },
  ...{ ...esAccess, ...esCare,
  ...esFlows, ...esMore, ...esNow },
};

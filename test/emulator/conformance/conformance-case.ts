/** One line of the conformance table, which is really played. */
import type { Stage } from './stage';

export interface ConformanceCase {
  element: string;
  /** empty: the element itself */
  attribute: string;
  /** what Twilio's page says it does */
  behaviour: string;
  /** the page of Twilio's documentation; the element's own unless it is said */
  source?: string;
  /** `shown`: only sound would show it at Twilio; here the journal does */
  here?: 'shown';
  play(stage: Stage): Promise<void>;
}

/** Many lines of one element. */
export function casesOf(
  element: string,
  lines: Record<string, [behaviour: string, play: ConformanceCase['play'], more?: Partial<ConformanceCase>]>,
): ConformanceCase[] {
  return Object.entries(lines).map(([attribute, [behaviour, play, more = {}]]) => ({
    ...{ element, attribute, behaviour, play },
    ...more,
  }));
}

export const SHOWN = { here: 'shown' } as const;

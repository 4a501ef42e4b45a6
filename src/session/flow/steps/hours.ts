/** `hours`: what a calendar of the settings says of this moment. */
import type { FlowEvent, HoursStep } from '../../../flow/model';
import { openness } from '../../../transfer/local-time';
import { note, type Turn } from '../../turn';

/** @throws when nobody has set up the hours: the step leaves as if they were closed */
export function enterHours(turn: Turn, step: HoursStep): FlowEvent {
  const hours = turn.world.settings.hours[step.hours];
  if (!hours) throw new Error(`there are no hours "${step.hours}" in the settings`);
  const found = openness(hours, turn.at);
  note(turn, 'hours.asked', { step: step.path, hours: step.hours, found });
  return { type: `outcome.${found}` };
}

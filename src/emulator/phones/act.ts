/** What somebody does by itself who answered a call. Owns: doing one thing after the other. Must not know: who rang. */
import type { Clock } from '../../lib/clock';
import type { Behaviour } from './behaviour';
import type { PhoneCall } from './phone-call';

/** Nothing more is done once the call is over. */
export function act(
  { party, network }: { party: PhoneCall; network: { clock: Clock } },
  behaviour: Behaviour,
): void {
  const acts = behaviour.does === 'answer' ? [...(behaviour.then ?? [])] : [];
  const next = (): void => {
    const one = acts.shift();
    if (!one) return;
    network.clock.after(one.afterMs, () => {
      if (party.isOver) return;
      if ('press' in one) party.press(one.press);
      else if ('say' in one) party.say(one.say);
      else party.hangUp();
      next();
    });
  };
  next();
}

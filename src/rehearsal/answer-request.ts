/** What comes of a request of a flow in the core stage: another system answers as the story says, a text message arrives. */
import type { HttpEffect } from '../call/effect';
import type { TextEffect } from '../call/text-effect';
import type { SessionEvent } from '../call/event';
import type { Contact } from './contact';
import { httpAnswer } from './givens';
import type { Narrator } from './narrator';
import type { Story } from './story';

export function answerRequest(
  effect: HttpEffect | TextEffect,
  { name, clock }: Pick<Contact, 'name' | 'clock'>,
  story: Story,
  narrator: Narrator,
): SessionEvent {
  const at = clock.now();
  const { request } = effect;
  if (effect.type === 'text.send') {
    const { template } = effect;
    const words = template ? `[${template.sid}] ${JSON.stringify(template.values)}` : effect.text;
    narrator.tell(name, `gets a text message: ${words}`);
    return { type: 'text.sent', at, request, ok: true, code: 0 };
  }
  const { status, body } = httpAnswer(story, new URL(effect.url).pathname);
  const ok = status >= 200 && status < 300;
  return { type: 'http.finished', at, request, ok, status, body: body as never };
}

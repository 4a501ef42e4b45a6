/** The window while its contents are on their way, or cannot be had. Owns: that there is a way out, and another try. */
import { button, element } from './element.js';
import type { WidgetTexts } from './widget-texts.js';

export interface WaitingActions {
  minimise(): void;
  /** absent: they may still come */
  retry?: () => void;
}

export function waitingRoom(texts: WidgetTexts, { minimise, retry }: WaitingActions): HTMLElement {
  const text = retry ? texts.cannotStart : texts.connecting;
  const state = element('p', { text, attributes: { role: 'status', dir: 'auto' } });
  const buttons = [button(texts.minimise, minimise, 'plain')];
  if (retry) buttons.unshift(button(texts.tryAgain, retry, 'again'));
  return element('div', { attributes: { class: 'waiting-room' }, children: [state, ...buttons] });
}

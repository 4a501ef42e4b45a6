/** Compiled steps that reach a customer outside of the call. Owns: types only. */
import type { PromptText, TextTemplate, ValueExpression } from './evaluated';
import type { StepCommon } from './step-common';

export interface CallbackStep extends StepCommon {
  kind: 'callback';
  queue: string;
  /** absent: the customer's own address */
  number?: TextTemplate;
  /** name of hours of the settings within which the customer is called; absent: at any time */
  hours?: string;
  attempts: number;
  pauseSeconds: number;
  /** whoever answers is asked with it; absent: the session's own words */
  confirm?: PromptText;
}

export interface MessageStep extends StepCommon {
  kind: 'message';
  prompt: PromptText;
  /** absent: the customer */
  to?: TextTemplate;
  /** absent: our number in this session */
  from?: TextTemplate;
  by: 'sms' | 'whatsapp';
  /** id of an approved template, which is sent in place of the text, and its values */
  template?: { sid: TextTemplate; values: { [name: string]: ValueExpression } };
}

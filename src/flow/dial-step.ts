/** A compiled `dial`. Owns: the type. */
import type { PromptText, TextTemplate } from './evaluated';
import type { SavedParts } from './saved-parts';
import type { StepCommon } from './step-common';

export interface DialStep extends StepCommon {
  kind: 'dial';
  /** `+1555…`, `client:…`, `sip:…` once rendered */
  to: TextTemplate[];
  /** one after the other, each for the whole time; absent: all at once */
  inTurn?: true;
  timeoutSeconds: number;
  callerId?: TextTemplate;
  /** `*` goes to the other side instead of ending the connection */
  starIsAKey?: boolean;
  /** whoever answers hears it before they are connected */
  whisper?: PromptText;
  /** the key they must press then; true: any */
  acceptKey?: string | true;
  /** the var that keeps `{ status, seconds, to }` */
  save?: string;
  parts: SavedParts;
}

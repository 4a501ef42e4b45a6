/** A compiled `recording`. Owns: the type. */
import type { PromptText } from './evaluated';
import type { StepCommon } from './step-common';

export interface RecordingStep extends StepCommon {
  kind: 'recording';
  act: 'start' | 'pause' | 'resume' | 'stop';
  /** told before it begins; absent: the caller was asked, or it does not begin */
  announce?: PromptText;
}

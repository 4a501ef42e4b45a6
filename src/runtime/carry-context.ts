/** What whoever connects calls is told besides the effect. Owns: that type. */

export interface CarryContext {
  sessionId: string;
  /** from 1 */
  attempt: number;
  /** ms since the epoch */
  now: number;
  /** of a party that is rung: how to tell whether an attempt without an answer has rung them already */
  rung?: {
    /** whether a call is known to be another than the one that is asked for */
    isAnother(sid: string): Promise<boolean>;
  };
}

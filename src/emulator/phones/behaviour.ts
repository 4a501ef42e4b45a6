/** How a phone behaves when it rings. Times in milliseconds on the carrier's clock. */
export type Behaviour =
  | { does: 'answer'; afterMs: number; isMachine: boolean; soundsLike?: Unclear; then?: readonly Act[] }
  | { does: 'ring-on' }
  | { does: 'busy' }
  | { does: 'reject'; afterMs: number }
  | { does: 'fail' };

/** What somebody does who answered, `afterMs` after what was done before. */
export type Act = { afterMs: number } & ({ press: string } | { say: string } | { hangUp: true });

/** What answering machine detection may find besides a person and a machine. */
export type Unclear = 'fax' | 'unknown';

/** How ringing ended, seen from the phone. */
export type RingResult =
  | { answered: true; isMachine: boolean; soundsLike?: Unclear }
  | { answered: false; status: 'busy' | 'failed' };

/** How long things take that Twilio does not let one choose. All in milliseconds on the carrier's clock. */
export interface Timing {
  /** to speak one character */
  characterMs: number;
  /** to play one sound file; their real length is not looked at */
  playMs: number;
  /** a phone without a script rings this long, then answers */
  answerMs: number;
  /** silence that ends speech when speechTimeout is `auto` */
  autoSpeechMs: number;
  /** to tell a person from a machine (MachineDetection) */
  detectionMs: number;
  /** between two frames of a Media Stream, each as long */
  frameMs: number;
  /** to write down what was recorded */
  transcriptionMs: number;
  /** a text message until it is sent, and again until it arrives */
  messageMs: number;
  /** until a leg whose network was lost is given up */
  lossMs: number;
}

export const DEFAULT_TIMING: Timing = {
  characterMs: 60,
  playMs: 2000,
  answerMs: 2000,
  autoSpeechMs: 1000,
  detectionMs: 3000,
  frameMs: 20,
  transcriptionMs: 5000,
  messageMs: 500,
  lossMs: 10_000,
};

/** What a verb does with what a party presses and says. */
export interface Listener {
  digit(digit: string): void;
  /** @param ms how long the words take to speak @param confidence how well they are understood, 0 to 1 */
  speech(text: string, ms: number, confidence: number): void;
}

/** What a verb does with what a party presses and says. */
export interface Listener {
  digit(digit: string): void;
  /** @param ms how long the words take to speak */
  speech(text: string, ms: number): void;
}

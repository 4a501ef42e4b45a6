/** Text messages outside of conversations, as conversations see them. Owns: whether they are taken, and by whom. */
import type { TextMessage } from '../messaging/text-message';

export interface TextLine {
  /** whether a number's own application takes messages */
  takes(phoneNumber: string): boolean;
  receive(text: { from: string; to: string; body: string }): Promise<TextMessage>;
}

/** Something was done to a chat. */
export interface Done<T> {
  value: T;
  /** tells webhooks of it: to be called when whoever did it knows, as Twilio tells after it answered */
  tell: () => void;
}

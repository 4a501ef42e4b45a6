/** Text messages between phones and the account. Owns: who reads what was sent, and who takes what comes in. */
import type { Chatters } from '../conversations/chatters';
import type { Exchange } from '../engine/exchange';
import { receiveText, takesTexts } from './receive-text';

/** A message to a number of the account itself comes in there, as at Twilio. */
export function connectTexts(exchange: Exchange, chatters: Chatters): void {
  exchange.messages.reader = (message) => {
    if (exchange.numberOf(message.to)) void exchange.activity.during(receiveText(exchange, message));
    else chatters.reads(message);
  };
  chatters.chats.texts = {
    takes: (phoneNumber) => takesTexts(exchange, phoneNumber),
    receive: (text) => receiveText(exchange, text),
  };
}

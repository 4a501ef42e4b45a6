/** Twilio's own documents judge every REST request of every story; they are read once. */
import type { CarrierEvent } from '../../../src/emulator/engine/carrier-event';
import { judgeChat } from '../../emulator/support/chat-contract';
import { openapiContract, type Contract } from '../openapi-contract';

let calls: Contract | undefined;

/** @param problems what the documents do not allow is added here, each as a line */
export function judgeRest(problems: string[]): (event: CarrierEvent) => void {
  return (event) => {
    if (event.kind !== 'rest') return;
    const isChat = event.path.startsWith('/v1/');
    const judge = isChat ? judgeChat : (calls ??= openapiContract());
    problems.push(...judge(event));
  };
}

/** How each stored call goes on and ends. Owns: what is said, pressed and heard; and what its records must say. */
import type { HandCall } from '../support/hand/hand-call';
import type { Outcome, StoredWorld } from './stored-world';
import { TEXTS } from './texts';

/** Courses by what the call was doing when the program was killed, in an order in which none waits too long. */
export const CALL_COURSES: { [doing: string]: (stored: StoredWorld) => Promise<void> } = {
  'a cold transfer was under way': moving,
  'the customer pressed * and it was being found out who ended it': leaving,
  'the customer was told goodbye': goodbye,
  'the customer was being called back and it rang': rungBack,
  'an order was being looked up': order,
  'an agent was being rung': queued,
  'a number was being dialled': dialled,
  'the customer was in the menu': menu,
  'the customer was asked for a message': message,
  'two people talked': talking,
  'a second agent was consulted': consulted,
  'the customer was asked for consent': consent,
  'the customer was in the survey': survey,
  'the customer was with another application': elsewhere,
  'the customer was with a virtual agent that was rung': rung,
};

/** An agent who hung up on a customer who then finished the survey; unless given. */
function finished(agents: Outcome['agents'], answers: object, more: Partial<Outcome> = {}): Outcome {
  return { by: 'agent', how: 'agent-hung-up', agents, transfer: true, status: 'finished', answers, ...more };
}

async function leaving(stored: StoredWorld): Promise<void> {
  const customer = stored.customer('leaving');
  const agent = stored.rung('leaving');
  expect(await stored.goesOn(customer)).toEqual([TEXTS.optIn]);
  expect(agent.call.hungUp).toBe(true);
  await agent.hangsUp();
  expect(await stored.presses(customer, '1')).toEqual([TEXTS.csat('Agent Four')]);
  expect(await stored.presses(customer, '2')).toEqual([TEXTS.nps]);
  await customer.hangsUp();
  expect(await stored.outcome(stored.call('leaving').id)).toEqual(
    finished(['Agent Four'], { csat: 2 }, { by: 'end_user', how: 'star', status: 'partial' }),
  );
}

async function moving(stored: StoredWorld): Promise<void> {
  const customer = stored.customer('moving');
  const first = stored.rung('moving');
  const { id } = stored.call('moving');
  expect(first.call.hungUp).toBe(true);
  await stored.agentHangsUp(first, customer);
  const second = await joins(stored, customer, 'agent-5');
  expect(await stored.agentHangsUp(second, customer)).toEqual([TEXTS.optIn]);
  expect(await stored.presses(customer, '1')).toEqual([TEXTS.csat('Agent Five')]);
  expect(await stored.presses(customer, '5', '9')).toEqual([TEXTS.thanks]);
  await customer.ends();
  expect(await stored.outcome(id)).toEqual(finished(['Agent Ten', 'Agent Five'], { csat: 5, nps: 9 }));
  expect(await stored.transfers(id)).toMatchObject([{ kind: 'cold', status: 'finished' }]);
}

/** An agent is rung, answers and talks. */
async function joins(stored: StoredWorld, customer: HandCall, agentId: string): Promise<HandCall> {
  const agent = stored.world.placed(`client:${agentId}`);
  await agent.rings();
  await agent.answers();
  expect(agent.conference).toBe(customer.conference);
  await stored.world.pass(1);
  return agent;
}

/** Should the carrier not have got the last words, it gets them again. */
async function goodbye(stored: StoredWorld): Promise<void> {
  const customer = stored.customer('goodbye');
  const { id } = stored.call('goodbye');
  const { document } = customer;
  await customer.asksAt(`/twilio/voice/sessions/${id}/fallback`, { ErrorCode: '11200', ErrorUrl: 'x' });
  expect(customer.document).toBe(document);
  await customer.ends();
  expect(await stored.outcome(id)).toEqual(
    finished(['Agent Four'], {}, { transfer: false, status: 'declined' }),
  );
}

async function rungBack(stored: StoredWorld): Promise<void> {
  const customer = stored.rung('rung-back', 1);
  await customer.answers();
  expect(customer.hears).toEqual([TEXTS.callBack, TEXTS.optIn]);
  await stored.presses(customer, '2');
  await customer.hangsUp();
  expect(await stored.outcome(stored.call('rung-back').id)).toEqual(
    finished(
      ['Agent Nine'],
      {},
      { by: 'end_user', how: 'customer-hung-up', transfer: false, status: 'declined' },
    ),
  );
}

/** What was asked and not answered is asked again. */
async function order(stored: StoredWorld): Promise<void> {
  const customer = stored.customer('order');
  expect(stored.world.far.requests('GET', '/orders/1234')).toHaveLength(1);
  expect(await stored.goesOn(customer)).toEqual(['Your order is shipped.', TEXTS.goodbye]);
  await customer.ends();
  expect(await stored.outcome(stored.call('order').id)).toEqual(noTransfer('flow-ended'));
}

/** A flow that ended without an agent. */
function noTransfer(how: string): Outcome {
  return finished([], {}, { by: 'system', how, transfer: false, status: 'not-required' });
}

async function queued(stored: StoredWorld): Promise<void> {
  const customer = stored.customer('queued');
  const agent = stored.rung('queued');
  await agent.answers();
  expect(agent.conference).toBe(customer.conference);
  await stored.world.pass(1);
  expect(await stored.agentHangsUp(agent, customer)).toEqual([TEXTS.optIn]);
  expect(await stored.presses(customer, '2')).toEqual([TEXTS.goodbye]);
  await customer.ends();
  expect(await stored.outcome(stored.call('queued').id)).toEqual(
    finished(['Agent Eleven'], {}, { transfer: false, status: 'declined' }),
  );
}

async function dialled(stored: StoredWorld): Promise<void> {
  const customer = stored.customer('dialled');
  const talked = { DialCallStatus: 'completed', DialBridged: 'true', DialCallDuration: '30' };
  expect(await stored.goesOn(customer, talked)).toEqual([TEXTS.optIn]);
  expect(await stored.presses(customer, '1', '5', '9')).toEqual([TEXTS.thanks]);
  await customer.ends();
  expect(await stored.outcome(stored.call('dialled').id)).toEqual(finished([null], { csat: 5, nps: 9 }));
}

/** The whole call is still before them; what was answered before the kill is answered alike. */
async function menu(stored: StoredWorld): Promise<void> {
  const customer = stored.customer('menu');
  const { document } = customer;
  await customer.asksAt(`/twilio/voice/sessions/${stored.call('menu').id}/after/1`, { Digits: '9' });
  expect(customer.document).toBe(document);
  await stored.presses(customer, '2');
  const agent = await joins(stored, customer, 'agent-5');
  expect(await stored.agentHangsUp(agent, customer)).toEqual([TEXTS.optIn]);
  expect(await stored.presses(customer, '1')).toEqual([TEXTS.csat('Agent Five')]);
  expect(await stored.presses(customer, '5', '9')).toEqual([TEXTS.thanks]);
  await customer.ends();
  expect(await stored.outcome(stored.call('menu').id)).toEqual(finished(['Agent Five'], { csat: 5, nps: 9 }));
}

async function message(stored: StoredWorld): Promise<void> {
  const customer = stored.customer('message');
  const recorded = {
    RecordingUrl: 'https://api.twilio.com/recordings/RE1',
    RecordingDuration: '7',
    Digits: '#',
  };
  expect(await stored.goesOn(customer, recorded)).toEqual([TEXTS.goodbye]);
  await customer.ends();
  expect(await stored.outcome(stored.call('message').id)).toEqual(noTransfer('flow-ended'));
}

async function talking(stored: StoredWorld): Promise<void> {
  const customer = stored.customer('talking');
  expect(await stored.agentHangsUp(stored.rung('talking'), customer)).toEqual([TEXTS.optIn]);
  expect(await stored.presses(customer, '1')).toEqual([TEXTS.csat('Agent One')]);
  expect(await stored.presses(customer, '3', '2')).toEqual([TEXTS.comment]);
  const url = 'https://api.twilio.com/recordings/RE2';
  const recorded = { RecordingUrl: url, RecordingDuration: '5', Digits: '#' };
  expect(await stored.goesOn(customer, recorded)).toEqual([TEXTS.thanks]);
  await customer.ends();
  const answers = { csat: 3, nps: 2, comment: expect.objectContaining({ url }) as unknown };
  expect(await stored.outcome(stored.call('talking').id)).toEqual(finished(['Agent One'], answers));
}

async function consulted(stored: StoredWorld): Promise<void> {
  const customer = stored.customer('consulted');
  const [first, second] = [stored.rung('consulted', 0), stored.rung('consulted', 1)];
  const { id } = stored.call('consulted');
  await stored.world.api('POST', `/sessions/${id}/transfer/complete`);
  expect(first.call).toMatchObject({ hungUp: true, leavesQuietly: true });
  await first.hangsUp();
  await stored.world.pass(5);
  expect(await stored.agentHangsUp(second, customer)).toEqual([TEXTS.optIn]);
  expect(await stored.presses(customer, '1')).toEqual([TEXTS.csat('Agent Three')]);
  expect(await stored.presses(customer, '5', '9')).toEqual([TEXTS.thanks]);
  await customer.ends();
  expect(await stored.outcome(id)).toEqual(finished(['Agent Two', 'Agent Three'], { csat: 5, nps: 9 }));
  expect(await stored.transfers(id)).toMatchObject([{ kind: 'warm', status: 'finished' }]);
}

async function consent(stored: StoredWorld): Promise<void> {
  const customer = stored.customer('consent');
  expect(await stored.presses(customer, '1')).toEqual([TEXTS.csat('Agent One')]);
  expect(await stored.presses(customer, '5', '9')).toEqual([TEXTS.thanks]);
  await customer.ends();
  expect(await stored.outcome(stored.call('consent').id)).toEqual(
    finished(['Agent One'], { csat: 5, nps: 9 }),
  );
}

async function survey(stored: StoredWorld): Promise<void> {
  const customer = stored.customer('survey');
  expect(await stored.presses(customer, '9')).toEqual([TEXTS.thanks]);
  await customer.ends();
  expect(await stored.outcome(stored.call('survey').id)).toEqual(
    finished(['Agent One'], { csat: 4, nps: 9 }),
  );
}

/** It gives the leg back to the address it was given when it got it. */
async function elsewhere(stored: StoredWorld): Promise<void> {
  const customer = stored.customer('elsewhere');
  const back = decodeURIComponent(/returnTo=([^<]+)</.exec(customer.document)?.[1] ?? '');
  await customer.asksAt(`${back}&outcome=partial`);
  expect(customer.hears).toEqual(['Thank you. Goodbye.']);
  await customer.ends();
  expect(await stored.outcome(stored.call('elsewhere').id)).toEqual(
    finished(['Agent Six'], {}, { status: 'partial' }),
  );
}

async function rung(stored: StoredWorld): Promise<void> {
  const customer = stored.customer('rung');
  const dial = { DialCallStatus: 'completed', DialBridged: 'true', DialCallDuration: '20' };
  await stored.goesOn(customer, { ...dial, 'DialSipHeader_X-Csat': '4' });
  await customer.ends();
  expect(await stored.outcome(stored.call('rung').id)).toEqual(finished(['Agent Seven'], { 'X-Csat': '4' }));
}

/** Most of an hour passes, so this comes after everything else. */
export async function calledBack(stored: StoredWorld): Promise<void> {
  const phone = '+15550007';
  for (let minutes = 0; !stored.world.isCalling(phone) && minutes < 60; minutes += 0.25)
    await stored.world.pass(15);
  const customer = stored.world.placed(phone);
  await customer.rings();
  await customer.answers();
  expect(customer.hears).toEqual([TEXTS.callBack, TEXTS.optIn]);
  expect(await stored.presses(customer, '1')).toEqual([TEXTS.csat('Agent Five')]);
  expect(await stored.presses(customer, '5', '9')).toEqual([TEXTS.thanks]);
  await customer.hangsUp();
  expect(await stored.outcome(stored.call('call-back').id)).toEqual(
    finished(['Agent Five'], { csat: 5, nps: 9 }, { by: 'end_user', how: 'customer-hung-up' }),
  );
}

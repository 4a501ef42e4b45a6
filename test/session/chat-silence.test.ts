import { ChatDriver } from './chat-driver';
import { courseOf } from '../../src/session/state';

describe('silence', () => {
  test('a customer who does not write is reminded and then dismissed, without a transfer', () => {
    const one = new ChatDriver();
    one.talks();
    expect(one.last('timer.set')).toMatchObject({ name: 'idle', dueAt: 120_000 });
    one.timer('idle');
    expect(one.read().at(-1)).toMatch(/^system: .*still there/i);
    expect(one.last('timer.set')).toMatchObject({ name: 'idle', dueAt: 180_000 });
    one.timer('idle');
    one.posts();
    expect(one.last('decision.recorded').decision).toMatchObject({ failedRule: 'ended-by-party' });
    expect(one.s.humans[0]?.end).toMatchObject({ by: 'dismissed' });
    expect(one.s.postSession.status).toBe('not-required');
  });

  test('a dismissed customer is handed over where the setting counts dismissals', () => {
    const one = new ChatDriver({ postSession: { endedBy: ['agent', 'end_user', 'dismissed'] } });
    one.talks();
    one.timer('idle');
    one.timer('idle');
    expect(courseOf(one.s)).toBe('consent');
  });

  test('whoever writes after the reminder is not dismissed by the old deadline', () => {
    const one = new ChatDriver();
    one.talks();
    one.timer('idle');
    one.writes('I am here');
    expect(one.effects.findLast((effect) => effect.type === 'timer.cancel')).toMatchObject({ name: 'idle' });
    one.writes('Good', 'agent-1');
    one.timer('idle');
    expect(one.read().at(-1)).toMatch(/still there/i);
  });

  test('a message an agent leaves unanswered ends the chat as a timeout, where that is set', () => {
    const one = new ChatDriver({ chat: { answerWithinSeconds: 60 } });
    one.talks();
    one.now = 10_000;
    one.writes('Hello?');
    expect(one.last('timer.set')).toMatchObject({ name: 'unanswered', dueAt: 70_000 });
    one.now = 20_000;
    one.writes('Anybody?');
    expect(one.last('timer.set')).toMatchObject({ name: 'unanswered', dueAt: 70_000 });
    one.now = 70_000;
    one.timer('unanswered');
    expect(one.s.humans[0]?.end).toMatchObject({ by: 'timeout', how: 'unanswered' });
  });

  test('what was written before an agent came is nothing an agent owes', () => {
    const one = new ChatDriver({ chat: { answerWithinSeconds: 60 } });
    one.opens();
    one.created();
    one.now = 1000;
    one.writes('support');
    one.writes('quickly please');
    one.ranked('agent-1');
    one.now = 301_000;
    const before = one.effects.length;
    one.writes('Hello', 'agent-1');
    expect(one.effects.slice(before)).not.toContainEqual(
      expect.objectContaining({ name: 'unanswered', type: 'timer.set' }),
    );
    expect(one.s.chat?.responses.count).toBe(0);
  });

  test('an agent who accepts without a word owes the first one', () => {
    const one = new ChatDriver({ chat: { answerWithinSeconds: 60 } });
    one.opens();
    one.created();
    one.writes('support');
    one.ranked('agent-1');
    one.now = 5000;
    one.feed({ type: 'chat.accepted', agentId: 'agent-1' });
    expect(one.last('timer.set')).toMatchObject({ name: 'unanswered', dueAt: 65_000 });
    one.now = 9000;
    one.writes('Hello', 'agent-1');
    expect(one.s.chat?.responses).toEqual({ count: 1, totalMs: 4000, longestMs: 4000 });
  });

  test('silence to the opt-in means no', () => {
    const one = new ChatDriver();
    one.talks();
    one.feed({ type: 'end.requested', by: 'end_user' });
    expect(one.last('timer.set')).toMatchObject({ name: 'opt-in', dueAt: 60_000 });
    one.timer('opt-in');
    expect(one.s.postSession).toMatchObject({ status: 'declined', optIn: 'silence' });
  });

  test('an unanswered survey is kept as partial', () => {
    const one = new ChatDriver({ postSession: { optIn: { ask: false } } });
    one.talks();
    one.feed({ type: 'end.requested', by: 'agent' });
    one.writes('yes');
    one.writes('4');
    one.timer('idle');
    one.timer('idle');
    expect(one.s).toMatchObject({
      state: 'closed',
      postSession: { status: 'partial', answers: { csat: 4 } },
      end: { by: 'agent' },
    });
  });
});

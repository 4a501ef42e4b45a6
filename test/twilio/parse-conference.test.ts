import * as real from './payloads';
import { eventOf, HERE, keyOf } from './read-webhook';

describe('a conference', () => {
  const path = `${HERE}/conference`;

  test('tells who joined', () => {
    const params = real.conferenceCallback(
      'participant-join',
      2,
      real.participant('agent-1', real.AGENT_LEG),
    );
    expect(eventOf(path, params)).toEqual({ type: 'conference.joined', leg: 'agent:1', sid: real.AGENT_LEG });
    expect(keyOf(path, params)).toBe(`conference:${real.CONFERENCE}:2:participant-join`);
  });

  test('tells who left and why', () => {
    const params = real.conferenceCallback('participant-leave', 5, {
      ...real.participant('customer', real.CALLER_LEG),
      ParticipantCallStatus: 'in-progress',
      ReasonParticipantLeft: 'moderator_ended_conference',
    });
    expect(eventOf(path, params)).toEqual({
      type: 'conference.left',
      leg: 'customer',
      sid: real.CALLER_LEG,
      reason: 'moderator_ended_conference',
    });
  });

  test('tells that it ended, and by whom', () => {
    const params = real.conferenceCallback('conference-end', 6, {
      CallSidEndingConference: real.AGENT_LEG,
      ParticipantLabelEndingConference: 'agent-1',
      Reason: 'Participant with end-conference-on-exit left',
      ReasonConferenceEnded: 'participant-with-end-conference-on-exit-left',
    });
    expect(eventOf(path, params)).toEqual({
      type: 'conference.ended',
      endedBySid: real.AGENT_LEG,
      reason: 'participant-with-end-conference-on-exit-left',
    });
    expect(eventOf(path, real.conferenceCallback('conference-end', 6))).toEqual({
      type: 'conference.ended',
      endedBySid: '',
      reason: '',
    });
  });

  test.each([
    ['conference-start', real.participant('customer', real.CALLER_LEG)],
    ['participant-mute', real.participant('customer', real.CALLER_LEG)],
    ['participant-join', real.participant('supervisor', real.AGENT_LEG)],
    ['participant-join', real.participant('', real.AGENT_LEG)],
    ['participant-join', real.participant('agent-0', real.AGENT_LEG)],
    ['participant-leave', real.participant('agent-1', '')],
  ])('says nothing to a session by %s of %j', (event, more) => {
    expect(eventOf(path, real.conferenceCallback(event, 1, more))).toBeNull();
  });
});

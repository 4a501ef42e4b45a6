/** What nothing comes to as things are, each with what it is there for. */
export const NEVER: { [transition: string]: string } = {
  'session: recording.transcribed -> (countIgnored)':
    'what was said into a recording of which no step wants it in writing, or the same once more',
  'session: leg.answered-late [isLeftAnswer] -> (keepLeftAnswer)':
    'an answer that is told of seconds after the hang-up: see left-answer.test.ts',
  'session: customer.wrote -> (noteUnasked)':
    'who writes while a chat has no state that reads: all states with a live chat read today',
  'placing: customer.refused [mayRetryRefused] -> putOff':
    'the carrier refuses a call that was ordered with `retry`: no walk orders one so',
  'placing: customer.refused [flowTakesRefusal] -> answering':
    'the carrier refuses a call whose flow takes `failed`: no walk places one with such a flow',
  'flow: flow.elsewhere -> flow.elsewhere': 'no flow of the tests hands its leg to a number or a socket',
  'flow.moving: leg.asks -> goodbye': 'no turn ends between two steps: the last net under a flow that does',
  'flow.lookingUp: timer.closing [legIsGone] -> leaving':
    'no flow of the tests looks something up after a hang-up for half a minute',
  'flow.elsewhere: leg.asks -> flow.moving': 'see flow.elsewhere',
  'waiting.dial: agent.answered [isUnwanted] -> (turnAgentAway)':
    'one of several who were dialled answers when it is settled that nobody talks to them',
  'waiting.dial: agent.responded [isUnwanted] -> (turnAgentAway)': 'the same, with a key',
  'talking.consulting.ringing: agent.refused [isOtherOrUnsure] -> (noteAgentRefused)':
    'the carrier does not know whether it rang the second agent',
  'talking.consulting.ringing: agent.unanswered [isOther] -> (giveAgentUp)':
    'a ring timer of an agent who is not the second: it is cancelled when the customer is connected',
  'talking.moved: at once -> flow':
    'a queue that lost its agents in the settings between the transfer and the customer coming free',
  'keptPlace.opening: at once [isPlaceLost] -> leaving':
    'who opts out, or whose queue is deleted, between keeping the place and hanging up',
  'keptPlace.inLine.choosing: at once [isPlaceLost] -> leaving': 'the same while they are in line',
  'keptPlace.inLine.choosing: at once [isClosedNow] -> keptPlace.due':
    'the hours end while they are in line: walks last minutes',
  'keptPlace.inLine.choosing: at once -> keptPlace.inLine.pausing':
    'every agent of the queue was tried in this round, one who is put aside included',
  'withAgent.giving: at once [couldNotGive] -> withAgent.over':
    'a virtual agent that was removed from the settings between promise and handover',
  'withAgent.attached: leg.failed [isOtherLeg] -> (noteFailedDocument)':
    'an older leg fails while a bot has the new one',
};

/** States: the first one is left in the step that makes the machine; the other see above. */
export const NEVER_IN: string[] = ['fresh', 'flow.elsewhere'];

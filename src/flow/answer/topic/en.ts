import type { TopicWords } from './topic-words';

/** English. */
export const english: TopicWords = {
  request:
    '[it s] a (question|query|request|enquiry|inquiry) (for|about), (can|could|will|would) ' +
    '(you|someone|somebody|anyone|anybody) [please|possibly], (can|could|would) (someone|somebody|anyone) ' +
    '(in|from|at), i could [really] use, let s try, i (d|would|m gonna|ll) say, [i was|i m|i am] [just] ' +
    'wondering if i (could|can) [please] (speak|talk|get|have|be (connected|transferred|put through)) ' +
    '[to|with], i require, um, uh, er, erm, ah, oh, hm, hmm, well, so, then, please, yes, yeah, yep, ok, ' +
    'okay, sure, all right, alright, and, just, actually, basically, sorry, excuse me, good morning, sir, ' +
    'madam, ma am, the, a, an, some, your, [i m|i am] (looking|calling|asking|ringing|phoning|here) for, [i ' +
    'm|i am] (calling|ringing|phoning) (about|regarding), i [really|just|actually] (want|need|would like|d ' +
    'like|choose|pick|say|said|will take|ll take|d take|will have|ll have|ll go with|d go with|will go ' +
    'with|wanna|d prefer|would prefer|d love|would love), i [really|just|actually] (want|need|would like|d ' +
    'like|wanna|d prefer|would prefer|d love|would love|wish|have|am trying|m trying|was hoping|am hoping|m ' +
    'hoping|m calling|am calling|was calling|gotta|ve got) [to] (speak|talk|chat|be connected|be ' +
    'transferred|be put through|get through|connect|get|reach|go|contact|choose|select|get hold ' +
    'of|have|call|ask for) [to|with|for], (can|could|may|might|would|will) (i|you|we) ' +
    '[please|maybe|possibly|just|kindly] (speak|talk|be connected|be transferred|be put through|get ' +
    'through|connect [me]|get [me]|have|reach|go|transfer me|put me [through]|put me through|send me|take ' +
    'me|route me|direct me|give me|pass me|switch me|forward me|contact|patch me [through]) [to|with|over ' +
    'to|on to], (what|all) i (need|want|d like|would like) is, [can|could|may] [i|you] [please] (speak|talk) ' +
    '(to|with), (connect|transfer|send|put|take|route|direct|pass|switch|forward|get|bring|patch) me ' +
    '[over|through|on] [to|with], (put|send|get) me through to, (get|give|find) me, let me (speak|talk|chat) ' +
    '(to|with), let me have, let s (go|talk|speak) (to|with), let s go with, i think i (need|want|d ' +
    'like|would like), i think it s for, (someone|somebody|anyone|anybody|a person|a human|a real person|a ' +
    'representative|a rep|an agent|an operator|a guy|a lady|one of your people|a member|people|the ' +
    'people|the guys|the team|the department|the line|the number|whoever is) (in|from|at|of|for|with|on), ' +
    '(someone|somebody|anyone|a person|an agent) (who does|that does|doing|responsible for|who is in|who s ' +
    'in), (speak|talk|go) (to|with), (to|with) (speak|talk) (to|with), to (speak|talk) (to|with), (it s|that ' +
    's|that is|it is|that would be|that d be|it would be|it d be) [for|about|regarding], this is ' +
    '(for|about|regarding), [i have|i ve got|got|with] a [quick|simple|general] ' +
    '(question|query|request|issue|enquiry|inquiry) (for|about), my (choice|answer|selection) is, ' +
    '(department|option|extension|choice|team) [of|for], would be, (pick|choose|select|press|number|option) ' +
    '(one|two|three|four) [for], is it possible to (speak|talk|get) (to|with|through to), how (do|can) i ' +
    '(get|reach|speak|talk) [to|with|through to], how about, no i (need|want|d like|would like|said), ' +
    'technical, tech, customer, product, general, a little, a bit of',
  requestEnd:
    'question, query, enquiry, inquiry, request, matter, to (help|call|assist|talk to|speak to|speak ' +
    'with|contact) me [back], call me back, and service, i think, please, thanks, um, uh, er, sir, madam, ma ' +
    'am, department, dept, team, line, desk, section, division, office, staff, people, guys, folks, person, ' +
    'agent, agents, rep, representative, representatives, service, services, one, option, queue, hotline, ' +
    'menu, now, right now, today, right away, immediately, as soon as possible, asap, quickly, thank you, if ' +
    '(i may|you please|possible|that s possible|you can|you could|you don t mind|that s okay|that s ok), it ' +
    'is, that is, then, would be (good|great|fine|nice|lovely|perfect), will do, i (think|guess) that s it, ' +
    'me, me please, me out, desperately, urgently, i (need|want), is what i (need|want), is (fine|good), ' +
    'yes, yeah, ok, okay, and that s all',
  matter:
    'because, cause, cos, since my, as my, (about|regarding|concerning|with|for) ' +
    '(a|an|the|my|our|some|your|this|that|these|those|one|two|buying|ordering|getting|changing|cancelling|canceling|setting|installing|fixing|returning|upgrading|paying|it|something|what|how), ' +
    'to ' +
    '(buy|order|get|fix|repair|cancel|change|return|pay|ask|set|install|upgrade|renew|check|find|help|sort|make|place|purchase|discuss|see|know|report|solve|resolve|start|open|replace|activate|book|do), ' +
    'in (order to|regards to|regard to|relation to|connection with), i (have|ve got|need|want|d like|would ' +
    'like|can t|cannot|bought|ordered|got|am|m|was|lost|forgot) ' +
    '(a|an|the|my|to|some|problem|problems|trouble|questions|having|trying|calling|looking), my [new|old] ' +
    '(tv|connection|device|package|delivery|screen|printer|phone|internet|line|wifi|router|account|order|bill|computer|laptop|card|service|password), ' +
    'on (my|our), it s (about|for|urgent|important), there s a, there is a, and (my|i (need|want|have|would ' +
    'like)), so i can, so that',
};

import type { ConsentWords } from './consent-words';

/** English. */
export const english: ConsentWords = {
  yes:
    'yea, ya, yes sir, yes ma am, yes indeed, yes absolutely, yes, yes right now, yeah, yep, yup, yes ' +
    'please, yes of course, yes i do, yes you may, yes you can, yes go ahead, aye, yes (that s|that is|it ' +
    's|it is|that would be) (fine|okay|ok|all right|alright|good|great|perfect) [with me|by me]',
  agree:
    'you bet i (will|do|can|would), i m on board with (that|it|this), you bet[cha], you ve got it, no doubt, ' +
    'without [a] doubt, why wouldn t i, positively, naturally, obviously, i can do (that|it|this), i could ' +
    'do (that|it|this), i can help [you] [with (that|it)], i can spare [a|one] (minute|moment|second), you ' +
    'may, you can, please do ask, okey doke, roger [that], deal, it s a deal, i m game, that works [for me], ' +
    'sounds like a plan, with great pleasure, most certainly, most definitely, why of course, but of course, ' +
    'be glad to, be happy to, i m happy to [do (that|it)], it would be my pleasure, it d be my pleasure, ' +
    'sure [thing], for sure, ok, okay, okey dokey, of course [you (can|may)|i (will|would|can|do)], all ' +
    'right, alright, certainly, definitely, absolutely, totally, by all means, gladly, happily, with ' +
    'pleasure, my pleasure, be my guest, (that|it) (would|d|will|ll) be (fine|okay|ok|all ' +
    'right|alright|good|great|lovely|perfect), (fine|okay|ok|good) (by|with) (me|that|it), (that s|that ' +
    'is|it s|it is) (fine|okay|ok|good|all right|alright|cool) (with|by) me, i m ' +
    '(fine|okay|ok|good|happy|cool) with (that|it|this), i m good to go, i m (ready|in|game|up for ' +
    'it|willing), i am (ready|willing), ready, count me in, why yes, sounds (good|great|fine) [to me], ' +
    '(works for|suits) me, i (d|would|will|ll) [(like|love|be happy|be glad|be delighted) to] ' +
    '(help|answer|participate|take part) [you|them|that|your questions|the questions|some questions|a few ' +
    'questions], i (d|would) (like to|love to|be happy to|be glad to|be delighted to) [do ' +
    '(it|that|this)|take (it|the survey|part)|help [you] [out|with that]], [i m|i am] ' +
    '(happy|glad|willing|delighted|ready) to [help|do (it|that|this)|answer|take part|take (it|the ' +
    'survey|your survey)|answer (them|your questions|some questions|a few questions|the questions)], i ' +
    '(will|can|do|may|accept|agree|consent), i ll [gladly|happily] do (it|that|this|the survey|your survey), ' +
    'i [will|can|could] [gladly|happily] (do|take) (it|that|this|the survey|your survey|a survey), i ll take ' +
    '(it|the survey|your survey|a survey), i [can|will|ll] answer (them|that|it|the questions|your ' +
    'questions|some questions|a few questions|a couple of questions), let s (go|do it|do this|do ' +
    'that|start|begin|get started|hear (it|them)), do it, do the survey, ask [away|me|me anything], ask [me] ' +
    '(your|the|some|a few) questions, fire away, shoot, go for it, you (can|may) [please] [go ' +
    'ahead|start|begin|ask|ask me] [(a few|some|your|the|any) questions], (take|start|begin) [the|your|a] ' +
    'survey, i (have|ve got|got) [the|some|a little|a bit of] time [for (that|it|this|a few questions|the ' +
    'survey)], i (have|ve got|got) (a|a few|one) (minute|minutes|moment|second) [to spare], uh huh, mhm, ' +
    'right, correct, affirmative',
  well:
    'fine, that s (fine|good|great|perfect), that is (fine|good|great|perfect), very well, that ll do, that ' +
    'will do',
  pickUp:
    'you got it, go right ahead, i m all ears, [please] (continue|proceed), bring it on, hit me, go ahead, ' +
    'go on, please (go ahead|go on|do)',
  no:
    'not right this (second|minute|moment|instant), nvm, ' +
    'you bet i (won t|will not|don t|wouldn t), no can do, not absolutely, not in a million years, over my ' +
    'dead body, i d prefer not [to], i would prefer not [to], i would rather not, no i d rather not, no ' +
    'chance, not likely, not happening, fat chance, as if, i ll pass, i m not going to, not going to happen, ' +
    'thanks but no thanks, absolutely no, count me out, i ain t, ain t happening, no bueno, not a chance, no ' +
    'chance, fat chance, nevermind, i d rather you didn t, i m not okay, i m not fine, take me off your ' +
    'list, remove me, stop calling, stop calling me, don t call, don t call me, no, nope, nah, no thanks, no ' +
    'thank you, no way, no sir, not now, rather not, i d rather not, of course not, certainly not, ' +
    'definitely not, absolutely not, surely not, not okay, not ok, not all right, not alright, not fine, not ' +
    'today, not interested, not really, not at all, never, no never, i do not, i don t, i don t want, i do ' +
    'not want, don t want to, do not want to, i won t, i will not, i refuse, i decline, i disagree, leave me ' +
    'alone, stop, forget it, uh uh, no time, i have no time, i don t have time, i do not have time, hell no, ' +
    'please don t, please do not, better not, i can t, i cannot, negative, count me out, go away, pass, ' +
    '[please] take me off [the|your|this] [call|calling|mailing] (list|lists), remove me [from (the|your) ' +
    'list], delete (me|my number), unsubscribe [me], cancel [it|that|this], hang up, opt out, opt me out, i ' +
    'object, don t bother, don t ask, [i m] sorry [but] no [thanks|thank you], no sorry, no i m sorry, not ' +
    '(for me|this time|right now|at the moment|a good time), that s enough, enough, stop it, no need, there ' +
    's no need',
  fine:
    'i don t see why not, i can t see why not, i see no reason why not, i see no reason not to, can t see ' +
    'why not, don t see why not, not a bother, i have no (problem|objection|objections) [with (that|it)], i ' +
    've no (problem|objection|objections) [with (that|it)], i don t mind, i do not mind, i wouldn t mind, i ' +
    'would not mind, don t mind, i don t mind at all, i wouldn t mind at all, no problem, no problem at all, ' +
    'no worries, why not, not a problem, no objection, no objections, of course why not',
  unsure:
    'i don t see why, i can t see why, i don t see, why would i, why should i, rather later, rather ' +
    'tomorrow, i bet, you bet i, whatever you say, if you say so, if you insist, if i must, if you must, not ' +
    'necessarily, yeah right, i m okay, i m ok, i m fine, i m good, i m all right, i m alright, i m all set, ' +
    'i am fine, i am good, i am okay, i am all set, we re good, we re fine, not sure, i m not sure, i am not ' +
    'sure, not so sure, not really sure, not too sure, not quite sure, not very sure, not entirely sure, not ' +
    'completely sure, unsure, maybe, maybe later, perhaps, possibly, probably, probably not, might, i guess, ' +
    'i guess so, i suppose, i suppose so, i think so, i don t think so, i don t know, i do not know, don t ' +
    'know, do not know, dunno, no idea, no clue, depends, it depends, that depends, later, later on, another ' +
    'time, some other time, another day, tomorrow, next time, next week, some day, someday, in a minute, in ' +
    'a moment, in a bit, in a while, call back, call me back, call me later, ask me later, let me think, let ' +
    'me see, i ll think about it, can t decide, haven t decided, not yet, sort of, kind of, i doubt, doubt, ' +
    'hesitate, (that s|that is|it s|it is) (okay|ok|all right|alright), it s (fine|good|great), it is ' +
    '(fine|good|great), i m done, all good, we re done',
  unclear:
    'right now, mind, only if, if, unless, whether, but, however, wait, hold on, hang on, one moment, one ' +
    'second, one minute, just a moment, just a second, just a minute, what, what did you say, who is this, ' +
    'who are you, excuse me, pardon, how long, be sure, make sure, sure about, soon, busy, driving, at work, ' +
    'in a meeting, when, until, whatever, afterwards, hardly',
  not:
    '(everything|all|anyone|anybody|nothing) (but|except [for]), anything (except [for]|other than), except ' +
    '[for], apart from, other than, rather than, not, no, t, dont, cannot, cant, wont, wouldnt, isnt, never, ' +
    'none, neither, nor, nothing, nobody, without, refuse, refused, decline, against, hate, unable, ' +
    'unwilling, instead of, far from, anything but, hardly, stop',
  greeting:
    'hello, hi, hey, hello there, hi there, speaking, this is he, this is she, good morning, good afternoon, ' +
    'good evening, this is (he|she)',
  listening: 'i m listening, i am listening, listening',
  thanks:
    'thx, ty, thanks [a lot|so much|very much|again], thank you [a lot|so much|very much|again], many ' +
    'thanks, cheers',
  fillers:
    'oh, ah, um, uh, er, erm, hm, hmm, mm, well, so, then, please, and, now, just, quite, really, very, ' +
    'much, sorry, dear, sir, madam, ma am, man, mate, buddy, dude, good, great, perfect, cool, nice, lovely, ' +
    'wonderful, excellent, indeed, honestly, you know',
};

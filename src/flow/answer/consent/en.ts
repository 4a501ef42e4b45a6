import type { ConsentWords } from './consent-words';

/** English. */
export const english: ConsentWords = {
  yes: 'yes, yeah, yep, yup, yes please, yes of course, yes i do, yes you may, yes you can, yes go ahead, aye',
  agree:
    'i m fine with that, i m okay with that, i m ok with that, i m good with that, i m fine with it, i m okay with it, i m good to go, ' +
    'sure, sure thing, for sure, ok, okay, of course, all right, alright, certainly, definitely, absolutely, ' +
    'go ahead, go on, please do, fine, that is fine, that s fine, fine by me, fine with me, sounds good, ' +
    'i d love to, i would love to, i d be happy to, i would be happy to, happy to, gladly, with pleasure, ' +
    'i agree, i accept, uh huh, mhm, why yes, let s be my guest, very well, ' +
    'by all means, my pleasure, i have time, i ve got time, i have a minute, i ve got a minute, i have a moment, ' +
    'i ve got a moment, right, correct, do it',
  no:
    'not a chance, no chance, fat chance, nevermind, i d rather you didn t, i m not okay, i m not fine, take me off your list, remove me, stop calling, stop calling me, don t call, don t call me, ' +
    'no, nope, nah, no thanks, no thank you, no way, no sir, not now, rather not, i d rather not, of course not, ' +
    'certainly not, definitely not, absolutely not, surely not, not okay, not ok, not all right, not alright, ' +
    'not fine, not today, not interested, not really, not at all, never, no never, i do not, i don t, i don t want, ' +
    'i do not want, don t want to, do not want to, i won t, i will not, i refuse, i decline, i disagree, ' +
    'leave me alone, stop, forget it, uh uh, no time, i have no time, i don t have time, i do not have time, ' +
    'hell no, please don t, please do not, better not, i can t, i cannot, negative, count me out, go away, pass',
  fine:
    'i don t mind, i do not mind, i wouldn t mind, i would not mind, don t mind, i don t mind at all, i wouldn t mind at all, ' +
    'no problem, no problem at all, no worries, why not, not a problem, no objection, no objections, of course why not',
  unsure:
    'yeah right, i m okay, i m ok, i m fine, i m good, i m all right, i m alright, i m all set, i am fine, i am good, i am okay, i am all set, we re good, we re fine, ' +
    'not sure, i m not sure, i am not sure, not so sure, not really sure, not too sure, not quite sure, ' +
    'not very sure, not entirely sure, not completely sure, unsure, maybe, maybe later, perhaps, possibly, ' +
    'probably, probably not, might, i guess, i guess so, i suppose, i suppose so, i think so, ' +
    'i don t think so, i don t know, i do not know, don t know, do not know, dunno, no idea, no clue, ' +
    'depends, it depends, that depends, later, later on, another time, some other time, another day, ' +
    'tomorrow, next time, next week, some day, someday, in a minute, in a moment, in a bit, in a while, ' +
    'call back, call me back, call me later, ask me later, let me think, let me see, i ll think about it, ' +
    'can t decide, haven t decided, not yet, sort of, kind of, i doubt, doubt, hesitate',
  unclear:
    'mind, only if, ' +
    'if, unless, whether, but, however, wait, hold on, hang on, one moment, one second, one minute, ' +
    'just a moment, just a second, just a minute, what, what did you say, who is this, who are you, ' +
    'excuse me, sorry, pardon, how long, be sure, make sure, sure about, soon, busy, driving, at work, ' +
    'in a meeting, when, until, whatever, afterwards, hardly',
  not:
    'not, no, t, dont, cannot, cant, wont, wouldnt, isnt, never, none, neither, nor, nothing, nobody, without, ' +
    'refuse, refused, decline, against, hate, unable, unwilling, instead of, far from, anything but, hardly, stop',
  greeting:
    'hello, hi, hey, hello there, hi there, speaking, this is he, this is she, good morning, good afternoon, good evening',
  fillers:
    'oh, ah, um, uh, erm, well, so, then, please, thanks, thank you, very much, that s, that is, it s, it is, with me, ' +
    'by me, and, you, me, i, we, us, this, the, a, to, do, can, may, ask, questions, question, few, some, now, ' +
    'just, quite, really, very, much, dear, sir, madam, it, that, i am, i m, happy, glad, ' +
    'let s, begin, start, ready, i would, i d, say, like, survey, answer, help, would, be, good, great, perfect, ' +
    'totally, course, is, for, your, man, ma am, mate, buddy',
};

import type { ConsentWords } from './consent-words';

/** Italian. */
export const italian: ConsentWords = {
  yes: 'si, si certo, si grazie, si per favore, certo che si, ma si, si si, si volentieri, si signore, si signora, si va bene',
  agree:
    'certo, certamente, va bene, va benissimo, d accordo, ok, okay, volentieri, con piacere, molto volentieri, ' +
    'naturalmente, ovviamente, sicuro, sicuramente, assolutamente si, prego, faccia fate pure, dica pure, chieda pure, pure, ' +
    'avanti, accetto, sono d accordo, perfetto, benissimo, bene, senz altro, senza dubbio, ci sto, dai, andiamo, ' +
    'ho tempo, ho un minuto, ho un momento, esatto, giusto, affermativo, mi va bene, per me va bene, eccome',
  no:
    'anche no, ma va, macche, nemmeno morto, neanche per idea, non mi va, non mi chiami piu, non mi chiamate piu, ' +
    'no, no grazie, adesso no, ora no, meglio no, meglio di no, certo che no, certamente no, assolutamente no, ' +
    'assolutamente, per niente, niente affatto, per nulla, neanche per sogno, mai, giammai, non voglio, non posso, non accetto, ' +
    'non sono d accordo, non d accordo, non va bene, non mi interessa, non sono interessato, non sono interessata, ' +
    'non ho tempo, non ne ho voglia, non ho voglia, non desidero, preferisco di no, preferisco no, preferirei di no, ' +
    'oggi no, rifiuto, mi rifiuto, lasci stare, lasciatemi in pace, mi lasci in pace, se ne parla no, nemmeno, ' +
    'neanche, non se ne parla, no no, ma no, direi di no, negativo, passo, di no',
  fine:
    'come no, nessun problema, non c e problema, non ci sono problemi, senza problemi, perche no, e perche no, nessuna obiezione, ' +
    'non ho niente in contrario, non ho nulla in contrario, non mi dispiace',
  unsure:
    'va bene cosi, sto bene cosi, sono a posto, a posto cosi, se vuole, come vuole, mi e indifferente, ' +
    'non so, non lo so, boh, mah, non sono sicuro, non sono sicura, non sono certo, non sono certa, forse, ' +
    'magari, puo darsi, puo essere, possibile, e possibile, probabilmente, dipende, suppongo, ' +
    'suppongo di si, credo di si, credo di no, penso di si, penso di no, non credo, non penso, ' +
    'non ne ho idea, non ho idea, nessuna idea, dubito, dubbio, ne dubito, piu tardi, un altra volta, ' +
    'un altro giorno, un altro momento, in un altro momento, domani, la prossima, la prossima volta, ' +
    'la settimana prossima, non ancora, non adesso, non ora, per ora no, per adesso no, al momento no, ' +
    'in questo momento no, richiami, richiamatemi, mi richiami, mi richiami dopo, richiami piu tardi, ' +
    'mi faccia pensare, ci penso, ci devo pensare, ci pensero, vediamo, si vedra, vedremo, piu o meno, ' +
    'piuttosto no, cosi cosi',
  unclear:
    'ma, pero, se, cosa, che cosa, come, come dice, chi e, chi parla, scusi, scusa, quanto, quanto dura, ' +
    'pronto, sono occupato, sono occupata, sto guidando, sono in riunione, quando, finche, tra poco, ' +
    'fra poco, aspetti, aspetta, attenda, un momento, un attimo, un secondo, un minuto, un attimino, ' +
    'solo un attimo, se e breve, se e veloce, se e corto, dopo, penso, credo',
  not:
    'non, no, ne, mai, niente, nulla, nessuno, nessun, nessuna, senza, neanche, nemmeno, neppure, rifiuto, impossibile, ' +
    'lontano da',
  greeting: 'salve, ciao, buongiorno, buon giorno, buonasera, buona sera, mi dica, dica',
  fillers:
    'beh, be, ah, eh, oh, allora, dunque, e, mi, me, per me, a, la, il, lo, le, lei, voi, puo, potete, fare, fate, faccia, ' +
    'chiedere, chieda, domande, domanda, per favore, grazie, grazie mille, molto, tante, signore, signora, ' +
    'tutto, adesso, ora, iniziare, inizi, iniziamo, cominciare, cominci, sono, pronta, ho, tempo, sondaggio, rispondo, ' +
    'rispondere, con, di, direi, che, un, una, aiuto, aiutare, io, volentieri, ottimo, benissimo, pure, qui, ci, gentile',
};

import type { ConsentWords } from './consent-words';

/** Italian. */
export const italian: ConsentWords = {
  yes:
    'si assolutamente si, eccome se si, si, si grazie, si per favore, certo che si, ma si, si si, si ' +
    'volentieri, si signore, si signora, si va bene, si (va bene|benissimo|perfetto|d accordo|con ' +
    'piacere|faccia pure)',
  agree:
    'certo che posso, posso [farlo|rispondere], lo posso fare, posso aiutare, ci puo contare, conti su di ' +
    'me, contate su di me, molto volentieri, ben volentieri, perfettamente d accordo, assolutamente d ' +
    'accordo, del tutto d accordo, come desidera, sono dei vostri, affare fatto, mi sta bene, per me ok, ok ' +
    'per me, ci mancherebbe, ci mancherebbe altro, figuriamoci se no, fuori discussione che si, ' +
    'indubbiamente, chiaro, chiaro che si, chiaramente, altroche, altroche se si, evidentemente, sono ' +
    'favorevole, sono contento di farlo, mi fa piacere, fa piacere, certo, certamente, d accordo, ok, okay, ' +
    'volentieri, con [molto] piacere, molto volentieri, naturalmente, ovviamente, sicuro, sicuramente, ' +
    'assolutamente si, accetto, sono d accordo, senz altro, senza dubbio, ci sto, dai, andiamo, ' +
    '(faccia|fate|fai|chieda|chiedete|chiedi|cominci|cominciate|inizi|iniziate) pure, puo ' +
    '(chiedere|chiedermi|iniziare|cominciare|farmi (le|delle|alcune) domande|fare (le|delle|alcune) ' +
    'domande|farle), potete (chiedere|iniziare|cominciare|fare (le|delle|alcune) domande), mi (chieda|faccia ' +
    '(le|delle) domande), faccia (le|le sue|delle) domande, chieda, chiedete, iniziamo, cominciamo, possiamo ' +
    '(iniziare|cominciare|farlo), facciamolo, facciamo [pure], lo faccio [volentieri], [ci] rispondo ' +
    '[volentieri] [alle domande], faccio [volentieri] il sondaggio, sono (pronto|pronta|disponibile|felice ' +
    'di rispondere), ho [un po di] (tempo|minuto|momento), ho (un minuto|un momento|due minuti|cinque ' +
    'minuti), esatto, giusto, affermativo, mi va bene, per me va bene, va bene per me, eccome, mi farebbe ' +
    'piacere, con gioia, quando vuole',
  well: 'va bene, bene, benissimo, va benissimo, perfetto, molto bene, tutto bene',
  pickUp: 'prego, si prego, avanti, dica pure, si dica pure, mi dica pure',
  no:
    'non posso farlo, non lo faccio, non ci sto, non conti su di me, non contate su di me, chiaro che no, ' +
    'chiaramente no, ovviamente no, naturalmente no, sicuramente no, di certo no, nemmeno per sogno, nemmeno ' +
    'per idea, manco per niente, manco morto, manco per sogno, sono contrario, sono contraria, preferirei ' +
    'no, preferirei non farlo, preferisco non farlo, fuori discussione, e fuori discussione, non se ne fa ' +
    'niente, senza di me, col cavolo, scordatevelo, se lo scordi, non mi fa piacere, figuriamoci, anche no, ' +
    'ma va, macche, nemmeno morto, neanche per idea, non mi va, non mi chiami piu, non mi chiamate piu, no, ' +
    'no grazie, adesso no, ora no, meglio no, meglio di no, certo che no, certamente no, assolutamente no, ' +
    'assolutamente, per niente, niente affatto, per nulla, neanche per sogno, mai, giammai, non voglio, non ' +
    'posso, non accetto, non sono d accordo, non d accordo, non va bene, non mi interessa, non sono ' +
    'interessato, non sono interessata, non ho tempo, non ne ho voglia, non ho voglia, non desidero, ' +
    'preferisco di no, preferisco no, preferirei di no, oggi no, rifiuto, mi rifiuto, lasci stare, ' +
    'lasciatemi in pace, mi lasci in pace, se ne parla no, nemmeno, neanche, non se ne parla, no no, ma no, ' +
    'direi di no, negativo, passo, di no, basta, basta cosi, non (serve|occorre), non c e bisogno, ' +
    'riattacchi, riagganci, annulla, annulli, mi cancelli, cancellatemi, mi tolga dalla lista, (mi ' +
    'dispiace|scusi|spiacente) [ma] no, no (mi dispiace|scusi), mi oppongo, no lasci stare',
  fine:
    'non vedo perche no, non vedo problemi, non vedo nessun problema, non ho problemi, non ho nessun ' +
    'problema, non ho obiezioni, nessun inconveniente, non c e nessun problema, non mi da fastidio, non mi ' +
    'disturba, come no, nessun problema, non c e problema, non ci sono problemi, senza problemi, perche no, ' +
    'e perche no, nessuna obiezione, non ho niente in contrario, non ho nulla in contrario, non mi dispiace',
  unsure:
    'non vedo perche, se lo dice lei, se proprio devo, se devo, se proprio insiste, va bene cosi, sto bene ' +
    'cosi, sono a posto, a posto cosi, se vuole, come vuole, mi e indifferente, non so, non lo so, boh, mah, ' +
    'non sono sicuro, non sono sicura, non sono certo, non sono certa, forse, magari, puo darsi, puo essere, ' +
    'possibile, e possibile, probabilmente, dipende, suppongo, suppongo di si, credo di si, credo di no, ' +
    'penso di si, penso di no, non credo, non penso, non ne ho idea, non ho idea, nessuna idea, dubito, ' +
    'dubbio, ne dubito, piu tardi, un altra volta, un altro giorno, un altro momento, in un altro momento, ' +
    'domani, la prossima, la prossima volta, la settimana prossima, non ancora, non adesso, non ora, per ora ' +
    'no, per adesso no, al momento no, in questo momento no, richiami, richiamatemi, mi richiami, mi ' +
    'richiami dopo, richiami piu tardi, mi faccia pensare, ci penso, ci devo pensare, ci pensero, vediamo, ' +
    'si vedra, vedremo, piu o meno, piuttosto no, cosi cosi, va bene lo stesso, e a posto, tutto a posto, ' +
    'apposto cosi',
  unclear:
    'ma, pero, se, cosa, che cosa, come, come dice, chi e, chi parla, scusi, scusa, quanto, quanto dura, ' +
    'pronto, sono occupato, sono occupata, sto guidando, sono in riunione, quando, finche, tra poco, fra ' +
    'poco, aspetti, aspetta, attenda, un momento, un attimo, un secondo, un minuto, un attimino, solo un ' +
    'attimo, se e breve, se e veloce, se e corto, dopo, penso, credo',
  not:
    '(tutto|tutti|qualsiasi cosa|chiunque) (tranne|meno|eccetto|salvo), tranne, eccetto, invece di, al posto ' +
    'di, non, no, ne, mai, niente, nulla, nessuno, nessun, nessuna, senza, neanche, nemmeno, neppure, ' +
    'rifiuto, impossibile, lontano da',
  greeting: 'salve, ciao, buongiorno, buon giorno, buonasera, buona sera',
  listening: 'mi dica, dica, la ascolto',
  thanks: 'grazie [mille|tante|infinite], molte grazie, tante grazie, la ringrazio',
  fillers:
    'beh, be, ah, eh, oh, allora, dunque, e, per favore, per piacere, molto, signore, signora, adesso, ora, ' +
    'subito, ottimo, gentile, pure, mi dispiace',
};

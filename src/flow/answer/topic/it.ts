import type { TopicWords } from './topic-words';

/** Italian. */
export const italian: TopicWords = {
  request:
    '[e|sarebbe] una (domanda|richiesta|questione) (di|su|per), pronto, con, eh, ehm, beh, be, ah, oh, ' +
    'allora, dunque, ecco, guardi, senta, si, ok, okay, va bene, certo, per favore, per piacere, per ' +
    'cortesia, scusi, mi scusi, scusate, e, signore, signora, solo, soltanto, il, lo, la, le, gli, i, l, un, ' +
    'uno, una, un po di, del, della, delle, dello, dell, qualche, vostro, vostra, [io] ' +
    '(voglio|vorrei|volevo|desidero|desidererei|scelgo|prendo|preferisco|preferirei|dico|ho ' +
    'detto|cerco|chiedo|mi serve|mi servirebbe|mi serve il|mi occorre|ho bisogno di|ho bisogno del|ho ' +
    'bisogno dell|avrei bisogno di|avrei bisogno del|avrei bisogno dell|avevo bisogno di|mi piacerebbe), ' +
    '[io] ' +
    '(voglio|vorrei|volevo|desidero|desidererei|preferirei|preferisco|posso|potrei|potremmo|devo|dovrei|e ' +
    'possibile|sarebbe possibile|si puo|mi piacerebbe|ho bisogno di|avrei bisogno di) ' +
    '(parlare|discutere|contattare|chiamare|avere|essere (messo|messa|messo in contatto|messa in ' +
    'contatto|trasferito|trasferita|collegato|collegata|passato|passata)|andare|passare|ricevere|scegliere|chiedere|mettermi ' +
    'in contatto|comunicare|rivolgermi) [con|a|al|alla|alle|all|in|per|ad], ' +
    '(puo|potrebbe|puoi|potresti|potete|potreste|mi puo|mi potrebbe) (passarmi|mettermi in ' +
    'contatto|collegarmi|trasferirmi|darmi|indirizzarmi|passare|trasferire|mettere in contatto|collegare) ' +
    '[con|a|al|alla|alle|all|il|l], (mi passi|mi passa|passatemi|passami|mi metta in contatto|mi colleghi|mi ' +
    'trasferisca|mi dia|mi mandi|mi indirizzi|mi passate) [con|a|al|alla|alle|all], parlare (con|al|alle), ' +
    '(qualcuno|una persona|un operatore|un operatrice|un agente|un tecnico|un addetto|un responsabile|un ' +
    'umano|un rappresentante|un consulente|la squadra|il personale) ' +
    '(di|del|della|delle|dell|al|alle|in|per|dalle), ' +
    '(reparto|ufficio|settore|servizio|dipartimento|opzione|squadra|area) [di|del|delle|dell|per], ' +
    '(chiamo|sto chiamando|telefono) (per|per il|per le|riguardo|per parlare con|per parlare con il), (e ' +
    'per|sarebbe|sarebbe per|sarebbero|credo sia|credo che sia|si tratta di), ho una domanda ' +
    '(per|sul|sulle|per il|per le), quello che (voglio|mi serve) e, la mia (scelta|risposta) e, con il, con ' +
    'le, con l, con, al, alle, come (parlo|posso parlare) con, no (voglio|vorrei)',
  requestEnd:
    'per favore, per piacere, per cortesia, grazie, ah, eh, signore, signora, si, ok, adesso, ora, subito, ' +
    'oggi, presto, il prima possibile, urgente, urgentemente, con urgenza, tecnico, tecnica, clienti, al ' +
    'cliente, commerciale, se (possibile|e possibile|puo|non le dispiace|fosse possibile), sarebbe ' +
    '(perfetto|ottimo|bene), credo, penso, voglio, vorrei, grazie mille, ecco, della (ditta|societa), del ' +
    'negozio',
  matter:
    'perche, poiche, siccome, dato che, visto che, (per|con|su|riguardo|circa|a proposito|a causa|in ' +
    'merito|sul|sulla|del|della) ' +
    '(un|una|il|la|lo|le|gli|i|l|mio|mia|miei|mie|questo|questa|comprare|ordinare|cambiare|annullare|riparare|chiedere|pagare|rinnovare|risolvere|fare|sapere|installare|attivare|configurare|acquistare|al|alla|di|del|qualcosa), ' +
    '(ho|vorrei|voglio) (un|una|il|la|comprare|fare|chiedere|sapere|cambiare|dei|delle|problemi|perso), ' +
    '[il|la] (mio|mia) ' +
    '(telefono|cellulare|internet|linea|ordine|fattura|bolletta|conto|televisore|computer|modem|carta|servizio)',
};

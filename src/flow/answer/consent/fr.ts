import type { ConsentWords } from './consent-words';

/** French. */
export const french: ConsentWords = {
  yes:
    'oui, ouais, oui bien sur, oui s il vous plait, oui merci, mais oui, bien sur que oui, ah oui, eh oui, oui oui, si si, ' +
    'oui volontiers, oui d accord, ben oui',
  agree:
    'bien sur, d accord, daccord, ok, okay, volontiers, avec plaisir, certainement, absolument, tout a fait, ' +
    'entendu, c est bon, c est d accord, ca marche, ca va, ca me va, allez y, vas y, allons y, pas de souci, ' +
    'je veux bien, j accepte, je suis d accord, evidemment, naturellement, parfait, tres bien, bien entendu, ' +
    'sans hesiter, vous pouvez, j ai le temps, j ai une minute, j ai un moment, exactement, exact, et comment, faites, je vous ecoute volontiers, sans aucun doute',
  no:
    'je n ai pas envie, arretez de m appeler, ne m appelez plus, non ca va, ' +
    'non, non merci, pas maintenant, plutot pas, bien sur que non, certainement pas, absolument pas, surement pas, ' +
    'pas du tout, pas d accord, pas question, hors de question, jamais, jamais de la vie, surtout pas, ' +
    'je ne veux pas, je veux pas, je ne peux pas, je peux pas, je ne souhaite pas, je refuse, je n accepte pas, ' +
    'je ne suis pas d accord, je suis pas d accord, pas interesse, pas interessee, je ne suis pas interesse, ' +
    'ca ne m interesse pas, je n ai pas le temps, j ai pas le temps, pas le temps, pas envie, mieux vaut pas, ' +
    'je prefere pas, je prefere ne pas, je ne prefere pas, pas aujourd hui, laissez moi tranquille, laissez tomber, ' +
    'negatif, nan, non non, sans facon, que non, ca ne va pas, ce n est pas bon, mais non, ah non',
  fine:
    'pas de probleme, aucun probleme, sans probleme, pas de souci, pas de soucis, aucun souci, pourquoi pas, ' +
    'oui pourquoi pas, y a pas de souci, il n y a pas de probleme, ca ne me derange pas, pas d objection, aucune objection',
  unsure:
    'ca va merci, merci ca va, ca ira, ca ira merci, ca va aller, pas vraiment, si vous voulez, peu importe, ' +
    'je ne sais pas, je sais pas, chais pas, j sais pas, je n sais pas, pas sur, pas sure, ' +
    'je ne suis pas sur, je ne suis pas sure, je suis pas sur, je suis pas sure, pas tres sur, peut etre, ' +
    'possible, possiblement, probablement, sans doute, ca depend, cela depend, je suppose, ' +
    'je crois que oui, je crois que non, je pense que oui, je ne pense pas, je ne crois pas, je pense pas, ' +
    'je crois pas, aucune idee, je doute, j en doute, doute, plus tard, tout a l heure, une autre fois, ' +
    'un autre jour, une prochaine fois, la prochaine fois, demain, la semaine prochaine, pas encore, ' +
    'pas tout de suite, pas pour le moment, pas pour l instant, rappelez, rappelez moi, ' +
    'rappelez plus tard, laissez moi reflechir, je vais reflechir, je reflechis, on verra, faut voir, ' +
    'il faut voir, plus ou moins, ca se discute, bof, mouais',
  unclear:
    'mais, quoi, comment, pardon, qui est ce, c est qui, qui etes vous, combien de temps, combien, ' +
    'je suis occupe, je suis occupee, je conduis, je suis en reunion, quand, jusqu a, bientot, attendez, ' +
    'attends, un instant, un moment, une minute, une seconde, apres, si vous, si ca, si c est court, ' +
    'si c est rapide, je pense, je crois',
  not: 'non, pas, ne, n, ni, jamais, rien, aucun, aucune, personne, sans, plus, refuse, impossible, loin de, plutot que',
  greeting: 'allo, bonjour, bonsoir, salut, j ecoute, je vous ecoute',
  fillers:
    'euh, ben, bah, eh bien, bien, alors, ah, oh, donc, et, je, me, moi, pour moi, a, la, le, les, vous, pouvez, poser, ' +
    'questions, question, vos, des, s il vous plait, merci, beaucoup, merci beaucoup, tres, monsieur, madame, c est, ' +
    'ca, cela, volontiers, y, allez, commencer, commencez, on, peut, suis, pret, prete, j ai, temps, sondage, repondre, ' +
    'je reponds, avec, plaisir, du, de, dirais, que, oui, un, une, aider, va, hein, super, genial, est, il',
};

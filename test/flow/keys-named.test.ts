/** The keys that texts name, in the forms people write, and the numbers beside them that are none. */
import { keysNamed } from '../../src/flow/check/keys-named';

const NAMED: [language: string, text: string, keys: string][] = [
  ['en', 'Press 1 or 3.', '13'],
  ['en', 'Press 1, 2 or 3.', '123'],
  ['en', 'Press "1", "2", or "3" to go on.', '123'],
  ['en', 'Press one or three.', '13'],
  ['en', 'Press 1 for a or 3 for b.', '13'],
  ['en', 'Press 1 for sales, 2 for support, or star to hear this again.', '12*'],
  ['en', 'For a press 1, for b 3.', '13'],
  ['en', 'For sales, press 1; for support, 3.', '13'],
  ['en', 'For a press 1, for b press 3.', '13'],
  ['en-US', 'Press 1 for a. Press # for b.', '1#'],
  ['es', 'Pulse 1 o 3.', '13'],
  ['es', 'Pulse 1 para ventas o 3 para soporte.', '13'],
  ['es', 'Para ventas pulse 1, para soporte 3.', '13'],
  ['es', 'Para ventas pulse uno, para soporte el 3.', '13'],
  ['de', 'Drücken Sie 1, 2 oder 3.', '123'],
  ['de', 'Für Verkauf drücken Sie 1, für Hilfe die 3.', '13'],
  ['fr', 'Appuyez sur 1 ou 3.', '13'],
  ['fr', 'Tapez 1 pour la vente ou 3 pour un conseiller.', '13'],
  ['it', 'Prema 1 per le vendite o 3 per il supporto.', '13'],
  ['pt', 'Para vendas pressione 1, para suporte 3.', '13'],
  // numbers that are no keys
  ['en', 'Press 1 or wait 3 minutes.', '1'],
  ['en', 'Press 1 or 2 agents will call you.', '1'],
  ['en', 'Press 1, two agents are free.', '1'],
  ['en', 'Press 1 to pay in 3 to 5 days.', '1'],
  ['en', 'Press 1 for a small one, 3 to 5 dollars.', '1'],
  ['en', 'For a room press 1, for a table of 4, press 2.', '12'],
  ['en', 'Press 1 for a call within 24 hours or 30 minutes.', '1'],
  ['en', 'Press 1. We are open from 8 to 5.', '1'],
  ['en', 'Rate us: press 1 for bad to 5 for good.', '1'],
  ['en', 'Press 12 or 3.', ''],
  ['en', 'Press 1 for {{ vars.count }} seats or {{ vars.other }} for none.', '1'],
  ['es', 'Pulse 1 o espere 3 minutos.', '1'],
  ['es', 'Pulse 1 para pagar en 3 o 5 plazos.', '1'],
  ['fr', 'Appuyez sur 1 pour un rendez-vous dans 2 ou 3 jours.', '1'],
  ['xx', 'Press 1 or 3.', ''],
];

test.each(NAMED)('%s: %s', (language, text, keys) => {
  expect(keysNamed(text, language).join('')).toBe(keys);
});

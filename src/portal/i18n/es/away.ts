/** Spanish words of a server that is away, of being signed out, and of what opens over a page. */
import type { enAway } from '../en/away';
import type { Same } from '../same';

export const esAway: Same<typeof enAway> = {
  away: {
    server:
      'No se puede llegar al servidor. Comprueba tu conexión; si está bien, inténtalo de nuevo dentro de un momento.',
    unexpected:
      'Ha pasado algo inesperado ({{message}}). Vuelve a cargar la página; si se repite, avisa a quien gestiona esta aplicación.',
    old: 'Lo que se muestra es de {{at}}',
    unknown: 'No se sabe desde {{at}}',
    signIn: 'Iniciar sesión en otra pestaña',
    signedOut: 'Tu sesión se ha cerrado',
    draft:
      'Lo que no has guardado sigue en esta página. Inicia sesión en otra pestaña, vuelve aquí y guarda.',
    leave: 'Salir sin guardar',
    close: 'Cerrar',
  },
};

/** Spanish words of long work, and of settings as a file. */
export const esWork = {
  work: {
    label: 'Progreso',
    cancel: 'Cancelar',
    cancelled: 'Cancelado: no se cambió nada.',
    of: '{{done}} de {{total}}',
    phases: {
      waiting: 'En espera …',
      reading: 'Leyendo el archivo …',
      comparing: 'Comparando …',
      saving: 'Guardando …',
      deciding: 'Decidiendo de nuevo …',
      writing: 'Escribiendo el archivo …',
    },
  },
  file: {
    lead: 'Toda la configuración en un archivo YAML, para guardarla o llevarla a otro sitio. Un archivo cambia lo que nombra y nada más.',
    export: 'Exportar',
    download: 'Descargar la configuración',
    import: 'Importar',
    choose: 'Archivo de configuración',
    clear: 'Elegir otro archivo',
    check: 'Comprobar',
    save: 'Importar',
    none: 'El archivo no cambia nada.',
    would: 'Se añadirían {{added}} documentos y cambiarían {{changed}}.',
    did: 'Se añadieron {{added}} documentos y cambiaron {{changed}}.',
    shown: 'Qué difiere',
  },
};

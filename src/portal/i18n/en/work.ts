/** English words of long work, and of settings as a file. */
export const enWork = {
  work: {
    label: 'Progress',
    cancel: 'Cancel',
    cancelled: 'Cancelled: nothing was changed.',
    of: '{{done}} of {{total}}',
    phases: {
      waiting: 'Waiting …',
      reading: 'Reading the file …',
      comparing: 'Comparing …',
      saving: 'Saving …',
      deciding: 'Deciding anew …',
      writing: 'Writing the file …',
    },
  },
  file: {
    lead: 'All settings as one YAML file, to keep or to take elsewhere. A file changes what it names, and nothing else.',
    export: 'Export',
    download: 'Download settings',
    import: 'Import',
    choose: 'File of settings',
    clear: 'Take another file',
    check: 'Check',
    save: 'Import',
    none: 'The file changes nothing.',
    would: '{{added}} documents would be added, {{changed}} changed.',
    did: '{{added}} documents were added, {{changed}} changed.',
    shown: 'What differs',
  },
};

const WORDS = {
  changed: 'entry %s was changed after it was sealed',
  removed: 'entry %s was removed',
  inserted: 'entry %s was slipped in among what was sealed',
  moved: 'entry %s does not stand where it was sealed',
  seal: 'seal %s is not what the chain says, or is missing',
  checkpoint: 'the checkpoint at seal %s is not signed by the key of the audit log',
  cut: 'the log was cut off: seal %s, which was signed, is not there',
} as const;

/** The first thing in an audit log that is not as it was. */
export class Broken extends Error {
  readonly how: keyof typeof WORDS;
  readonly id: number;

  constructor(how: keyof typeof WORDS, id: number) {
    super(WORDS[how].replace('%s', String(id)));
    this.how = how;
    this.id = id;
  }
}

/** Who asked went away: the statement was cancelled, or never sent. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned';

  constructor() {
    super('Who asked went away before the answer');
  }
}

import { text } from '../kit/text.ts';

/** A login of somebody in an office. Those that begin so are made by the server, for citizens and programs. */
export const staffLogin = text(200).refine((login) => !/^(citizen|client)-/i.test(login), {
  error: 'A login of staff does not begin with citizen- or client-.',
});

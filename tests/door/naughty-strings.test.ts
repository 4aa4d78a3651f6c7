import { expectNoFaultOfNaughtyStrings } from './naughty-strings.ts';

// Every string as every text is `npm run test:long`.
await expectNoFaultOfNaughtyStrings(10);

import { expectNoFaultOfNaughtyStrings } from './naughty-strings.ts';

await expectNoFaultOfNaughtyStrings(1);

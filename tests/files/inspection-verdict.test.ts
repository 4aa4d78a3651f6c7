import { expect, test } from 'vitest';
import { InspectionFailed } from '../../modules/files/inspection/inspection-failed.ts';
import { type EndedProcess, verdictOf } from '../../modules/files/inspection/verdict-of.ts';

const quiet: EndedProcess = { code: 0, signal: null, stdout: '', stderr: '', killedFor: undefined };
const honest = { verdict: 'accepted', mediaType: 'image/png', pages: 1, text: '', preview: 'iVBORw0KGgo=' };

const reasonOf = (ended: Partial<EndedProcess>): string => {
  const verdict = verdictOf({ ...quiet, ...ended });
  return verdict.verdict === 'refused' ? verdict.reason : verdict.verdict;
};

test('an answer is taken when it keeps to the form', () => {
  expect(reasonOf({ stdout: JSON.stringify(honest) })).toBe('accepted');
});

test.for([
  ['no answer', ''],
  ['half an answer', JSON.stringify(honest).slice(0, 40)],
  ['a preview that is no PNG', JSON.stringify({ ...honest, preview: 'PHNjcmlwdD4=' })],
  ['a text that PostgreSQL refuses', JSON.stringify({ ...honest, text: 'a\0b' })],
  ['a text beyond every limit', JSON.stringify({ ...honest, text: 'a'.repeat(100_001) })],
  ['a type outside the list', JSON.stringify({ ...honest, mediaType: 'text/html' })],
  ['a reason outside the closed set', JSON.stringify({ verdict: 'refused', reason: 'toString' })],
] as const)('an answer forged by a process the file took over is refused: %s', ([, stdout]) => {
  expect(reasonOf({ stdout })).toBe('READER_CRASHED');
});

test.for([
  ['TOOK_TOO_LONG', { code: null, signal: 'SIGKILL', killedFor: 'time' }],
  ['TOOK_TOO_LONG', { code: null, signal: 'SIGXCPU' }],
  ['NEEDED_TOO_MUCH_MEMORY', { code: null, signal: 'SIGKILL' }],
  ['NEEDED_TOO_MUCH_MEMORY', { code: null, signal: 'SIGABRT', stderr: 'JavaScript heap out of memory' }],
  [
    'NEEDED_TOO_MUCH_MEMORY',
    { code: null, signal: 'SIGABRT', stderr: 'memory allocation of 160 bytes failed' },
  ],
  ['READER_CRASHED', { code: null, signal: 'SIGSEGV' }],
  ['READER_CRASHED', { code: null, signal: 'SIGKILL', killedFor: 'talking' }],
  ['READER_CRASHED', { code: 13 }],
] as const)('a death is named %s: %o', ([reason, ended]) => {
  expect(reasonOf(ended)).toBe(reason);
});

test('a fault of our own is thrown, so that nobody blames the file', () => {
  expect(() => verdictOf({ ...quiet, code: 1, stderr: 'ERR_MODULE_NOT_FOUND' })).toThrow(InspectionFailed);
});

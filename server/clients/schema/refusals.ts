import { refusal } from '../../kit/refusal.ts';
import {
  ClientKeyKnown,
  ClientKeyNotFound,
  ClientNotFound,
  LastClientKey,
  PrivateKeyGiven,
  TooManyClientKeys,
} from '../refusals.ts';

export const clientRefusals = [
  refusal(ClientNotFound, 'There is no such program, or it is not yours.'),
  refusal(PrivateKeyGiven, 'It is a private key, and was not looked at further.'),
  refusal(ClientKeyKnown, 'The program has, or had, this key or one of this name.'),
  refusal(TooManyClientKeys, 'The program has as many keys as it may have at once.'),
  refusal(ClientKeyNotFound, 'The program has no such key.'),
  refusal(LastClientKey, 'A program keeps one key to sign with.'),
];

import { Sex } from '../model.ts';

export const SEX_WORDS: Readonly<Record<Sex, string>> = { [Sex.MALE]: 'Nam', [Sex.FEMALE]: 'Nữ' };

import type { Builder, InputBuilder } from '../../../server/kit/index.ts';
import type { Chain } from '../../dossiers/contract.ts';
import { fillForm } from '../../dossiers/contract.ts';
import { justice } from '../contract.ts';
import type { Marriage } from '../forms/marriage.ts';
import type { IdentityInput } from './identity-input.ts';

const { registerMarriage, registerMarriageAgain, registerForeignMarriage } = justice.procedures;

/** `fillMarriageRegistration`, the same with a foreign element, and again. */
export function marriageForms(build: Builder, identity: IdentityInput): void {
  const spouses = (t: InputBuilder) => ({
    husband: t.field({ type: identity, required: true, description: 'The husband (bên nam).' }),
    wife: t.field({ type: identity, required: true, description: 'The wife (bên nữ).' }),
  });
  fillForm(build, 'fillMarriageRegistration', {
    procedure: registerMarriage,
    input: 'MarriageApplication',
    form: 'tờ khai đăng ký kết hôn',
    fields: spouses,
    chains,
  });
  fillForm(build, 'fillForeignMarriage', {
    procedure: registerForeignMarriage,
    input: 'ForeignMarriageApplication',
    form: 'tờ khai đăng ký kết hôn có yếu tố nước ngoài',
    fields: spouses,
    chains,
  });
  fillForm(build, 'fillMarriageReregistration', {
    procedure: registerMarriageAgain,
    input: 'MarriageReregistrationApplication',
    form: 'tờ khai đăng ký lại kết hôn',
    fields: (t) => ({
      ...spouses(t),
      marriedOn: t.field({ type: 'Date', required: true, description: 'The day of the marriage.' }),
      formerEntry: t.string({
        required: true,
        description: 'Where, when and under which number the marriage was registered before.',
      }),
    }),
    chains,
  });
}

const chains = ({ husband, wife, marriedOn }: Marriage): readonly Chain[] => {
  const until: Chain = marriedOn === undefined ? [] : [['application.marriedOn', marriedOn]];
  return [
    [['application.husband.birthDate', husband.birthDate], ...until],
    [['application.wife.birthDate', wife.birthDate], ...until],
  ];
};

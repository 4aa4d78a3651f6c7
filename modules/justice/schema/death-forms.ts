import type { Builder, InputBuilder } from '../../../server/kit/index.ts';
import type { Chain } from '../../dossiers/contract.ts';
import { fillForm } from '../../dossiers/contract.ts';
import { justice } from '../contract.ts';
import type { Death } from '../forms/death.ts';
import { Sex } from '../model.ts';
import type { IdentityInput } from './identity-input.ts';

const { registerDeath, registerDeathAgain } = justice.procedures;

/** `fillDeathRegistration`, and the form for registering a death again. */
export function deathForms(build: Builder, identity: IdentityInput): void {
  const death = (t: InputBuilder) => ({
    deceased: t.field({ type: identity, required: true, description: 'Who died.' }),
    sex: t.field({ type: Sex, required: true, description: 'Their sex.' }),
    diedOn: t.field({ type: 'Date', required: true, description: 'Day of death, not in the future.' }),
    place: t.string({ required: true, description: 'Place of death (nơi chết).' }),
    cause: t.string({ description: 'Cause of death (nguyên nhân chết).' }),
  });
  fillForm(build, 'fillDeathRegistration', {
    procedure: registerDeath,
    input: 'DeathApplication',
    form: 'tờ khai đăng ký khai tử',
    fields: death,
    chains,
  });
  fillForm(build, 'fillDeathReregistration', {
    procedure: registerDeathAgain,
    input: 'DeathReregistrationApplication',
    form: 'tờ khai đăng ký lại khai tử',
    fields: (t) => ({
      ...death(t),
      formerEntry: t.string({
        required: true,
        description: 'Where, when and under which number the death was registered before.',
      }),
    }),
    chains,
  });
}

const chains = ({ deceased, diedOn }: Death): readonly Chain[] => [
  [
    ['application.deceased.birthDate', deceased.birthDate],
    ['application.diedOn', diedOn],
  ],
];

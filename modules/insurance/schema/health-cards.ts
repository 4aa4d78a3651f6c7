import { listed } from '../../../server/kit/index.ts';
import { HealthCard } from '../model.ts';

export const healthCards = listed('healthCards', HealthCard, {
  description:
    'What you may see of it, newest first. A health-insurance card that was issued (thẻ bảo hiểm y tế).',
  authScopes: { signedIn: true },
  search: 'Words of the name, with or without tone marks.',
});

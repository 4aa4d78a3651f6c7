import { proveReorganisation } from './reorganise-2025.ts';

// The whole size is `npm run test:long`.
await proveReorganisation(2_000);

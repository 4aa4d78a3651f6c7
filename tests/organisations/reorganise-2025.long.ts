import { proveReorganisation } from './reorganise-2025.ts';

await proveReorganisation(20_000);

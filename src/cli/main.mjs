// Plain JavaScript, so that what Node keeps of a run is there before the first TypeScript is read:
// the next start takes half the time.
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./main.ts');

// A thread's first file: plain JavaScript, so that what Node keeps of a run is there before any TypeScript is read.
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./printer.ts');

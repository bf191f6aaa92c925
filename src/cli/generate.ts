import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type GeneratedFiles, renderGenerated, staleFiles } from '../generate/files.ts';
import { type Command, contentRoot, readFlags } from './command.ts';

export const command: Command = {
  help: `gazette generate [--check]

Renews everything that is made from schemas/: the TypeScript types, what VS Code
completes, GitHub's issue forms, and the tables and examples in content/README.md.
And the judge in .github/judge/: the checker in one file, as CI runs it.

  --check, --dry-run   write nothing; list what is stale

Exit code 0: all is fresh, or is now. 1: something is stale (--check). 2: could not run.

Examples
  npm run generate
  npx gazette generate --check
`,

  async run(args) {
    const { values } = readFlags({ args, options: { check: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } });
    const root = contentRoot();
    const files = await renderGenerated(root);
    const stale = staleFiles(root, files);
    if (stale.length === 0) {
      console.log('Nothing to renew');
      return 0;
    }
    if (values.check || values['dry-run']) {
      for (const path of stale) console.log(`Stale ${path}`);
      console.log('Run npm run generate');
      return 1;
    }
    for (const path of stale) write(root, path, files);
    return 0;
  },
};

function write(root: string, path: string, files: GeneratedFiles): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), files.get(path) ?? '');
  console.log(`Wrote ${path}`);
}

import { COLLECTIONS } from '../collections.ts';

const NOTE = '// Made from schemas/ by `npm run generate`. Do not edit.\n';

/** `.vscode/settings.json`: fields are completed and explained as a contributor types. */
export function renderEditorSettings(): string {
  const schemas = [
    ...COLLECTIONS.map((collection) => ({
      fileMatch: [`/content/${collection}/**/*.json`],
      url: `./schemas/${collection}.schema.json`,
    })),
    { fileMatch: ['/content/community.json'], url: './schemas/community.schema.json' },
  ];
  const settings = {
    'files.encoding': 'utf8',
    'files.eol': '\n',
    'files.insertFinalNewline': true,
    'files.trimTrailingWhitespace': true,
    'editor.insertSpaces': true,
    'editor.tabSize': 2,
    'editor.detectIndentation': false,
    '[json]': { 'editor.wordWrap': 'on' },
    // Snippets are off in Markdown unless asked for.
    '[markdown]': {
      'editor.wordWrap': 'on',
      'editor.quickSuggestions': { other: 'on' },
      'files.trimTrailingWhitespace': false,
    },
    'json.schemas': schemas,
  };
  return `${NOTE}${JSON.stringify(settings, null, 2)}\n`;
}

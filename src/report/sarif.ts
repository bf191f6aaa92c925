import { type Diagnostic, type Edit, isError } from '../diagnostic.ts';
import { inLine } from './mended-line.ts';

/** What SARIF tells of a rule. */
export interface SarifRule {
  name: string;
  why: string;
  mend: string;
}

/** Diagnostics for code scanning: SARIF 2.1.0 (OASIS). */
export function renderSarif(diagnostics: readonly Diagnostic[], rules: readonly SarifRule[]): string {
  const indices = new Map(rules.map(({ name }, index) => [name, index]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Gazette', rules: rules.map(toRule) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => toResult(diagnostic, indices.get(diagnostic.rule))),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function toRule({ name, why, mend }: SarifRule) {
  return { id: name, shortDescription: { text: why }, help: { text: mend } };
}

function toResult(diagnostic: Diagnostic, ruleIndex: number | undefined) {
  const { rule, place, message, help, fix } = diagnostic;
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: isError(diagnostic) ? 'error' : 'warning',
    message: { text: help ? `${message}. ${help}` : message },
    locations: [{ physicalLocation: { artifactLocation: artifact(place.file), region: regionOf(place) } }],
    // SARIF cannot say that a file is to be moved.
    ...(fix && fix.edits.length > 0 && fix.moveTo === undefined ? { fixes: [toFix(diagnostic, fix.edits)] } : {}),
  };
}

/** A URI reference (RFC 3986) from the root of the repository. */
function artifact(file: string) {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function regionOf({ start, end }: Diagnostic['place']) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function toFix({ place, help, message }: Diagnostic, edits: readonly Edit[]) {
  const replacements = edits.map((edit) => ({
    deletedRegion: regionOfEdit(place, edit),
    insertedContent: { text: edit.text },
  }));
  return {
    description: { text: help ?? message },
    artifactChanges: [{ artifactLocation: artifact(place.file), replacements }],
  };
}

function regionOfEdit(place: Diagnostic['place'], edit: Edit) {
  const here = inLine(place, edit);
  if (!here) return { charOffset: edit.start, charLength: edit.end - edit.start };
  const { line } = place.start;
  return { startLine: line, startColumn: here.start + 1, endLine: line, endColumn: here.end + 1 };
}

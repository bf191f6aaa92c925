import type { AnyEntry, Archive } from '../archive/archive.ts';
import { entriesOf } from './entries.ts';
import type { Finding, Rule } from './rule.ts';

/** An old address can lead to one entry only, and never away from an entry that still has it. */
export const aliasClaimedTwice: Rule = {
  name: 'entry/alias-claimed-twice',
  severity: 'error',
  why: 'An old address can lead to one entry only.',
  mend: 'Remove the alias from the entry that never had that id.',
  example: {
    file: 'content/people/grace-hopper.json',
    text: '{\n  "name": "Grace Hopper",\n  "aliases": ["people/ada-lovelace"]\n}\n',
    beside: { 'content/people/ada-lovelace.json': '{ "name": "Ada Lovelace" }' },
  },
  check: claimedAliases,
};

function claimedAliases(archive: Archive): Finding[] {
  const owners = new Map<string, AnyEntry>();
  return entriesOf(archive).flatMap((entry) =>
    (entry.data.aliases ?? []).flatMap((alias, index) => {
      const named = archive.byId.get(alias);
      const owner = named?.id === alias ? named : owners.get(alias);
      if (owner === undefined) owners.set(alias, entry);
      return owner === undefined ? [] : [claimed(entry, owner, alias, index)];
    }),
  );
}

function claimed(entry: AnyEntry, owner: AnyEntry, alias: string, index: number): Finding {
  return {
    place: entry.place('aliases', index),
    message:
      owner.id === alias
        ? `Unexpected alias "${alias}", expected an id that no entry has now`
        : `Unexpected alias "${alias}", expected an id that only one entry had; ${owner.file} claims it too`,
    help: 'Remove the alias from the entry that never had that id',
  };
}

import type { Archive } from '../archive/archive.ts';
import type { Source } from './video.ts';

/** The feeds that an archive names: its community's channels and playlists, and the playlists of its series. */
export function sourcesOf({ community, series }: Archive): Source[] {
  const { channels = [], playlists = [] } = community.youtube ?? {};
  const all: Source[] = [
    ...playlists.map(({ id, title }): Source => ({ kind: 'playlist', id, title, takes: 'all' })),
    ...series.flatMap(({ data: { playlist, title } }): Source[] =>
      playlist === undefined ? [] : [{ kind: 'playlist', id: playlist, title, takes: 'all' }],
    ),
    ...channels.map(({ id, title, takes = 'all' }): Source => ({ kind: 'channel', id, title, takes })),
  ];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

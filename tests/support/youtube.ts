// What YouTube sends, in its own format.

export interface FeedVideo {
  id: string;
  title: string;
  published: string;
  description?: string;
  views?: number;
  short?: boolean;
  channel?: string;
}

export interface FeedOf {
  kind: 'channel' | 'playlist';
  id: string;
  title: string;
}

/** The Atom feed of a channel or a playlist. */
export function youtubeFeed({ kind, id, title }: FeedOf, videos: readonly FeedVideo[]): string {
  const bare = kind === 'channel' ? id.slice(2) : id;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
 <link rel="self" href="http://www.youtube.com/feeds/videos.xml?${kind}_id=${id}"/>
 <id>yt:${kind}:${bare}</id>
 <yt:${kind}Id>${bare}</yt:${kind}Id>
 <title>${escaped(title)}</title>
 <link rel="alternate" href="https://www.youtube.com/${kind === 'channel' ? `channel/${id}` : `playlist?list=${id}`}"/>
 <author>
  <name>${escaped(title)}</name>
  <uri>https://www.youtube.com/channel/${CHANNEL}</uri>
 </author>
 <published>2021-06-01T09:00:00+00:00</published>
${videos.map((video) => entry(video, title)).join('')}</feed>
`;
}

const CHANNEL = 'UCtDFLOFg1QBVfPUl5Ei9-Mg';

function entry(
  { id, title, published, description = '', views = 31, short = false, channel = CHANNEL }: FeedVideo,
  author: string,
): string {
  return ` <entry>
  <id>yt:video:${id}</id>
  <yt:videoId>${id}</yt:videoId>
  <yt:channelId>${channel}</yt:channelId>
  <title>${escaped(title)}</title>
  <link rel="alternate" href="https://www.youtube.com/${short ? `shorts/${id}` : `watch?v=${id}`}"/>
  <author>
   <name>${escaped(author)}</name>
   <uri>https://www.youtube.com/channel/${channel}</uri>
  </author>
  <published>${published}</published>
  <updated>${published}</updated>
  <media:group>
   <media:title>${escaped(title)}</media:title>
   <media:content url="https://www.youtube.com/v/${id}?version=3" type="application/x-shockwave-flash" width="640" height="390"/>
   <media:thumbnail url="https://i4.ytimg.com/vi/${id}/hqdefault.jpg" width="480" height="360"/>
   <media:description>${escaped(description)}</media:description>
   <media:community>
    <media:starRating count="2" average="5.00" min="1" max="5"/>
    <media:statistics views="${views}"/>
   </media:community>
  </media:group>
 </entry>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** What YouTube's oEmbed says of a video that can be watched. */
export const EMBED = {
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ title: 'A talk', type: 'video', version: '1.0', provider_name: 'YouTube' }),
};

export function embedAddress(id: string): string {
  return `https://www.youtube.com/oembed?format=json&url=${encodeURIComponent(`https://www.youtube.com/watch?v=${id}`)}`;
}

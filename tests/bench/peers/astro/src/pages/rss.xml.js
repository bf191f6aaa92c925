import rss from '@astrojs/rss';
import { newest } from '../newest';

export async function GET(context) {
  const posts = (await newest()).slice(0, 50);
  return rss({
    title: 'The Gaps Circle',
    description: 'People who work with data that are not there.',
    site: context.site,
    items: posts.map((post) => ({
      title: post.data.title,
      description: post.data.description,
      pubDate: post.data.date,
      link: `/${post.id}/`,
    })),
  });
}

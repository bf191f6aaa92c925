import type { APIRoute, GetStaticPaths } from 'astro';
import type { SubscriptionFile } from '../../feeds/files.ts';
import { files } from '../feeds.ts';

export const getStaticPaths = (() =>
  files.map((file) => ({ params: { feed: file.path }, props: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: SubscriptionFile }> = ({ props: { file } }) =>
  new Response(file.render(), { headers: { 'content-type': file.type } });

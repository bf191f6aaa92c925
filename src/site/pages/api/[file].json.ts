import type { APIRoute } from 'astro';
import { type ApiFile, apiFiles } from '../../../api/files.ts';
import { apiContext } from '../../api.ts';

/** The archive for programs. */
export const getStaticPaths = () =>
  apiFiles(apiContext).map((file) => ({
    params: { file: file.path.slice('api/'.length, -'.json'.length) },
    props: { file },
  }));

export const GET: APIRoute<{ file: ApiFile }> = ({ props }) =>
  new Response(props.file.render(), { headers: { 'content-type': 'application/json' } });

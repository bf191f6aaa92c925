import type { APIRoute } from 'astro';
import { surroundingsOf } from '../../../checker/surroundings.ts';
import { archive } from '../../archive.ts';

/** What a draft is checked against in the reader's browser. */
export const GET: APIRoute = () => Response.json(surroundingsOf(archive));

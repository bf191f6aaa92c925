import { filePages, respond } from '../feeds.ts';

export const getStaticPaths = () => filePages('.opml');

export const GET = respond;

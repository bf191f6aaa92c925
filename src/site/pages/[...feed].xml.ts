import { filePages, respond } from '../feeds.ts';

export const getStaticPaths = () => filePages('.xml');

export const GET = respond;

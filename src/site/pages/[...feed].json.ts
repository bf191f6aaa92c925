import { filePages, respond } from '../feeds.ts';

export const getStaticPaths = () => filePages('.json');

export const GET = respond;

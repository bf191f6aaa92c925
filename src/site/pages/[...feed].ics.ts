import { filePages, respond } from '../feeds.ts';

export const getStaticPaths = () => filePages('.ics');

export const GET = respond;

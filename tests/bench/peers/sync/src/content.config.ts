// The schemas of a community's entries as one would write them for Astro: shapes, lengths and forms.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

// In front matter a date is a Date already, in JSON a text.
const date = z.coerce.date();
const dateOrTime = date;
const month = z.string().regex(/^\d{4}-\d{2}$/);
const title = z.string().min(2).max(200);
const summary = z.string().min(10).max(400);
const url = z.url();
const credit = z.strictObject({
  name: z.string().min(2).max(120),
  person: z.string().optional(),
  affiliation: z.string().min(2).max(160).optional(),
});
const common = {
  topics: z.array(z.string()).max(5).optional(),
  links: z.array(z.strictObject({ label: z.string().min(2).max(120), url })).optional(),
  aliases: z.array(z.string()).optional(),
};
const about = { title, summary, ...common };

const entries = (collection: string, schema: z.ZodType) =>
  defineCollection({ loader: glob({ base: `../content/${collection}`, pattern: '**/*.{json,md}' }), schema });

export const collections = {
  issues: entries(
    'issues',
    z.strictObject({
      ...about,
      sendDate: date,
      editors: z.array(credit).optional(),
      sections: z
        .array(z.strictObject({ heading: z.string().min(2).max(120), entries: z.array(z.string()).min(1) }))
        .min(1),
    }),
  ),
  events: entries(
    'events',
    z.strictObject({
      ...about,
      starts: dateOrTime,
      ends: dateOrTime.optional(),
      status: z.enum(['scheduled', 'tentative', 'postponed', 'cancelled']).optional(),
      attendance: z.enum(['online', 'in-person', 'hybrid']).optional(),
      place: z.string().min(2).max(200).optional(),
      series: z.string().optional(),
      organisers: z.array(credit).optional(),
      speakers: z.array(credit).optional(),
      url: url.optional(),
      registration: z.strictObject({ url: url.optional(), deadline: dateOrTime.optional() }).optional(),
      slides: z.array(z.strictObject({ label: z.string().optional(), url })).optional(),
    }),
  ),
  series: entries(
    'series',
    z.strictObject({
      ...about,
      kind: z.enum(['events', 'videos']),
      url: url.optional(),
      playlist: z.string().optional(),
    }),
  ),
  recordings: entries(
    'recordings',
    z.strictObject({
      ...about,
      youtube: z.string().regex(/^[A-Za-z0-9_-]{11}$/),
      published: date.optional(),
      duration: z
        .string()
        .regex(/^(\d{1,2}:)?\d{1,2}:\d{2}$/)
        .optional(),
      event: z.string().optional(),
      series: z.string().optional(),
      speakers: z.array(credit).optional(),
    }),
  ),
  opportunities: entries(
    'opportunities',
    z.strictObject({
      ...about,
      kind: z.enum([
        'job',
        'studentship',
        'internship',
        'fellowship',
        'funding',
        'award',
        'call',
        'course',
        'volunteering',
        'survey',
      ]),
      organisation: z.string().min(2).max(160),
      url,
      deadlines: z.array(z.strictObject({ date: dateOrTime, label: z.string().optional() })).optional(),
      rolling: z.strictObject({ review: date }).optional(),
      event: z.string().optional(),
    }),
  ),
  publications: entries(
    'publications',
    z.strictObject({
      ...about,
      title: z.string().min(2).max(300),
      url,
      origin: z.enum(['community', 'associated', 'independent', 'elsewhere']),
      authors: z.array(credit).optional(),
      venue: z.string().min(2).max(200).optional(),
      doi: z
        .string()
        .regex(/^10\.\d{4,9}\/\S+$/)
        .optional(),
      preprint: url.optional(),
      published: date.optional(),
      chosen: z.strictObject({ month, by: credit.optional() }).optional(),
    }),
  ),
  news: entries(
    'news',
    z.strictObject({
      ...about,
      date,
      about: z.enum(['community', 'field']),
      url: url.optional(),
      people: z.array(z.string()).optional(),
    }),
  ),
  spotlights: entries('spotlights', z.strictObject({ ...about, person: z.string(), published: date })),
  people: entries(
    'people',
    z.strictObject({
      name: z.string().min(2).max(100),
      summary: summary.optional(),
      otherNames: z.array(z.string()).optional(),
      roles: z
        .array(
          z.strictObject({
            role: z.string().optional(),
            organisation: z.string(),
            from: month.optional(),
            until: month.optional(),
          }),
        )
        .optional(),
      url: url.optional(),
      ...common,
    }),
  ),
};

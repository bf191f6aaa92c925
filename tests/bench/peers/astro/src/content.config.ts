import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const blog = defineCollection({
  loader: glob({ base: './content', pattern: '**/*.{md,mdx}' }),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    collection: z.string(),
    date: z.coerce.date().optional(),
    topics: z.array(z.string()),
    facts: z.array(z.object({ label: z.string(), value: z.string(), href: z.string().optional() })),
    links: z.array(z.object({ label: z.string(), url: z.string() })),
    sections: z.array(
      z.object({ heading: z.string(), entries: z.array(z.object({ title: z.string(), path: z.string() })) }),
    ),
  }),
});

export const collections = { blog };

import type { AstroIntegration } from 'astro';

/**
 * Has the development server read the archive again, and browsers their page, whenever somebody
 * saves a file of it: no module imports content, so Vite would not know.
 */
export function followContent(folder: string): AstroIntegration {
  return {
    name: 'follow-content',
    hooks: {
      'astro:server:setup'({ server }) {
        // Editors write a file in several steps.
        let soon: NodeJS.Timeout | undefined;
        server.watcher.add(folder).on('all', (_, file) => {
          if (!file.startsWith(folder)) return;
          clearTimeout(soon);
          soon = setTimeout(() => {
            for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
            server.hot.send({ type: 'full-reload' });
          }, SETTLED_MS);
        });
      },
    },
  };
}

const SETTLED_MS = 50;

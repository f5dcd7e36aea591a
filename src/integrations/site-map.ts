import sitemap, { type SitemapOptions } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/**
 * Astro's sitemap for a site that may stand under a path. The archive is built at the root, to be movable, so the sitemap alone is told the
 * path that `SITE` has. Remove when the integration keeps the path of `site`.
 */
export function siteMap(options?: SitemapOptions): AstroIntegration {
  const integration = sitemap(options);
  const readConfig = integration.hooks['astro:config:done'];
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:config:done': (given) => {
        const base = given.config.site ? new URL(given.config.site).pathname : given.config.base;
        return readConfig?.({ ...given, config: { ...given.config, base } });
      },
    },
  };
}

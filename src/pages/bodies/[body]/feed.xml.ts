import type { APIRoute, GetStaticPaths } from 'astro';
import { archive } from '../../../archive/archive-facts.ts';
import { type BodyReports, loadBodies } from '../../../archive/bodies.ts';
import { reportFeed } from '../../../archive/feed.ts';

export const getStaticPaths = (async () =>
  (await loadBodies()).map((each) => ({ params: { body: each.body.id }, props: each }))) satisfies GetStaticPaths;

/** The reports on one body, the latest first. */
export const GET: APIRoute<BodyReports> = ({ props: { body, reports }, site: root }) =>
  reportFeed(reports, { title: `${archive.name}: ${body.name}`, description: `Reports on ${body.name}`, root });

import type { APIRoute, GetStaticPaths } from 'astro';
import { loadDataFiles } from '../../archive/registers.ts';

export const getStaticPaths = (async () =>
  (await loadDataFiles()).map(({ path, mediatype, bytes }) => ({
    params: { file: path },
    props: { mediatype, bytes },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ mediatype: string; bytes: Uint8Array<ArrayBuffer> }> = ({ props: { mediatype, bytes } }) =>
  new Response(bytes, { headers: { 'content-type': mediatype } });

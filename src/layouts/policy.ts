import { createHash } from 'node:crypto';

/**
 * The only script that stands in a page: it restores a choice made earlier in the visit, and fetches the reader module at the first sign that
 * someone is there (pointer, touch, key, focus). Reading needs neither, so a page that is only read costs two requests. A first click that comes before the module
 * waits for it. Who comes from a search (`?q=`) is there, and finds the words marked.
 */
export const bootstrap = `{let d=document,n,go=()=>import(d.querySelector("[rel=reader]").href);
try{sessionStorage.terms=="off"&&d.documentElement.classList.add("plain")}catch{}
for(n of["pointerover","focusin","keydown"])addEventListener(n,e=>{self.firstEvent??=e;go()},{once:true});
/\\?q=/.test(location)&&go();
addEventListener("click",e=>{if(!e.ctrlKey&&!e.metaKey&&(n=e.target.closest(".pl,.note-marker,#mark-terms"))){e.preventDefault();self.firstClick=n}},{once:true})}`.replaceAll(
  '\n',
  '',
);

/** A Content Security Policy without `unsafe-inline` and `unsafe-eval`; `wasm-unsafe-eval` is for the search index. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${createHash('sha256').update(bootstrap).digest('base64')}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

/** In the page, so that no browser asks for a file: the red square of the header. */
export const icon = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path fill='%238c1d18' d='M0 0h8v8H0z'/></svg>";

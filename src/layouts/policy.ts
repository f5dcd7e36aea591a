import { createHash } from 'node:crypto';

/**
 * The only script that stands in a page. It restores a choice made earlier in the visit, and fetches the reader module at the first sign that
 * someone is there (pointer, touch, key, focus); who comes from a search (`?q=`) is there. Reading needs neither, so a page that is only read
 * costs two requests.
 *
 * What cannot wait for the module is here: clicks that it answers are kept for it in `early` until it is here (without it a link is a link), and `/`
 * goes to the search field, so that what is typed next is typed there.
 */
export const bootstrap = `{let d=document,m,n,on=e=>{
m??=import(d.querySelector("[rel=reader]").href).catch(()=>{[n,early]=[early];n?.map(n=>n.click())});
if(e.ctrlKey||e.metaKey||e.altKey)return;
if(e.type=="click"&&early&&!e.shiftKey&&(n=e.target.closest(".pl,.note-marker,#mark-terms")))e.preventDefault(),early.push(n);
if(e.key=="/"&&!e.target.matches(":read-write,select")&&(n=d.getElementById("q")||d.getElementById("site-q")))e.preventDefault(),n.focus(),n.select()};
early=[];
try{sessionStorage.terms=="off"&&d.documentElement.classList.add("plain")}catch{}
for(n of["pointerover","focusin","keydown","click"])addEventListener(n,on);
/[?&]q=/.test(location)&&on({})}`.replaceAll('\n', '');

/**
 * A Content Security Policy without `unsafe-inline` and `unsafe-eval`; `wasm-unsafe-eval` is for the search index. Styles and workers are under
 * `default-src`, too.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${createHash('sha256').update(bootstrap).digest('base64')}'`,
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

/** In the page, so that no browser asks for a file: the red square of the header. */
export const icon =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><path fill='%238c1d18' d='M0 0h99v99H0z'/></svg>";

import { createHash } from 'node:crypto';

/**
 * The only script that stands in a page: it restores a choice made earlier in the visit, and fetches the reader module at the first sign that
 * someone is there (pointer, key, touch). Reading needs neither, so a page that is only read costs two requests.
 */
export const bootstrap = `(()=>{
let d=document.documentElement,t=["pointerover","pointerdown","focusin","keydown"],
go=e=>{self.firstEvent=e;for(let n of t)removeEventListener(n,go);import(document.querySelector("link[rel=reader]").href)};
d.classList.add("js");
try{sessionStorage.terms=="off"&&d.classList.add("plain")}catch{}
for(let n of t)addEventListener(n,go)
})()`.replaceAll('\n', '');

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

/** In the page, so that no browser asks for a file: an opened book of rules, one line in red. */
export const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="2" fill="#8c1d18"/><path d="M4 4h8M4 7h8M4 10h5" stroke="#fff" stroke-width="1.4"/></svg>',
)}`;

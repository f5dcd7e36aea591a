import { PDFDocument, StandardFonts } from 'pdf-lib';
import { extractPdf } from '/tmp/w-pdf/src/import/formats/pdf/extract-pdf.ts';
import { readPages } from '/tmp/w-pdf/src/import/formats/pdf/read-pages.ts';
const shapes: Record<string,(i:number,n:number)=>[string,number,number,number]> = {
  oneRow: (i,n)=>[`w${i}`, i*20, 100, 8],
  twoRows: (i,n)=>[`${i}`, (i>>1)*20, 100+(i&1)*3, i&1?12:6],
  grid: (i,n)=>[`c${i}`, 40+(i%30)*40, 50+Math.floor(i/30)*12, 9],
  notes: (i,n)=>[`${i%999} note text here`, 40, 50+i*9, i%2?7:11],
  cols: (i,n)=>[`some words of prose in a column ${i}`, i%2?60:330, 50+(i>>1)*12, 10],
  bullets: (i,n)=>[`• item ${i}`, 40+(i%7)*10, 50+i*12, 10],
};
for (const [name, at] of Object.entries(shapes)) { const out=[name];
 for (const n of [2000, 8000]) {
  const d = await PDFDocument.create(); const f = await d.embedFont(StandardFonts.Helvetica); const p = d.addPage([14400, 14400]);
  for (let i=0;i<n;i++){ const [text,x,y,size]=at(i,n); p.drawText(text,{x:x%14000,y:14400-(y%14300),size,font:f}); }
  const bytes = await d.save(); const r = await readPages({name:'x',bytes}); const t=Date.now(); try { extractPdf(r,'x'); } catch(e:any){ out.push(e.message.slice(0,40)); } out.push(`${n}: ${Date.now()-t}ms`); }
 console.log(out.join('  ')); }

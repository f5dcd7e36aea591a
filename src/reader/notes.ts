import { reader } from '../messages/messages.ts';
import { say } from '../messages/say.ts';
import { showPopover } from './popover.ts';

/** A footnote opens beside its marker. Without script the marker jumps to the note, and the note's number back. */
export function startNotes(): void {
  document.addEventListener('click', (event) => {
    const marker = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.note-marker') : null;
    const note = marker && document.getElementById(marker.hash.slice(1));
    if (!marker || !note || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const number = marker.textContent ?? '';
    showPopover(marker, say(reader.footnote, { number }), copyOf(note, number, marker.hash));
  });
}

function copyOf(note: HTMLElement, number: string, hash: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const heading = document.createElement('h2');
  heading.textContent = say(reader.footnote, { number });
  const words = document.createElement('div');
  words.className = 'words';
  for (const child of note.childNodes) words.append(child.cloneNode(true));
  for (const ours of words.querySelectorAll('[data-editorial]:not(.gap, .withheld, .sic-mark)')) ours.remove();
  for (const element of words.querySelectorAll('[id], [aria-describedby]')) {
    element.removeAttribute('id');
    element.removeAttribute('aria-describedby');
  }
  const list = document.createElement('p');
  const link = document.createElement('a');
  link.href = hash;
  link.textContent = say(reader.amongFootnotes);
  list.append(link);
  fragment.append(heading, words, list);
  return fragment;
}

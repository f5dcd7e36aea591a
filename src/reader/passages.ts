import { addressInUse, archiveName, ownAddress } from '../browser/own-address.ts';
import { bibtex, type Cited, plainQuotation, ris } from '../citation/citation.ts';
import { citation, reader } from '../messages/messages.ts';
import { passageName, passageTitle } from '../messages/passage-name.ts';
import { say } from '../messages/say.ts';
import { readWords } from './passage-words.ts';
import { isOpenFor, showPopover } from './popover.ts';
import { type Slip, slipAddress, slipNote } from './slip.ts';

/** The mark after each passage opens ways to cite it. Without script it is a link to the passage. */
export function startPassages(): void {
  for (const mark of document.querySelectorAll('a.pl')) mark.setAttribute('aria-haspopup', 'dialog');
  document.addEventListener('click', (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.pl') : null;
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const id = decodeURIComponent(mark.hash.slice(1));
    if (!isOpenFor(mark)) history.replaceState(history.state, '', mark.hash);
    showPopover(mark, passageTitle(id), menuFor(id));
  });
}

function menuFor(id: string): DocumentFragment {
  const hash = `#${encodeURIComponent(id)}`;
  const part = sectionOf(id);
  // On the page of the whole report a passage has the address of its section, as everywhere.
  const addressIn = (page: string) => (part ? new URL(`../${part.slug}/`, page).href : page) + hash;
  const cited = citedHere(id, addressIn(ownAddress()), part?.title);
  const status = document.createElement('p');
  status.setAttribute('role', 'status');

  const list = document.createElement('ul');
  const offer = (label: string, text: () => string, copied = say(reader.copied)) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', async () => {
      status.textContent = (await copy(text())) ? copied : say(reader.notCopied);
    });
    list.append(item(button));
  };
  offer(say(reader.copyLink), () => addressIn(addressInUse()));
  offer(say(reader.copyQuotation), () => plainQuotation(readWords(id), cited));
  offer(say(reader.copyBibtex), () => bibtex(cited));
  offer(say(reader.copyRis), () => ris(cited));
  const offerSlip = (slip: Slip) => {
    const contact = document.querySelector<HTMLLinkElement>('link[rel=slips]')?.href;
    if (!contact) return offer(say(reader.slip), () => slipNote(slip), say(reader.slipCopied));
    const report = document.createElement('a');
    report.href = slipAddress(contact, slip);
    report.textContent = say(reader.slip);
    list.append(item(report));
  };
  const source = document.createElement('a');
  source.href = `${sourcePage()}#${id}`;
  source.textContent = say(reader.sourceLines);
  list.append(item(source));
  offerSlip({
    report: cited.report,
    passage: passageName(id),
    url: cited.url,
    ...readWords(id),
    sourceUrl: source.href,
  });

  const heading = document.createElement('h2');
  heading.textContent = passageTitle(id);
  const fragment = document.createDocumentFragment();
  fragment.append(heading);
  if (cited.page) {
    const page = document.createElement('p');
    page.textContent = say(citation.pageOfOriginal, { page: cited.page });
    fragment.append(page);
  }
  fragment.append(list, status);
  return fragment;
}

/** The section that a passage of the whole report's page is in; elsewhere the page is one. */
function sectionOf(id: string): { slug: string; title: string } | undefined {
  const passage = document.getElementById(id);
  const openings = [...document.querySelectorAll<HTMLElement>('article [data-section]')];
  const opening = openings.findLast(
    (each) => passage && (each === passage || each.compareDocumentPosition(passage) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
  return opening && { slug: opening.dataset.section ?? '', title: opening.dataset.cited ?? '' };
}

function citedHere(passage: string, url: string, part?: string): Cited {
  const report = document.querySelector('article')?.dataset.report ?? '';
  const whole = meta('citation_inbook_title') ?? '';
  const title = meta('citation_title') ?? document.title;
  return {
    key: report,
    report: whole || title,
    section: whole ? title : part,
    publisher: meta('citation_author') ?? '',
    published: (meta('citation_publication_date') ?? '').replaceAll('/', '-'),
    url,
    original: document.querySelector<HTMLLinkElement>('link[rel=original]')?.href,
    passage,
    page: pageOf(passage),
    voice: voiceOf(passage),
    language: document.querySelector('article')?.lang || document.documentElement.lang,
    archive: archiveName(),
  };
}

/** Page of the original on which a passage starts: it says so itself, or the last one before it that does. */
function pageOf(id: string): string | undefined {
  const passage = document.getElementById(id);
  const saying = [...document.querySelectorAll<HTMLElement>('article [data-page]')];
  return (
    saying.findLast(
      (each) =>
        passage &&
        (each === passage || each.compareDocumentPosition(passage) & Node.DOCUMENT_POSITION_FOLLOWING) &&
        !passage.classList.contains('note'),
    )?.dataset.page || undefined
  );
}

/** What the page says of a passage that has another voice than the report. */
function voiceOf(passage: string): string | undefined {
  const note = document.getElementById(passage)?.closest('[data-voice]')?.querySelector('.voice-note');
  return note?.firstChild?.textContent?.trim().replace(/\.$/, '');
}

function meta(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

/** A section and the whole report both stand one level below the report's page. */
function sourcePage(): string {
  return new URL('../source/', location.href).pathname;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Where the clipboard is closed to pages (a site without HTTPS). */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  const host = document.querySelector('.popover') ?? document.body;
  host.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}

function item(content: HTMLElement): HTMLLIElement {
  const li = document.createElement('li');
  li.append(content);
  return li;
}

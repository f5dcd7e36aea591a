import { pageParsed } from '../browser/page-parsed.ts';
import { fillForm, sayUnknown } from '../filters/fill-form.ts';
import { filters } from '../messages/messages.ts';
import { say } from '../messages/say.ts';

await pageParsed();
/** Find-as-you-type over the list of terms; the state stands in the address, so that a filtered list can be sent on. */
const form = document.querySelector<HTMLFormElement>('#glossary-filter');
const count = document.querySelector('#glossary-count');
const items = [...document.querySelectorAll<HTMLLIElement>('.terms > li')].map((item) => ({
  item,
  words: (item.textContent ?? '').toLowerCase(),
}));

if (form && count) {
  const show = () => {
    filter(form, count);
    const state = new URLSearchParams(
      [...new FormData(form)].flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
    );
    history.replaceState(history.state, '', state.size > 0 ? `?${state}` : location.pathname);
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', show);
  const { stood, unknown } = fillForm(form, new URLSearchParams(location.search), { keep: true });
  if (stood) show();
  else filter(form, count);
  count.append(sayUnknown(unknown));
}

function filter(fields: HTMLFormElement, output: Element): void {
  const {
    q = '',
    report = '',
    kind = '',
  } = Object.fromEntries([...new FormData(fields)].map(([name, value]) => [name, String(value)]));
  const wanted = q.trim().toLowerCase();
  let shown = 0;
  for (const { item, words } of items) {
    const fits =
      words.includes(wanted) &&
      (!report || (item.dataset.in ?? '').split(' ').includes(report)) &&
      (!kind || item.dataset.kind === kind);
    item.hidden = !fits;
    if (fits) shown += 1;
  }
  for (const section of document.querySelectorAll<HTMLElement>('.letter'))
    section.hidden = section.querySelector('li:not([hidden])') === null;
  output.textContent = shown === 0 ? say(filters.noTerm) : say(filters.terms, { count: shown });
}

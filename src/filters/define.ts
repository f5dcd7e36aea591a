import { pageParsed } from '../browser/page-parsed.ts';
import { FilterList } from './filter-list.ts';

await pageParsed();
customElements.define('filter-list', FilterList);

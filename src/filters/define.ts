import { FilterList } from './filter-list.ts';

customElements.define('filter-list', FilterList);

import { pageParsed } from '../browser/page-parsed.ts';
import { ReportChart } from './report-chart.ts';

await pageParsed();
customElements.define('report-chart', ReportChart);

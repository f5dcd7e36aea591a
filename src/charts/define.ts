import { ReportChart } from './report-chart.ts';

customElements.define('report-chart', ReportChart);

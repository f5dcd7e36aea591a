import type { Body } from '../edition/bodies.ts';
import type { GradeRow } from '../registers/grades.ts';
import { isAbout } from '../registers/registered-report.ts';
import type { GradeScale } from '../schemas/registers.ts';
import type { ReportMeta } from '../schemas/report.ts';

/** Grades of one scale and one year: what was graded across, bodies by name down. */
export interface GradeMatrixData {
  scale: Pick<GradeScale, 'id' | 'name'>;
  year: number;
  areas: string[];
  /** In step with the areas; several where a body was graded twice in the year. */
  rows: { id: string; name: string; cells: GradeRow[][] }[];
}

interface Graded {
  grades: readonly GradeRow[];
  reports: readonly { id: string; meta: Pick<ReportMeta, 'year'> }[];
  bodies: readonly Body[];
  scales: ReadonlyMap<string, GradeScale>;
}

/** Scales are not mixed, nor years of one: each pair has a table of its own, the latest first. */
export function gradeMatrices({ grades, reports, bodies, scales }: Graded): GradeMatrixData[] {
  const yearOf = new Map(reports.map(({ id, meta }) => [id, meta.year]));
  const groups = Map.groupBy(grades, ({ scale, report }) => JSON.stringify([yearOf.get(report) ?? 0, scale]));
  const matrices = [...groups].map(([key, own]): GradeMatrixData => {
    const [year, id] = JSON.parse(key) as [number, string];
    const areas = [...new Set(own.map(({ area }) => area))];
    const graded = bodies.filter((body) => own.some((grade) => isAbout(grade, body.id)));
    return {
      scale: { id, name: scales.get(id)?.name ?? id },
      year,
      areas,
      rows: graded.map((body) => ({
        id: body.id,
        name: body.shortName ?? body.name,
        cells: areas.map((area) => own.filter((grade) => grade.area === area && isAbout(grade, body.id))),
      })),
    };
  });
  return matrices
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => b.year - a.year || a.scale.name.localeCompare(b.scale.name));
}

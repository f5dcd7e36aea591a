/** Address of a section, from the archive's root. */
export function sectionAddress(report: string, section: string): string {
  return `/reports/${report}/${section}/`;
}

/** Address of a passage, from the archive's root. */
export function passageAddress(report: string, section: string, passage: string): string {
  return `${sectionAddress(report, section)}#${passage}`;
}

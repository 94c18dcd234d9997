/** "SEE_map_en_16x9_20261125.png". @param date ISO date */
export function pictureFileName(language: string, date: string): string {
  return `SEE_map_${language}_16x9_${date.slice(0, 10).replaceAll("-", "")}.png`
}

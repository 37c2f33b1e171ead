/** Month names in the languages whose spend files we read: full names, with the abbreviations that are not their first letters. */
import { folded } from './words.ts';

const names: readonly (readonly string[])[] = [
  [
    'january',
    'januar',
    'jänner',
    'janvier',
    'enero',
    'styczeń',
    'stycznia',
    'يناير',
    'كانون الثاني',
    'มกราคม',
    'ม.ค.',
  ],
  [
    'february',
    'februar',
    'février',
    'fevr',
    'febrero',
    'luty',
    'lutego',
    'فبراير',
    'شباط',
    'กุมภาพันธ์',
    'ก.พ.',
  ],
  ['march', 'märz', 'mrz', 'mars', 'marzo', 'marzec', 'marca', 'مارس', 'آذار', 'มีนาคม', 'มี.ค.'],
  ['april', 'avril', 'abril', 'kwiecień', 'kwietnia', 'أبريل', 'ابريل', 'نيسان', 'เมษายน', 'เม.ย.'],
  ['may', 'mai', 'mayo', 'maj', 'maja', 'مايو', 'أيار', 'พฤษภาคม', 'พ.ค.'],
  ['june', 'juni', 'juin', 'junio', 'czerwiec', 'czerwca', 'يونيو', 'حزيران', 'มิถุนายน', 'มิ.ย.'],
  ['july', 'juli', 'juillet', 'juil', 'julio', 'lipiec', 'lipca', 'يوليو', 'تموز', 'กรกฎาคม', 'ก.ค.'],
  ['august', 'août', 'aout', 'agosto', 'sierpień', 'sierpnia', 'أغسطس', 'آب', 'สิงหาคม', 'ส.ค.'],
  [
    'september',
    'septembre',
    'septiembre',
    'sept',
    'wrzesień',
    'września',
    'سبتمبر',
    'أيلول',
    'กันยายน',
    'ก.ย.',
  ],
  [
    'october',
    'oktober',
    'octobre',
    'octubre',
    'październik',
    'października',
    'أكتوبر',
    'تشرين الأول',
    'ตุลาคม',
    'ต.ค.',
  ],
  [
    'november',
    'novembre',
    'noviembre',
    'listopad',
    'listopada',
    'نوفمبر',
    'تشرين الثاني',
    'พฤศจิกายน',
    'พ.ย.',
  ],
  [
    'december',
    'dezember',
    'décembre',
    'diciembre',
    'grudzień',
    'grudnia',
    'ديسمبر',
    'كانون الأول',
    'ธันวาคม',
    'ธ.ค.',
  ],
];

const months = new Map<string, number>();
names.forEach((variants, index) => {
  for (const variant of variants) {
    const name = folded(variant).replace(/\.$/, '');
    months.set(name, index + 1);
    // The usual abbreviation is the first three letters; "juin" and "juillet" share theirs, and the first entry keeps it.
    if (/^[a-z]+$/.test(name) && !months.has(name.slice(0, 3))) months.set(name.slice(0, 3), index + 1);
  }
});

/** Number (1 to 12) of a month by its name or abbreviation; undefined when no month is called so. */
export function monthOf(name: string): number | undefined {
  return months.get(folded(name).replace(/\.$/, ''));
}

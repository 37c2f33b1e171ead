/**
 * The words by which headers say what a column holds, in the languages whose files we meet most. A Latin entry is a whole
 * word, or the beginning of one when it ends in `*` (Polish and German inflect); entries in scripts without word breaks are
 * looked for anywhere in the header.
 */

/** What a header can say about its column. */
export type Topic =
  | 'date'
  | 'weekEnd'
  | 'year'
  | 'week'
  | 'month'
  | 'dayOrMonth'
  | 'channel'
  | 'currency'
  | 'rate'
  | 'spend'
  | 'plannedSpend'
  | 'amount'
  | 'impressions'
  | 'clicks'
  | 'outcome'
  | 'foreign'
  | 'context'
  | 'total';

const latin: Readonly<Record<Topic, string>> = {
  date: `date* day week weeks wk time period month ds datum tag woche kw monat zeitraum data dzien tydzien tydz okres
    miesiac jour semaine mois periode fecha dia semana mes periodo`,
  weekEnd: 'ending ended end ende bis koniec konczacy konczy do fin au hasta',
  year: 'year yr jahr rok annee ano',
  week: 'week wk weeknumber weeknum isoweek kw woche kalenderwoche tydzien tydz semaine semana',
  month: 'month monat miesiac mois mes',
  dayOrMonth: 'day days tag dzien jour dia dayofyear month monat miesiac mois mes',
  channel: `channel channels medium media platform network source vendor publisher kanal kanal* medien plattform platforma canal
    plateforme plataforma medio reseau`,
  currency: 'currency ccy wahrung waluta devise moneda',
  rate: `per cpc cpm cpa cpl cpv cpi cpo ctr cvr cr roas roi rate ratio share percent percentage pct average avg mean cumulative
    cumulated cum running ytd growth yoy wow mom change delta diff difference anteil quote prozent durchschnitt kumuliert udzial
    procent stawka srednia* narastajaco taux moyenne cumul tasa promedio acumulado`,
  spend: `spend spends spending spent adspend cost costs expense* expenditure* invest* outlay ausgabe* kosten aufwand aufwendung*
    werbekosten mediakosten werbeausgaben wydat* koszt* naklad* inwestycj* depense* cout couts gasto* coste* costo* inversion* spesa spese`,
  plannedSpend:
    'budget budgets budgeted plan planned target forecast geplant budzet* planowan* plano presupuesto* prevu previsto',
  amount: 'amount amounts sum value betrag summe wert kwota wartosc montant valeur importe monto valor',
  impressions: `impression* impr imps imp view views viewed reach grp grps trp trps exposure* sends sent delivered opens opened frequency
    impressionen reichweite einblendung* aufrufe wyswietl* zasieg* odslon* vues portee impresion* alcance vistas`,
  clicks: `click* clic clics klick* klik* visit* session* traffic engagement* likes followers downloads besuch* sitzung* wizyt* sesj*
    ruch visite* sesion* visita*`,
  outcome: `revenue revenues sale sales income turnover order* conversion* conv purchase* customer* signup* signups lead leads mql mqls sql sqls
    sal sals install installs subscription* profit margin gmv unit units transaction* deals kpi umsatz* erlos* bestellung* kunde kunden
    konversion* verkauf* absatz gewinn przychod* sprzedaz* zamowien* konwersj* klient* zysk* ventes commandes recettes clients ingreso*
    ventas pedido* conversion* clientes ganancia* y`,
  foreign: `competitor* competition konkuren* wettbewerb* concurren* competenc* competidor* center centre id code index`,
  context: `price prices pricing discount* promo promotion promotions indices sentiment score temperature
    weather rain holiday* inflation gdp consumer confidence control controls dummy flag trend season* unemployment stock
    note notes comment* cena ceny rabat* indeks* swieto swieta pogoda preis* rabatt* feiertag* wetter
    prix remise* ferie* meteo precio* descuento* festivo* indice quarter quartal dayofyear rownum`,
  total: 'total totals sum gesamt gesamt* summe suma razem lacznie ogolem ensemble totaux',
};

const otherScripts: Readonly<Record<Topic, string>> = {
  date: 'تاريخ التاريخ أسبوع الأسبوع شهر الشهر يوم اليوم วันที่ สัปดาห์ เดือน',
  weekEnd: 'نهاية สิ้นสุด',
  year: 'سنة السنة عام ปี',
  week: 'أسبوع สัปดาห์',
  month: 'شهر เดือน',
  dayOrMonth: 'يوم شهر วันที่ เดือน',
  channel: 'قناة وسيلة منصة ช่องทาง สื่อ แพลตฟอร์ม',
  currency: 'عملة สกุลเงิน',
  rate: 'نسبة معدل متوسط อัตรา สัดส่วน ร้อยละ เฉลี่ย สะสม',
  spend: 'إنفاق انفاق تكلفة تكاليف مصاريف مصروف ค่าใช้จ่าย ค่าโฆษณา ต้นทุน',
  plannedSpend: 'ميزانية งบประมาณ',
  amount: 'مبلغ قيمة จำนวนเงิน ยอดเงิน',
  impressions: 'ظهور مشاهدات وصول การแสดงผล การมองเห็น การเข้าถึง ยอดวิว',
  clicks: 'نقر زيارات جلسات คลิก เข้าชม',
  outcome: 'إيراد مبيعات طلبات عملاء تحويلات أرباح ยอดขาย รายได้ คำสั่งซื้อ ลูกค้า กำไร',
  foreign: 'منافس คู่แข่ง',
  context: 'سعر مؤشر عطلة خصم ราคา ดัชนี วันหยุด ส่วนลด',
  total: 'إجمالي مجموع المجموع รวม ทั้งหมด',
};

type Vocabulary = {
  readonly whole: ReadonlySet<string>;
  readonly stems: readonly string[];
  readonly inside: readonly string[];
};

const vocabularies = new Map<string, Vocabulary>(
  Object.entries(latin).map(([topic, words]) => {
    const entries = words.split(/\s+/);
    return [
      topic,
      {
        whole: new Set(entries.filter((word) => !word.endsWith('*'))),
        stems: entries.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
        inside: (otherScripts[topic as Topic] ?? '').split(' ').map(folded),
      },
    ];
  }),
);

/** Lower case without accents, so that `Wärme`, `WARME` and `warme` are one word. */
export function folded(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().trim();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u0640]/g, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .trim();
}

/** The words of a header: `searchAds_costEUR` gives search, ads, cost, eur. */
export function wordsOf(header: string): readonly string[] {
  const spaced = header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{L})(\d)/gu, '$1 $2');
  return folded(spaced)
    .split(/[^\p{L}\p{M}\p{N}%]+/u)
    .filter((word) => word !== '');
}

/** Whether a header speaks of a topic. */
export function speaksOf(topic: Topic, header: string): boolean {
  return wordAbout(topic, header) !== undefined;
}

/** The word by which a header speaks of a topic; undefined when it does not. */
export function wordAbout(topic: Topic, header: string): string | undefined {
  const vocabulary = vocabularies.get(topic);
  if (!vocabulary) return undefined;
  const text = folded(header);
  return (
    wordsOf(header).find(
      (word) => vocabulary.whole.has(word) || vocabulary.stems.some((stem) => word.startsWith(stem)),
    ) ?? vocabulary.inside.find((part) => text.includes(part))
  );
}

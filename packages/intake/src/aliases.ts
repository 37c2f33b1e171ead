/**
 * The names under which spend files know the channels we ship. `names` say what is done and decide on their own;
 * `platforms` say where or in which form, and give way to a name ("facebook retargeting" is retargeting).
 * `near` are media of their own whose behaviour is closest to the channel: they are suggested, never assumed.
 */
export type AliasEntry = {
  readonly names: readonly string[];
  readonly platforms: readonly string[];
  readonly near: readonly string[];
};

/** Aliases by channel id; words are in the folded form of words.ts (lower case, no accents), phrases separated by a space. */
export const channelAliases: Readonly<Record<string, AliasEntry>> = {
  brandVideo: {
    names: words(`
      tv, ctv, ott, television, telewizja, telewizyjn*, fernsehen, televisio*, telly, tvc, ooh, dooh, outdoor, billboard*,
      plakat*, radio, audio, broadcast, cinema, kino, print, press, prasa, presse, brand video, brand awareness, تلفزيون,
      راديو, إعلانات خارجية, โทรทัศน์, ทีวี, วิทยุ`),
    platforms: words(`
      video, videos, youtube, yt, brand, branding, wideo, spotify, netflix, magazine*, newspaper*, فيديو, วิดีโอ`),
    near: words('podcast*, streaming, sponsoring'),
  },
  social: {
    names: [],
    platforms: words(`
      social, socials, soziale, spolecznosciowe, سوشيال, تواصل اجتماعي, โซเชียล, facebook, fb, meta, instagram, ig, insta,
      tiktok, linkedin, snapchat, snap, twitter, pinterest, reddit, threads, wechat, vk, فيسبوك, انستغرام, تيك توك, เฟซบุ๊ก, ไลน์`),
    near: words('influencer*, creator*, community, ugc'),
  },
  searchAds: {
    names: words(`
      search, ppc, sea, sem, adwords, paidsearch, suche, suchmaschine*, wyszukiwark*, wyszukiwan*, recherche, busqueda,
      shopping, pla, search ads, paid search, google ads, بحث, ค้นหา`),
    platforms: words('google, bing, microsoft, baidu, yandex, naver, gads, غوغل, جوجل, กูเกิล'),
    near: words('amazon, marketplace*, allegro, app, comparison'),
  },
  email: {
    names: words(`
      newsletter*, email, emails, mailing*, mailer, edm, crm, e mail, marketing automation, بريد, نشرة, อีเมล,
      จดหมายข่าว`),
    platforms: words('mailchimp, klaviyo, hubspot, braze'),
    near: words('sms, push, whatsapp, mail, directmail'),
  },
  retargeting: {
    names: words(
      'retargeting, remarketing, remarket*, retarget*, display, banner*, إعادة استهداف, รีมาร์เก็ตติ้ง',
    ),
    platforms: words('criteo, rtb, programmatic, dsp, gdn, adroll'),
    near: words('affiliate*, afiliacj*, coupon*, cashback, native'),
  },
  events: {
    names: words(`
      event, events, eventy, fair, fairs, messe, messen, targi, conference*, konferenc*, konferenz*, webinar*, exhibition*,
      congress, salon, feria, roadshow, trade show, trade shows, tradeshow*, معرض, مؤتمر, فعاليات, งานแสดงสินค้า, สัมมนา,
      อีเวนต์`),
    platforms: [],
    near: words('sponsorship*, sponsor*, partnership*, partner, meetup*'),
  },
  education: {
    names: words(`
      education, educational, content, blog*, seo, whitepaper*, ebook*, guide*, tutorial*, academy, inhalte, 
      tresci, contenu, contenido, edukacj*, bildung, محتوى, مدونة, تعليم, คอนเทนต์, บล็อก, เนื้อหา`),
    platforms: [],
    near: words('pr, publicrelations, research, documentation'),
  },
  personalSelling: {
    names: words(`
      salesteam, telesales, telemarketing, outbound, reps, rep, sdr, sdrs, bdr, bdrs, vertrieb*, handlowcy, telesprzedaz,
      callcenter, sales team, sales reps, sales force, sales people, personal selling, inside sales, call center,
      call centre, field sales, مندوبين, ทีมขาย`),
    platforms: words('sales, calls'),
    near: words('consult*, demo, demos, account'),
  },
};

/** Entries stand between commas: a word, a phrase, or the beginning of a word when it ends in `*`. */
function words(list: string): readonly string[] {
  return list.split(',').map((entry) => entry.trim());
}

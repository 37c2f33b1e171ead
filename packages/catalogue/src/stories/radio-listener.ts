import { defineStory } from '@meander/core';

const remembered = ['faint', 'clear', 'strong'];

/** Eight steps from an advert that nobody can log to a purchase two years later. */
export const radioListener = defineStory({
  id: 'radio-listener',
  version: 1,
  title: 'The radio listener',
  purpose:
    'Hears of the shop where nobody can log it, visits, is followed by ads, puts it off for half a year, searches and recognises the name, leaves a cart, lets mails lie, and buys after a sale nearly a year later. No step of it is rare; all of them in a row are.',
  source: 'the eight-step example of the source article on why not to use a funnel (2020)',
  journey: 'messy-retail',
  steps: [
    {
      id: 'hears',
      label: 'Hears of the shop, and nobody logs it',
      happenings: [{ what: 'move', moves: ['discover'], by: { kind: 'upstream', mostTrackable: 0.1 } }],
    },
    {
      id: 'visits',
      label: 'Visits the site, and leaves no address',
      happenings: [{ what: 'move', moves: ['visit'], from: { permission: 'no' } }],
    },
    {
      id: 'followed',
      label: 'Is followed by ads, and does nothing',
      happenings: [{ what: 'contact', by: { ids: ['retargeting'] } }],
    },
    {
      id: 'leaves',
      label: 'Leaves without buying',
      happenings: [{ what: 'move', moves: ['lose', 'sleep'] }],
    },
    {
      id: 'searches',
      label: 'Half a year later searches, and recognises the name',
      happenings: [
        {
          what: 'move',
          moves: ['consider', 'wake'],
          from: { memory: remembered },
          weeksAfter: { least: 24 },
          isNext: true,
        },
      ],
    },
    {
      id: 'leaves-cart',
      label: 'Fills a cart, leaves an address, and leaves the cart',
      happenings: [
        { what: 'move', moves: ['qualify'] },
        { what: 'move', moves: ['abandon'] },
      ],
    },
    {
      id: 'mails',
      label: 'Gets mails, and lets them lie',
      happenings: [{ what: 'contact', by: { ids: ['email'] }, isOpened: false, times: 3 }],
    },
    {
      id: 'buys-in-sale',
      label: 'Nearly a year later remembers the shop in the Black Friday week, and buys',
      happenings: [
        {
          what: 'move',
          moves: ['wake', 'rememberSale'],
          from: { memory: remembered },
          weeksAfter: { least: 40 },
          isNext: true,
          weekOfYear: [48],
        },
        { what: 'purchase', weeksAfter: { most: 8 } },
      ],
    },
  ],
});

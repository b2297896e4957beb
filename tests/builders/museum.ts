import { buildImage } from './images';

/** Content types of `tests/types/museum`, which the newsroom knows nothing of. */
export const EXHIBIT = 'api::exhibit.exhibit';
export const ROOM = 'api::room.room';
export const LOAN = 'api::loan.loan';
const PLINTH = 'api::plinth.plinth';

export type Values = Record<string, unknown>;

export interface Version extends Values {
  documentId: string;
}

interface Target {
  documentId: string;
  locale?: string;
  data?: Values;
  status?: 'draft' | 'published';
  populate?: unknown;
}

/** The Document Service of a type that has no generated types. */
export const museum = (uid: string) =>
  newsroom.strapi.documents(uid as never) as unknown as {
    create(params: Omit<Target, 'documentId'>): Promise<Version>;
    update(params: Target): Promise<Version>;
    clone(params: Target): Promise<{ entries: Version[] }>;
    publish(params: { documentId: string; locale: string | readonly string[] }): Promise<unknown>;
    findOne(params: Target): Promise<Version | null>;
  };

let count = 0;

/** A room, in both scripts. */
export const buildRoom = async (name: string, data: Values = {}): Promise<string> => {
  count += 1;
  const room = { name, code: `room-${count}`, floor: 2, ...data };
  return (await museum(ROOM).create({ locale: 'zh-Hant', data: room })).documentId;
};

export const buildPlinth = async (label: string): Promise<string> =>
  (await museum(PLINTH).create({ data: { label } })).documentId;

/** An exhibit in Traditional, a draft. */
export const buildExhibit = async (title: string, data: Values = {}): Promise<string> => {
  count += 1;
  const exhibit = { title, address: `exhibit-${count}`, ...data };
  return (await museum(EXHIBIT).create({ locale: 'zh-Hant', data: exhibit })).documentId;
};

/** Something of every kind of field. */
export const wholeExhibit = async (rooms: readonly string[]): Promise<Values> => {
  const [room] = rooms;
  const [front, back] = [await buildImage(`front-${count}`), await buildImage(`back-${count}`)];
  const notes = [
    { text: '複製品', room, picture: front },
    { text: '修復後展出', room: null },
  ];
  return {
    story: '**青銅**後期 `發` ![圖](https://example.com/發.png)',
    body: [
      {
        type: 'list',
        format: 'ordered',
        children: [{ type: 'list-item', children: [{ type: 'text', text: '發掘' }] }],
      },
    ],
    facts: { found: '長江', of: [1, 2] },
    motto: '溫故知新',
    inventory: 'A-1',
    weight: 12.5,
    height: 1.25,
    parts: 3,
    isOnDisplay: false,
    acquired: '1999-12-31',
    opened: '2020-02-02T10:00:00.000Z',
    hour: '09:30:00.000',
    material: 'bronze',
    poster: front,
    views: [back, front],
    sections: [
      { __component: 'museum.chapter', heading: '發現', text: '# 標題\n\n發現經過', notes },
      { __component: 'museum.gallery', caption: '圖說', images: [front, back] },
      { __component: 'museum.chapter', heading: '後記', notes: [] },
    ],
    measures: [
      { unit: 'cm', value: 3 },
      { unit: 'kg', value: 4 },
    ],
    rooms,
    hall: room,
    plinth: await buildPlinth('甲'),
    spares: [await buildPlinth('乙'), await buildPlinth('丙')],
  };
};

import { closedTopic, TOPIC_SLUG, type FillPlan } from '../fill-plan';
import { documentId, madeAt, type Statement } from './statement';

/** Images, authors and the tree of topics: what articles relate to. */
export const insertLibrary = (plan: FillPlan): Statement[] => [
  insertImages(plan),
  insertAuthors(plan),
  insertTopics(plan),
  insertTopicTree(plan),
];

/** As the media library writes an upload, with the sizes that it makes of it. */
const insertImages = ({ images }: FillPlan): Statement => ({
  writes: 'images',
  sql: `
    insert into files (document_id, name, alternative_text, width, height, formats, hash, ext, mime,
      size, url, provider, folder_path, created_at, updated_at, published_at)
    select ${documentId('image', 'n')}, 'cover-' || n || '.jpg', '會場', 1600, 900,
      (select jsonb_object_agg(format.name, jsonb_build_object(
          'ext', '.jpg', 'url', '/uploads/' || format.name || '_cover_' || n || '.jpg',
          'hash', format.name || '_cover_' || n, 'mime', 'image/jpeg',
          'name', format.name || '_cover-' || n || '.jpg', 'path', null,
          'size', 40.5, 'width', format.width, 'height', format.width * 9 / 16,
          'sizeInBytes', 40500))
        from (values ('large', 1000), ('medium', 750), ('small', 500), ('thumbnail', 245))
          as format (name, width)),
      'cover_' || n, '.jpg', 'image/jpeg', 184.5, '/uploads/cover_' || n || '.jpg', 'local', '/',
      made.at, made.at, made.at
    from generate_series(1, ${images}) n, lateral (select ${madeAt('n')} as at) made`,
});

const insertAuthors = ({ authors }: FillPlan): Statement => ({
  writes: 'authors',
  sql: `
    insert into authors (id, document_id, name, slug, job_title, bio, created_at, updated_at,
      published_at, locale)
    select (n - 1) * 2 + script.number, ${documentId('author', 'n')},
      case script.number when 1 then '記者王娜 ' else '记者王娜 ' end || n, 'bench-author-' || n,
      case script.number when 1 then '記者' else '记者' end,
      case script.number when 1 then '駐深圳記者，報道大灣區新聞。' else '驻深圳记者，报道大湾区新闻。' end,
      made.at, made.at, made.at, script.locale
    from generate_series(1, ${authors}) n
    cross join bench_script script
    cross join lateral (select ${madeAt('n')} as at) made
    order by n, script.number`,
});

const insertTopics = (plan: FillPlan): Statement => ({
  writes: 'topics',
  sql: `
    insert into topics (id, document_id, name, slug, description, created_at, updated_at,
      published_at, locale)
    select (n - 1) * 2 + script.number, ${documentId('topic', 'n')},
      case script.number when 1 then '港深合作 ' else '港深合作 ' end || n, '${TOPIC_SLUG}' || n,
      case script.number when 1 then '新聞專題' else '新闻专题' end,
      made.at, made.at, made.at, script.locale
    from generate_series(1, ${closedTopic(plan)}) n
    cross join bench_script script
    cross join lateral (select ${madeAt('n')} as at) made
    order by n, script.number`,
});

/** The first topics are roots; those after them hang below the roots in turn. */
const insertTopicTree = ({ roots, leavesPerRoot }: FillPlan): Statement => ({
  writes: 'the tree of topics',
  sql: `
    insert into topics_parent_lnk (topic_id, inv_topic_id, topic_ord)
    select (${roots} + leaf) * 2 + script.number, (leaf % ${roots}) * 2 + script.number,
      leaf / ${roots} + 1
    from generate_series(0, ${roots * leavesPerRoot - 1}) leaf
    cross join bench_script script
    order by leaf, script.number`,
});

import { escapeIdentifier, escapeLiteral } from 'pg';

import { channelOf } from '../channel';

/** A notification is 8,000 bytes at most; whoever changes more than fits is told to have changed all. */
const LONGEST = 7_500;

/** What is told by each trigger, as `readChange` reads it. All of it arrives after the commit, or never. */
export const functionsOf = (schema: string): string[] => {
  const inSchema = escapeIdentifier(schema);
  const channel = escapeLiteral(channelOf(schema));
  return [
    // The one place that tells. An id may be anything that somebody imported: one with a comma would be
    // read as two.
    `create or replace function ${inSchema}.newsroom_tell(kind text, about text, documents text[])
     returns void language plpgsql as $$
     declare
       named text := array_to_string(documents, ',');
     begin
       if documents is null then return; end if;
       perform pg_notify(${channel}, case
         when octet_length(named) > ${LONGEST} or array_to_string(documents, '') like '%,%' then '!' || split_part(about, '.', 1)
         else kind || about || ' ' || named end);
     end $$`,

    // Of documents: those that readers see, with drafts ('published') or without them ('all').
    `create or replace function ${inSchema}.newsroom_tell_documents()
     returns trigger language plpgsql as $$
     declare
       of_all boolean := tg_argv[0] = 'all';
       changed text[];
     begin
       if tg_op = 'TRUNCATE' then
         perform pg_notify(${channel}, '!' || tg_table_name);
         return null;
       elsif tg_op = 'INSERT' then
         select array_agg(distinct document_id) into changed
           from new_rows where of_all or published_at is not null;
       elsif tg_op = 'DELETE' then
         select array_agg(distinct document_id) into changed
           from old_rows where of_all or published_at is not null;
       else
         -- What is related to it was told of while it was seen, or is not: Strapi makes rows for that.
         if exists (
           select from new_rows as after join old_rows as before using (id)
           where after.locale is distinct from before.locale
             or not of_all and (after.published_at is null) <> (before.published_at is null)) then
           perform pg_notify(${channel}, '!');
           return null;
         end if;
         select array_agg(distinct document_id) into changed from (
           select document_id from new_rows where of_all or published_at is not null
           union all
           select document_id from old_rows where of_all or published_at is not null) as rows;
       end if;
       perform ${inSchema}.newsroom_tell('@', tg_table_name, changed);
       return null;
     end $$`,

    // Of relations: the ids on either side, where readers see both. What is deleted is told by its own
    // table. Arguments: table, column, 'published' or 'all' of one side, and then of the other; and the
    // columns by which what is related to each of them is in order. Strapi numbers what is left of a
    // relation anew whenever something goes, which only those see who look from that side.
    `create or replace function ${inSchema}.newsroom_tell_links()
     returns trigger language plpgsql as $$
     declare
       side int := 0;
       seen text[];
       links text := ${inSchema}.newsroom_changed_rows(tg_op);
       is_told boolean := false;
     begin
       if tg_op = 'TRUNCATE' then
         perform pg_notify(${channel}, '!' || tg_argv[0]), pg_notify(${channel}, '!' || tg_argv[3]);
         perform pg_notify(${channel}, '!' || tg_table_name);
         return null;
       end if;
       while side < 2 loop
         if tg_op = 'UPDATE' then
           links := format(
             '(select case is_after when 1 then after.%1$I else before.%1$I end as %1$I,
                 case is_after when 1 then after.%2$I else before.%2$I end as %2$I
               from new_rows as after join old_rows as before using (id), generate_series(0, 1) as is_after
               where (after.%1$I, after.%2$I, after.%3$I)
                 is distinct from (before.%1$I, before.%2$I, before.%3$I))',
             tg_argv[1], tg_argv[4], tg_argv[6 + side]);
         end if;
         execute format(
           'select array_agg(distinct link.%I::text) from %s as link
            join %I.%I as one on one.id = link.%I and (%L or one.published_at is not null)
            join %I.%I as other on other.id = link.%I and (%L or other.published_at is not null)',
           tg_argv[1 + 3 * side], links,
           tg_table_schema, tg_argv[0], tg_argv[1], tg_argv[2] = 'all',
           tg_table_schema, tg_argv[3], tg_argv[4], tg_argv[5] = 'all') into seen;
         perform ${inSchema}.newsroom_tell('#', tg_table_name || '.' || tg_argv[1 + 3 * side], seen);
         is_told := is_told or seen is not null;
         side := side + 1;
       end loop;
       if is_told then perform pg_notify(${channel}, '*' || tg_table_name); end if;
       return null;
     end $$`,

    // Of what files are shown with: uid, table and 'published' or 'all' of each type in turn. Components are
    // none of these types, and are told by their type and ids: whose they are is not known before they are
    // tied.
    `create or replace function ${inSchema}.newsroom_tell_shown_files()
     returns trigger language plpgsql as $$
     declare
       documents text[];
       components text[];
       component text;
       types text[] := '{}';
       is_shown boolean := false;
       place int := 0;
     begin
       if tg_op = 'TRUNCATE' then
         perform pg_notify(${channel}, '!' || tg_table_name);
         return null;
       end if;
       while place < tg_nargs loop
         execute format(
           'select array_agg(distinct document.document_id) from %s as link
            join %I.%I as document on document.id = link.related_id
              and (%L or document.published_at is not null)
            where link.related_type = %L',
           ${inSchema}.newsroom_changed_rows(tg_op),
           tg_table_schema, tg_argv[place + 1], tg_argv[place + 2] = 'all', tg_argv[place])
           into documents;
         perform ${inSchema}.newsroom_tell('=', tg_argv[place + 1], documents);
         is_shown := is_shown or documents is not null;
         types := types || tg_argv[place];
         place := place + 3;
       end loop;
       for component, components in execute format(
         'select link.related_type, array_agg(distinct link.related_id::text) from %s as link
          where link.related_type <> all($1) group by link.related_type',
         ${inSchema}.newsroom_changed_rows(tg_op)) using types
       loop
         perform ${inSchema}.newsroom_tell('#', tg_table_name || '.related_id:' || component, components);
         is_shown := true;
       end loop;
       if is_shown then perform pg_notify(${channel}, '*' || tg_table_name); end if;
       return null;
     end $$`,

    // Of what readers are told of where a version comes from (\`convertedFrom\`), by the same arguments.
    `create or replace function ${inSchema}.newsroom_tell_pairs()
     returns trigger language plpgsql as $$
     declare
       documents text[];
       pairs text := ${inSchema}.newsroom_changed_rows(tg_op);
       place int := 0;
     begin
       if tg_op = 'TRUNCATE' then
         perform pg_notify(${channel}, '!');
         return null;
       end if;
       while place < tg_nargs loop
         if tg_op = 'UPDATE' then
           -- Of a row that moves to another document, both are told.
           pairs := format(
             '(select changed.* from new_rows as after join old_rows as before using (id)
               cross join lateral (values
                 (before.related_uid, before.related_document_id),
                 (after.related_uid, after.related_document_id)
               ) as changed (related_uid, related_document_id)
               where (after.related_uid, after.related_document_id, after.source,
                      after.published_is_converted, after.leading_published_is_converted)
                 is distinct from
                     (before.related_uid, before.related_document_id, before.source,
                      before.published_is_converted, before.leading_published_is_converted)
               or %L and (after.draft_is_converted, after.leading_draft_is_converted)
                 is distinct from (before.draft_is_converted, before.leading_draft_is_converted))',
             tg_argv[place + 2] = 'all');
         end if;
         execute format(
           'select array_agg(distinct pair.related_document_id) from %s as pair
            where pair.related_uid = %L', pairs, tg_argv[place]) into documents;
         perform ${inSchema}.newsroom_tell('=', tg_argv[place + 1], documents);
         place := place + 3;
       end loop;
       return null;
     end $$`,

    `create or replace function ${inSchema}.newsroom_changed_rows(operation text)
     returns text language sql immutable as $$
       select case operation
         when 'INSERT' then 'new_rows'
         when 'DELETE' then 'old_rows'
         else '(select * from new_rows union all select * from old_rows)' end $$`,

    // Of settings: everything, as any answer may be another with them.
    `create or replace function ${inSchema}.newsroom_tell_settings()
     returns trigger language plpgsql as $$
     begin
       perform pg_notify(${channel}, '!');
       return null;
     end $$`,

    // Of settings by name: everything for the names in the arguments; of others, that some changed.
    `create or replace function ${inSchema}.newsroom_tell_store()
     returns trigger language plpgsql as $$
     declare
       keys text[];
     begin
       if tg_op = 'TRUNCATE' then
         perform pg_notify(${channel}, '!');
         return null;
       elsif tg_op = 'INSERT' then
         select array_agg(key) into keys from new_rows;
       elsif tg_op = 'DELETE' then
         select array_agg(key) into keys from old_rows;
       else
         -- Strapi saves some as they were.
         select array_agg(coalesce(after.key, before.key)) into keys
           from new_rows as after full join old_rows as before using (id)
           where after is distinct from before;
       end if;
       if keys && tg_argv::text[] then perform pg_notify(${channel}, '!'); end if;
       if keys is not null then perform pg_notify(${channel}, '*' || tg_table_name); end if;
       return null;
     end $$`,
  ];
};

/** Their names with the types of their arguments, what calls another before that. */
export const FUNCTIONS = [
  'newsroom_tell_documents()',
  'newsroom_tell_links()',
  'newsroom_tell_shown_files()',
  'newsroom_tell_pairs()',
  'newsroom_tell_settings()',
  'newsroom_tell_store()',
  'newsroom_changed_rows(text)',
  'newsroom_tell(text, text, text[])',
];

/** The layout of a history file. A file of another layout is refused rather than guessed at. */
export const layout = 1

/**
 * Cells are numbers only: names stand once in `sources` and `endpoints`, so that ten days are read without making
 * millions of strings. The views put the names back for people who ask in SQL.
 *
 * No key is declared: an index over every cell would cost more memory than the cells. A commit looks for the rows that
 * it replaces among the newest ones, which the zone maps of `time` find at once.
 */
export const schema = `
create table if not exists layout (number integer);
create table if not exists sources (id integer, name varchar, version bigint);
create table if not exists endpoints (id integer, host varchar, method varchar, route varchar);
create table if not exists response_cells (
  time timestamp, step integer, source integer, endpoint integer, status usmallint,
  count bigint, bytes bigint, version bigint);
create table if not exists duration_cells (
  time timestamp, step integer, source integer, endpoint integer, status usmallint, bucket usmallint, count bigint);
create table if not exists positions (source integer, path varchar, fingerprint varchar, "offset" bigint);
create table if not exists incidents (
  kind varchar, rule varchar, status usmallint, route varchar, method varchar, host varchar, client varchar,
  began timestamp, raised timestamp, ended timestamp, peak double, baseline double, count bigint,
  severity varchar, headline varchar, explanation varchar, evidence varchar[], next_steps varchar[]);
create or replace view responses as
  select time, step, sources.name as source, host, route, method, status, count, bytes
  from response_cells join endpoints on endpoints.id = endpoint join sources on sources.id = source;
create or replace view durations as
  select time, step, sources.name as source, host, route, method, status,
    case bucket when 0 then 0 else 2 ** ((bucket::integer - 1) // 32 - 20) * (1 + ((bucket::integer - 1) % 32 + 0.5) / 32) end as seconds,
    count
  from duration_cells join endpoints on endpoints.id = endpoint join sources on sources.id = source;
`

/** Where the rows of one commit wait for a moment; every process has its own. */
export const incoming = `
create or replace temp table incoming_responses as from response_cells limit 0;
create or replace temp table incoming_durations as from duration_cells limit 0;
`

/** Two rows are one if these agree. */
export const sameRow = (left: string, right: string): string =>
  ['time', 'step', 'source', 'endpoint', 'status'].map((name) => `${left}.${name} = ${right}.${name}`).join(' and ')

import { clientGone, malformedRoute, noStatus, otherMethod, otherRoute, unmatchedRoute } from '@statute/traffic'
import type { Span } from '../store.ts'
import { quote, quoteName } from './quote.ts'
import type { Column, Columns } from './source-columns.ts'

/** How many of a second's parts a column counts: 1, 1000, 1e6, 1e9. */
export interface Units {
  readonly time: number
  readonly duration: number
}

export const routesKept = 4096

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND', 'QUERY']

/**
 * Requests by minute (or hour, or day), endpoint and status, added up where they are: only sums travel. In the layout
 * that `TrafficRows` reads. A path is a route of its own if it was ever answered with success within the span.
 */
export function sourceQuery(table: string, columns: Columns, units: Units, span: Span, step: number): string {
  const requests = requestsOf(table, columns, units, span, step)
  const known = `SELECT q_host, q_template FROM (\n${requests}\n)
WHERE q_code >= 200 AND q_code < 400 AND q_template != ${quote(malformedRoute)}
GROUP BY q_host, q_template ORDER BY count() DESC, q_host, q_template LIMIT ${routesKept}`
  const latency = columns.duration
    ? 'sumMap([q_bucket], [toUInt64(1)])'
    : 'tuple(emptyArrayUInt16(), emptyArrayUInt64())'
  const route = `multiIf(q_own OR q_template = ${quote(malformedRoute)}, q_template,
    q_code >= 200 AND q_code < 400, ${quote(otherRoute)}, ${quote(unmatchedRoute)})`
  return `SELECT q_minute, if(q_own, q_host, '') AS q_shown, q_method, ${route} AS q_route, q_code,
  toUInt32(${step}), toUInt64(count()), toUInt64(sum(q_sent)), ${latency}
FROM (
SELECT q_minute, q_host, q_method, q_template, q_code, q_sent, q_bucket,
  (q_host, q_template) GLOBAL IN (\n${known}\n) AS q_own
FROM (\n${requests}\n)
)
GROUP BY q_minute, q_shown, q_method, q_route, q_code`
}

/** One row a request. The names begin so that they are not those of columns: an alias hides a column in old versions. */
function requestsOf(table: string, columns: Columns, units: Units, span: Span, step: number): string {
  const { path, request, method, host, bytes, duration, status } = columns
  const { seconds, within } = timeOf(columns.time as Column, units.time, span)
  const words = request && `splitByChar(' ', ${text(request)})`
  const target = path ? text(path) : words ? `if(length(${words}) > 1, ${words}[2], '')` : `'/'`
  const verb = method ? `upper(${text(method)})` : words ? `${words}[1]` : `''`
  return `SELECT toUInt32(intDiv(${seconds}, ${step}) * ${step / 60}) AS q_minute,
  ${host ? `replaceRegexpOne(lower(${text(host)}), ':[0-9]+$', '')` : `''`} AS q_host,
  multiIf(${verb} IN (${methods.map(quote).join(', ')}), ${verb}, ${verb} IN ('', '-'), '', ${quote(otherMethod)}) AS q_method,
  ${templateOf(target)} AS q_template,
  ${statusOf(status as Column)} AS q_code,
  ${bytes ? `toUInt64(greatest(0, ifNull(toInt64(${quoteName(bytes.name)}), 0)))` : 'toUInt64(0)'} AS q_sent,
  ${duration ? bucketOf(`(ifNull(toFloat64(${quoteName(duration.name)}), 0) / ${units.duration})`) : 'toUInt16(0)'} AS q_bucket
FROM ${table}
WHERE ${within}`
}

/** A column as a string, whatever it is. */
function text({ name }: Column): string {
  return `ifNull(toString(${quoteName(name)}), '')`
}

function timeOf({ name, type }: Column, unit: number, span: Span): { seconds: string; within: string } {
  const column = quoteName(name)
  const from = Math.max(0, Math.floor(span.from / 60_000) * 60)
  const to = Math.min(2 ** 32 - 1, Math.ceil(span.to / 1000))
  if (type.startsWith('DateTime')) {
    return {
      seconds: `assumeNotNull(toUInt32(toDateTime(${column})))`,
      // The column alone on its side: so the index of the table is used.
      within: `${column} >= toDateTime(${from}) AND ${column} < toDateTime(${to})`,
    }
  }
  if (/String/.test(type)) {
    const seconds = `toUInt32(parseDateTimeBestEffortOrZero(${text({ name, type })}))`
    return { seconds, within: `${seconds} >= ${from} AND ${seconds} < ${to}` }
  }
  const within = `${column} >= ${from * unit} AND ${column} < ${to * unit}`
  return { seconds: `assumeNotNull(toUInt32(floor(${column} / ${unit})))`, within }
}

/** 460 is how a load balancer of Amazon writes that the client went away. What is no status at all is 0. */
function statusOf(column: Column): string {
  const number = `toUInt16OrZero(extract(${text(column)}, '^ *([0-9]+)'))`
  return `toUInt16(multiIf(${number} = 460, ${clientGone}, ${number} >= 100 AND ${number} <= 999, ${number}, ${noStatus}))`
}

/** As the sketch of `@statute/traffic` has it: 32 steps to an octave, from 2^-20 s to 2^13 s. */
function bucketOf(seconds: string): string {
  const octave = `floor(log2(${seconds}))`
  const inside = `(${octave} + 20) * 32 + floor((${seconds} / exp2(${octave}) - 1) * 32) + 1`
  return `toUInt16(multiIf(NOT (${seconds} > 0), 0, ${octave} < -20, 0, ${octave} >= 13, 1056, ${inside}))`
}

/** The surest of the parameters that the router of `@statute/traffic` finds, as SQL; deeper than ten segments is one. */
function templateOf(target: string): string {
  const path = `extract(replaceRegexpOne(${target}, '^[A-Za-z][A-Za-z0-9+.-]*://[^/]*', ''), '^/[^?#]*')`
  const segments = `arrayFilter(s -> s NOT IN ('', '.'), splitByChar('/', ${path}))`
  const template = `concat('/', arrayStringConcat(arrayMap(s -> ${segmentOf}, arraySlice(${segments}, 1, 10)), '/'), if(length(${segments}) > 10, '/*', ''))`
  return `if(${path} = '', if(${target} = '*', '*', ${quote(malformedRoute)}), ${template})`
}

const hex = '[0-9a-fA-F]'
const segmentOf = `multiIf(
    NOT match(s, '[0-9@]') AND length(s) <= 40, s,
    match(s, '^[0-9]+$'), ':id',
    match(s, '^${hex}{8}-${hex}{4}-${hex}{4}-${hex}{4}-${hex}{12}$'), ':uuid',
    match(s, '^(19|20)[0-9][0-9]-(0[1-9]|1[0-2])(-[0-3][0-9])?(T[0-9:.Z+-]*)?$'), ':date',
    match(s, '^[^@]+@[^@]+[.][^@.]+$'), ':email',
    match(s, '^${hex}{8,}$'), ':hash',
    match(s, '^[vV][0-9.]{1,8}$'), s,
    match(s, '^([A-Za-z]{1,3}[0-9]{4,}|[A-Za-z]{1,8}[_-][0-9_-]{3,})$'), ':id',
    match(s, '^[0-9]{4,}[_-]|[_-][0-9]{5,}$'), ':id',
    match(s, '^[0-9]+[.][A-Za-z0-9]{1,5}$'), replaceRegexpOne(s, '^[0-9]+', ':id'),
    length(s) > 40, ':text',
    s)`

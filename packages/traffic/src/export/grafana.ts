/**
 * The dashboard for Grafana. It is long because a dashboard is a list: each panel is a title, its queries and its place.
 */
import { burnRates } from './burn-alerts.ts'

export interface GrafanaOptions {
  /** Share (0 to 1) of requests that are to be answered without a server error; 0.999 unless told. */
  readonly objective?: number
  /** The address of a workbench; with it, incidents and codes lead to its pages. */
  readonly workbench?: string
}

/**
 * A dashboard for Grafana (10 and later) over the metrics that watch exports, as the JSON that Grafana imports: codes over
 * time in the colours of their classes, error ratio, 499 and 429, routes, burn rates, latency, bytes, open incidents.
 * Data source, host and route are chosen at its top.
 */
export function grafanaDashboard({ objective = 0.999, workbench }: GrafanaOptions = {}): object {
  const pages = workbench?.replace(/\/+$/, '')
  return {
    title: 'HTTP status codes',
    uid: 'statute-watch',
    description: 'What status codes do in production, from access logs read by statute watch.',
    tags: ['http', 'statute'],
    schemaVersion: 39,
    version: 1,
    editable: true,
    graphTooltip: 1,
    refresh: '1m',
    time: { from: 'now-6h', to: 'now' },
    timezone: 'browser',
    links: pages === undefined ? [] : [{ title: 'Workbench', type: 'link', url: `${pages}/watch`, targetBlank: true }],
    annotations: { list: [incidentMarks] },
    templating: { list: variables(objective) },
    panels: placed(rows(pages)),
  }
}

const responses = 'statute_responses_total'
const everywhere = 'host=~"$host",route=~"$route"'
const source = { type: 'prometheus', uid: '$datasource' }

const incidentMarks = {
  name: 'Incidents',
  datasource: source,
  enable: true,
  iconColor: '#cf6552',
  expr: 'max by (kind, code, route) (statute_incidents) > 0',
  titleFormat: '{{kind}} {{code}} {{route}}',
  step: '60s',
}

function variables(objective: number): object[] {
  const ofLabel = (name: string, label: string, filter: string) => ({
    type: 'query',
    name: label.toLowerCase(),
    label,
    datasource: source,
    query: { query: `label_values(${responses}${filter}, ${name})`, refId: label },
    refresh: 2,
    sort: 1,
    multi: true,
    includeAll: true,
    allValue: '.*',
    current: { text: ['All'], value: ['$__all'] },
  })
  return [
    { type: 'datasource', name: 'datasource', label: 'Data source', query: 'prometheus', current: {} },
    ofLabel('host', 'Host', ''),
    ofLabel('route', 'Route', '{host=~"$host"}'),
    {
      type: 'textbox',
      name: 'objective',
      label: 'Objective',
      query: String(objective),
      current: { text: String(objective), value: String(objective) },
    },
  ]
}

/** A panel and how much of a row's 24 columns it takes. */
interface Panel {
  readonly width: number
  readonly panel: Readonly<Record<string, unknown>>
}

interface Row {
  readonly height: number
  readonly panels: readonly Panel[]
}

function rows(pages: string | undefined): Row[] {
  return [
    {
      height: 4,
      panels: [
        number('Requests', `sum(rate(${select()}[$__rate_interval]))`, 'reqps'),
        number('Server errors (5xx)', ratio('code=~"5.."', '$__range'), 'percentunit', [
          [null, '#4f9f74'],
          [0.001, '#c08a3a'],
          [0.01, '#cf6552'],
        ]),
        number('Client errors (4xx)', ratio('code=~"4..",code!="499"', '$__range'), 'percentunit'),
        number('Clients that left (499)', ratio('code="499"', '$__range'), 'percentunit'),
        number('Open incidents', 'sum(statute_incidents) or vector(0)', 'none', [
          [null, '#4f9f74'],
          [1, '#cf6552'],
        ]),
        number(
          'Lines not understood',
          'sum(increase(statute_unparsed_lines_total[$__range])) / (sum(increase(statute_lines_total[$__range])) > 0)',
          'percentunit',
        ),
      ],
    },
    {
      height: 9,
      panels: [
        {
          width: 24,
          panel: series(
            'Codes over time',
            [[`sum by (code) (rate(${select()}[$__rate_interval]))`, '{{code}}']],
            'reqps',
            {
              stacked: true,
              classes: true,
            },
          ),
        },
      ],
    },
    {
      height: 8,
      panels: [
        {
          width: 12,
          panel: series(
            'Share of each code but 2xx and 304',
            [
              [
                `sum by (code) (rate(${select('code!~"2..|304"')}[$__rate_interval])) / ignoring (code) group_left () ${all}`,
                '{{code}}',
              ],
            ],
            'percentunit',
            { classes: true },
          ),
        },
        {
          width: 12,
          panel: series(
            'Error ratio',
            [
              [ratio('code=~"5.."', '5m'), '5xx'],
              [ratio('code=~"50[234]"', '5m'), '502, 503, 504'],
            ],
            'percentunit',
            { limits: [[0.001, '#cf6552']] },
          ),
        },
        {
          width: 12,
          panel: series(
            'Clients that leave (499) and limits that press (429)',
            [
              [ratio('code="499"', '$__rate_interval'), '499'],
              [ratio('code="429"', '$__rate_interval'), '429'],
            ],
            'percentunit',
          ),
        },
        {
          width: 12,
          panel: series(
            'Credentials and rights',
            [
              [ratio('code="401"', '$__rate_interval'), '401'],
              [ratio('code="403"', '$__rate_interval'), '403'],
            ],
            'percentunit',
          ),
        },
      ],
    },
    {
      height: 9,
      panels: [
        {
          width: 12,
          panel: table(
            'Routes that fail most',
            `topk(20, sum by (method, route, code) (increase(${select('code=~"[45]..|0"')}[$__range])) > 0)`,
            'responses',
            pages,
          ),
        },
        {
          width: 12,
          panel: table(
            'Busiest routes',
            `topk(20, sum by (method, route) (increase(${select()}[$__range])) > 0)`,
            'requests',
            pages,
          ),
        },
      ],
    },
    {
      height: 8,
      panels: [
        {
          width: 12,
          panel: series(
            'Burn rate of the error budget',
            burnRates.map(({ long }) => [`${ratio('code=~"5.."', long)} / (1 - $objective)`, `over ${long}`] as const),
            'none',
            { limits: burnRates.map(({ rate }) => [rate, rate === 1 ? '#c08a3a' : '#cf6552'] as const) },
          ),
        },
        {
          width: 12,
          panel: series(
            'Latency',
            [0.5, 0.9, 0.99].map((part) => [quantile(part, 'le'), `${part * 100} %`] as const),
            's',
          ),
        },
        {
          width: 12,
          panel: series('Latency by code, 95 %', [[quantile(0.95, 'le, code'), '{{code}}']], 's', { classes: true }),
        },
        {
          width: 12,
          panel: series(
            'Octets sent',
            [[`sum by (host) (rate(statute_response_bytes_total{${everywhere}}[$__rate_interval]))`, '{{host}}']],
            'Bps',
          ),
        },
      ],
    },
    {
      height: 8,
      panels: [
        {
          width: 24,
          panel: table('Open incidents', 'max by (kind, severity, code, route) (statute_incidents) > 0', 'open', pages),
        },
      ],
    },
  ]
}

function select(more?: string): string {
  return `${responses}{${everywhere}${more === undefined ? '' : `,${more}`}}`
}

const all = `(sum(rate(${select()}[$__rate_interval])) > 0)`

/** A share of all responses; 0, not nothing, where there is none of them. */
function ratio(more: string, window: string): string {
  return `(sum(rate(${select(more)}[${window}])) or vector(0)) / (sum(rate(${select()}[${window}])) > 0)`
}

function quantile(part: number, by: string): string {
  return `histogram_quantile(${part}, sum by (${by}) (rate(statute_request_duration_seconds_bucket{${everywhere}}[$__rate_interval])))`
}

type Steps = readonly (readonly [from: number | null, color: string])[]

function number(title: string, expr: string, unit: string, steps: Steps = [[null, 'text']]): Panel {
  return {
    width: 4,
    panel: {
      type: 'stat',
      title,
      targets: [{ refId: 'A', expr, instant: unit !== 'reqps' }],
      fieldConfig: {
        defaults: { unit, decimals: 2, noValue: '0', color: { mode: 'thresholds' }, thresholds: thresholds(steps) },
        overrides: [],
      },
      options: { reduceOptions: { calcs: ['lastNotNull'] }, graphMode: 'none', colorMode: 'value' },
    },
  }
}

interface SeriesLook {
  readonly stacked?: boolean
  /** The legend is a code: it has the colour of its class. */
  readonly classes?: boolean
  readonly limits?: readonly (readonly [number, string])[]
}

function series(
  title: string,
  queries: readonly (readonly [expr: string, legend: string])[],
  unit: string,
  { stacked = false, classes = false, limits = [] }: SeriesLook = {},
): Panel['panel'] {
  return {
    type: 'timeseries',
    title,
    targets: queries.map(([expr, legendFormat], at) => ({ refId: String.fromCharCode(65 + at), expr, legendFormat })),
    fieldConfig: {
      defaults: {
        unit,
        min: 0,
        color: { mode: 'palette-classic' },
        custom: {
          drawStyle: stacked ? 'bars' : 'line',
          fillOpacity: stacked ? 80 : 0,
          lineWidth: stacked ? 0 : 1,
          stacking: { mode: stacked ? 'normal' : 'none', group: 'A' },
          thresholdsStyle: { mode: limits.length > 0 ? 'line' : 'off' },
        },
        thresholds: thresholds([[null, 'transparent'], ...limits.toSorted(([a], [b]) => a - b)]),
      },
      overrides: classes ? classColors : [],
    },
    options: {
      legend: { displayMode: 'list', placement: 'bottom', showLegend: true },
      tooltip: { mode: 'multi', sort: 'desc' },
    },
  }
}

/** The colours of the workbench, of a lightness that both themes bear; each code is a shade of its class. */
const classColors = [
  ['/^1/', '#8f7fbf'],
  ['/^2/', '#4f9f74'],
  ['/^3/', '#4f8cc4'],
  ['/^4/', '#c08a3a'],
  ['/^5/', '#cf6552'],
  ['/^(0|[6-9])/', '#8a8a8a'],
].map(([options, fixedColor]) => ({
  matcher: { id: 'byRegexp', options },
  properties: [{ id: 'color', value: { mode: 'shades', fixedColor } }],
}))

function table(title: string, expr: string, value: string, pages: string | undefined): Panel['panel'] {
  const link = { title: 'What it means', url: `${pages}/\${__value.text}`, targetBlank: true }
  return {
    type: 'table',
    title,
    targets: [{ refId: 'A', expr, format: 'table', instant: true }],
    transformations: [
      { id: 'organize', options: { excludeByName: { Time: true }, renameByName: { Value: value } } },
      { id: 'sortBy', options: { sort: [{ field: value, desc: true }] } },
    ],
    fieldConfig: {
      defaults: { decimals: 0 },
      overrides:
        pages === undefined
          ? []
          : [{ matcher: { id: 'byName', options: 'code' }, properties: [{ id: 'links', value: [link] }] }],
    },
    options: { showHeader: true },
  }
}

function thresholds(steps: Steps): object {
  return { mode: 'absolute', steps: steps.map(([value, color]) => ({ value, color })) }
}

/** Gives every panel its number and its place, from left to right and from top to bottom. */
function placed(rows: readonly Row[]): object[] {
  const panels: object[] = []
  let y = 0
  for (const { height, panels: inRow } of rows) {
    let x = 0
    for (const { width, panel } of inRow) {
      if (x + width > 24) {
        x = 0
        y += height
      }
      panels.push({ id: panels.length + 1, datasource: source, gridPos: { x, y, w: width, h: height }, ...panel })
      x += width
    }
    y += height
  }
  return panels
}

export type HappeningName =
  | 'few-500'
  | 'stock-503'
  | 'leaving-499'
  | 'token-401'
  | 'release-400'
  | 'greedy-429'
  | 'probe-404'

/** An incident that was put into a log on purpose. */
export interface Happening {
  readonly name: HappeningName
  readonly status: number
  /** Minutes from the start of the log. */
  readonly from: number
  readonly to: number
  /** What its route begins with, where it has one. */
  readonly route?: string
  /** The address or the user agent that it is about, where it is about one. */
  readonly client?: string
}

export const greedyClient = '192.0.2.66'
export const probingClient = '192.0.2.9'
export const newRelease = 'shop-android/8.2.0 (Pixel 9; Android 16)'

/** The seven, spread over a day; a shorter log has them closer together. */
export function happenings(hours: number): Happening[] {
  const at = (hour: number, minute: number) => Math.round((hour * 60 + minute) * (hours / 24))
  return [
    { name: 'few-500', status: 500, from: at(2, 30), to: at(4, 30) },
    { name: 'stock-503', status: 503, from: at(8, 45), to: at(9, 0), route: '/v2/stock' },
    { name: 'leaving-499', status: 499, from: at(12, 15), to: at(12, 55) },
    { name: 'token-401', status: 401, from: at(15, 30), to: at(15, 55), route: '/v2/' },
    { name: 'release-400', status: 400, from: at(17, 40), to: at(18, 20), client: newRelease },
    { name: 'greedy-429', status: 429, from: at(19, 30), to: at(20, 0), client: greedyClient },
    { name: 'probe-404', status: 404, from: at(21, 45), to: at(21, 51), client: probingClient },
  ]
}

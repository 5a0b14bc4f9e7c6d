import type { Incident } from '@statute/traffic'
import type { Key } from './keys.ts'

export type View = 'overview' | 'routes' | 'incidents' | 'incident' | 'help'

/** What a person has chosen to see. It changes by keys only. */
export interface LiveState {
  readonly view: View
  /** 1 to 5: codes, routes and incidents of one class only. */
  readonly digit: number | null
  readonly search: string
  /** The search is being typed. */
  readonly typing: boolean
  /** The incident in the list that the keys act on. */
  readonly chosen: number
  /** Lines that are scrolled away at the top of a long text or table. */
  readonly scrolled: number
  /** The incident whose explanation is open. */
  readonly opened: string | null
}

export const begin: LiveState = {
  view: 'overview',
  digit: null,
  search: '',
  typing: false,
  chosen: 0,
  scrolled: 0,
  opened: null,
}

/** What the keys need to know of what is shown. */
export interface Shown {
  /** Of the incidents in the list, in its order. */
  readonly incidents: readonly Incident[]
  /** Incidents that can be chosen in the present view. */
  readonly rows: number
  /** Lines of a text or table beyond the screen. */
  readonly hidden: number
  /** Rows of a page. */
  readonly page: number
}

/** Says which incident it is, whatever the report that it came with. */
export function keyOf({ kind, status, route, client, from }: Incident): string {
  return [kind, status, route, client, from].join('\n')
}

/** The state after a key; null if the person wants to leave. */
export function press(state: LiveState, key: Key, shown: Shown): LiveState | null {
  if (key === 'interrupt') return null
  return state.typing ? typing(state, key) : choosing(state, key, shown)
}

function typing(state: LiveState, key: Key): LiveState {
  if (key === 'enter') return { ...state, typing: false, chosen: 0 }
  if (key === 'escape') return { ...state, typing: false, search: '', chosen: 0 }
  if (key === 'backspace') {
    return { ...state, search: [...state.search].slice(0, -1).join(''), typing: state.search !== '', chosen: 0 }
  }
  return typeof key === 'object' ? { ...state, search: state.search + key.typed, chosen: 0 } : state
}

function choosing(state: LiveState, key: Key, shown: Shown): LiveState | null {
  if (typeof key === 'object') return letter(state, key.typed)
  const isText = state.view !== 'overview' && state.view !== 'incidents'
  const move = (by: number) =>
    isText
      ? { ...state, scrolled: within(state.scrolled + by, shown.hidden) }
      : { ...state, chosen: within(state.chosen + by, shown.rows - 1) }
  switch (key) {
    case 'up':
      return move(-1)
    case 'down':
      return move(1)
    case 'page-up':
      return move(-shown.page)
    case 'page-down':
      return move(shown.page)
    case 'home':
      return move(-1e9)
    case 'end':
      return move(1e9)
    case 'tab':
      return show(state, state.view === 'overview' ? 'routes' : state.view === 'routes' ? 'incidents' : 'overview')
    case 'enter':
    case 'right':
      return open(state, shown)
    case 'escape':
    case 'left':
    case 'backspace':
      return back(state)
    default:
      return state
  }
}

function letter(state: LiveState, typed: string): LiveState | null {
  if (typed === 'q') return null
  if (typed === '/')
    return {
      ...state,
      typing: true,
      search: '',
      chosen: 0,
      scrolled: 0,
      view: state.view === 'incidents' ? 'incidents' : 'routes',
    }
  if (typed === '?') return show(state, state.view === 'help' ? 'overview' : 'help')
  if (typed === 'r') return show(state, state.view === 'routes' ? 'overview' : 'routes')
  if (typed === 'i') return show(state, state.view === 'incidents' ? 'overview' : 'incidents')
  if (typed === '0') return { ...state, digit: null, chosen: 0 }
  if (/^[1-5]$/.test(typed)) {
    const digit = Number(typed)
    return { ...state, digit: state.digit === digit ? null : digit, chosen: 0, scrolled: 0 }
  }
  return state
}

function open(state: LiveState, { incidents }: Shown): LiveState {
  const incident = incidents[state.chosen]
  if (incident === undefined || (state.view !== 'overview' && state.view !== 'incidents')) return state
  return { ...state, view: 'incident', opened: keyOf(incident), scrolled: 0 }
}

/** One step back: from an explanation to the list, then the filters go, then the view. */
function back(state: LiveState): LiveState {
  if (state.view === 'incident') return { ...state, view: 'incidents', opened: null, scrolled: 0 }
  if (state.view === 'help') return show(state, 'overview')
  if (state.search !== '') return { ...state, search: '', chosen: 0 }
  if (state.digit !== null) return { ...state, digit: null, chosen: 0 }
  return show(state, 'overview')
}

function show(state: LiveState, view: View): LiveState {
  return { ...state, view, chosen: 0, scrolled: 0, opened: null }
}

const within = (value: number, last: number) => Math.max(0, Math.min(value, last))

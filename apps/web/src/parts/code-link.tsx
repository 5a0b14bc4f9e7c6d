import { phrase, type Standing } from '@statute/codes'

export const digitOf = (code: number) => Math.floor(code / 100)
export const threeDigits = (code: number) => String(code).padStart(3, '0')

/** A numeral in the colour of its class. */
export function Num({ code }: { code: number }) {
  return <span class={`num c${digitOf(code)}`}>{threeDigits(code)}</span>
}

/** A code by number and name, as a link to its page. */
export function CodeLink({ code, name }: { code: number; name?: string }) {
  return (
    <a href={`/codes/${threeDigits(code)}`}>
      <Num code={code} /> {name ?? phrase(code) ?? ''}
    </a>
  )
}

const standings: Partial<Record<Standing, string>> = {
  deprecated: 'deprecated',
  temporary: 'draft',
  unused: 'unused',
  historic: 'obsolete',
}

/** One row of a wall of codes. */
export function CodeRow({ code, name, standing }: { code: number; name: string; standing: Standing }) {
  const note = code === 402 ? 'reserved' : standings[standing]
  return (
    <li class={note ? 'quiet' : undefined}>
      <a href={`/codes/${code}`}>
        <span class="num">{code}</span>
        <span>
          {standing === 'unused' ? '' : `${name} `}
          {note && <i>{note}</i>}
        </span>
      </a>
    </li>
  )
}

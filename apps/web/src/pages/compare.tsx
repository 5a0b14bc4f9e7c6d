import { type Block, type CodeFacts, type Comparison, directory, phrase, sideBySide } from '@statute/codes'
import { digitOf, Num } from '../parts/code-link.tsx'
import { Blocks, Run, Sec, Sections } from '../parts/prose.tsx'
import { orWords } from './home.tsx'

export function ComparePage({ comparison }: { comparison: Comparison }) {
  const { codes, question, answers, says, rows, sections } = comparison
  const pair = codes.length === 2
  const decide = (
    <div class="decide">
      <p class="label">The deciding question</p>
      <p class="lede">
        <Run text={question} />
      </p>
      <ul class="answers">
        {answers.map(({ code, when }) => (
          <li>
            <a href={`/codes/${code}`}>
              <Num code={code} />
            </a>
            <span>
              <Run text={when} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
  const columns = says.map(({ code, text }) => (
    <div class={`c${digitOf(code)}`}>
      <p class="num">
        <a href={`/codes/${code}`}>{code}</a>
      </p>
      <h2>{phrase(code)}</h2>
      <p>
        <Run text={text} />
      </p>
    </div>
  ))
  return (
    <>
      <h1 class="vh">{comparison.title}</h1>
      {pair ? (
        <div class="versus">
          {columns[0]}
          {decide}
          {columns[1]}
        </div>
      ) : (
        <>
          <div class={`versus many n${codes.length}`}>{columns}</div>
          {decide}
        </>
      )}
      <Sec id="difference" head="The difference">
        <Difference codes={codes} rows={rows} />
      </Sec>
      {sections.map(({ id, heading, blocks }) =>
        id === 'two-exchanges' ? (
          <Sec id={id} head={codes.length > 2 ? 'Exchanges' : heading}>
            <div class="cols wide exchanges">
              {blocks.map((block) => (
                <div class={classOfBlock(block)}>
                  <Blocks blocks={[block]} />
                </div>
              ))}
            </div>
          </Sec>
        ) : (
          <Sections sections={[{ id, heading, blocks }]} />
        ),
      )}
    </>
  )
}

/** Codes that we have no comparison of, side by side from their facts. */
export function FactsPage({ list }: { list: readonly CodeFacts[] }) {
  return (
    <>
      <h1 class="vh">{list.map(({ code }) => code).join(' or ')}</h1>
      <div class={`versus many n${list.length}`}>
        {list.map(({ code, name, meaning }) => (
          <div class={`c${digitOf(code)}`}>
            <p class="num">
              <a href={`/codes/${code}`}>{code}</a>
            </p>
            <h2>{name}</h2>
            <p>
              <Run text={meaning} />
            </p>
          </div>
        ))}
      </div>
      <Sec id="difference" head="The difference">
        <Difference
          codes={list.map(({ code }) => code)}
          rows={sideBySide.map(({ aspect, cell }) => ({ aspect, cells: list.map(cell) }))}
        />
      </Sec>
    </>
  )
}

export function ComparesPage() {
  return (
    <>
      <div class="head narrow">
        <h1>Which of the two?</h1>
        <p class="lede">Codes that are taken for one another, each with the question that decides.</p>
      </div>
      <table class="stack index top">
        <tbody>
          {directory.compare.map(([id, question]) => (
            <tr>
              <th scope="row">
                <a href={`/compare/${id}`}>{orWords(id)}</a>
              </th>
              <td>{question}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** HTTP text takes the accent of the last answer in it. */
function classOfBlock(block: Block): string | undefined {
  const digit = block.type === 'http' ? [...block.text.matchAll(/^HTTP\/[\d.]+ (\d)/gm)].at(-1)?.[1] : undefined
  return digit && `c${digit}`
}

/** Codes side by side, an aspect a row; on a narrow page each cell says its code. */
function Difference({ codes, rows }: Pick<Comparison, 'codes' | 'rows'>) {
  return (
    <table class={`stack ${codes.length === 2 ? 'two' : 'each'}`}>
      <thead>
        <tr>
          <td />
          {codes.map((code) => (
            <th scope="col">{code}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ aspect, cells }) => (
          <tr>
            <th scope="row" class="soft">
              {aspect}
            </th>
            {cells.map((cell, i) => (
              <td data-code={codes[i]}>
                <span>
                  <Run text={cell} />
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { type ClassFacts, directory } from '@statute/codes'
import { ClauseTable } from '../parts/clause-table.tsx'
import { CodeRow } from '../parts/code-link.tsx'
import { Clause, Run, Sec } from '../parts/prose.tsx'

export function ClassPage({ facts }: { facts: ClassFacts }) {
  const { digit, title, meaning, unknown, rules } = facts
  return (
    <>
      <div class="head">
        <p class="num" aria-hidden="true">
          {digit}xx
        </p>
        <div>
          <p class="label">
            <a href="/guides/classes">A class of codes</a>
          </p>
          <h1>
            <span class="vh">{digit}xx </span>
            {title}
          </h1>
        </div>
        <p class="lede">{meaning}</p>
      </div>
      <Sec id="codes" head="Its codes">
        <ol class={`codes c${digit}`}>
          {directory.codes
            .filter(([code]) => Math.floor(code / 100) === digit)
            .map(([code, name, , standing]) => (
              <CodeRow code={code} name={name} standing={standing} />
            ))}
        </ol>
      </Sec>
      <Sec id="unknown" head="A code you do not know">
        <p class="prose">
          <Run text={unknown} /> A client must know the class of any code (<Clause spec="RFC 9110 §15" inline />
          ).
        </p>
      </Sec>
      <Sec id="rules" head="For every code of it">
        <ClauseTable
          heads={['Who', 'What']}
          rows={rules.map(({ level, who, text, spec }) => ({ part: who, level, text, spec }))}
        />
      </Sec>
    </>
  )
}

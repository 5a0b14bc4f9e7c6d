/** Something wrong with a file in `content/`: collected, never thrown, so that one run shows all of them. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly message: string
}

export class Problems {
  readonly list: Problem[] = []

  add(file: string, line: number, message: string): void {
    this.list.push({ file, line, message })
  }

  /** `content/codes/404.md:12: message`, in the order of the files. */
  report(): string {
    return this.list
      .toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line)
      .map(({ file, line, message }) => `${file}:${line}: ${message}`)
      .join('\n')
  }
}

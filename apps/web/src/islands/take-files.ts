/** Takes files that are dropped anywhere on the page. Returns how to stop. */
export function takeFiles(onFiles: (files: File[]) => void): () => void {
  const root = document.documentElement
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    root.classList.add('dropping')
  }
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) root.classList.remove('dropping')
  }
  const drop = (event: DragEvent) => {
    root.classList.remove('dropping')
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    onFiles(files)
  }
  addEventListener('dragover', over)
  addEventListener('dragleave', leave)
  addEventListener('drop', drop)
  return () => {
    removeEventListener('dragover', over)
    removeEventListener('dragleave', leave)
    removeEventListener('drop', drop)
  }
}

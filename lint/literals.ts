import ts from 'typescript'

/**
 * Every string and template literal of a TypeScript file, each with the line (from 1) it begins on. Of a
 * template the whole text is given, its holes included, so that a line within it can still be counted.
 */
export function findLiterals(path: string, text: string): { text: string; line: number }[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: { text: string; line: number }[] = []
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) found.push(literal(source, node))
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function literal(source: ts.SourceFile, node: ts.Node): { text: string; line: number } {
  const start = node.getStart(source)
  const { line } = source.getLineAndCharacterOfPosition(start)
  return { text: source.text.slice(start + 1, node.end - 1), line: line + 1 }
}

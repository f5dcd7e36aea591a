/** A node of the structure tree as pdf.js gives it. */
interface Node {
  role?: string;
  children?: Node[];
  type?: string;
  id?: string;
}

/** Roles that say what a stretch of text is; those within them (Span, Link, a second P) add nothing. */
const telling = /^(H[1-6]?|P|LI|Lbl|LBody|TH|TD|Note|FENote|Caption|Figure|TOC|TOCI|Title|BlockQuote|Artifact)$/;

/**
 * The role of each stretch of marked content in the file's own structure tree: the innermost telling one. Evidence to be weighed: tags are
 * sometimes nonsense.
 */
export function rolesOf(tree: unknown): Map<string, string> {
  const roles = new Map<string, string>();
  const stack: { node: Node; role: string | undefined }[] = tree ? [{ node: tree as Node, role: undefined }] : [];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, role } = next;
    const own =
      node.role !== undefined && telling.test(node.role) && !(role?.startsWith('TOC') ?? false) ? node.role : role;
    if (node.type === 'content' && node.id !== undefined && own !== undefined) roles.set(node.id, own);
    for (const child of node.children ?? []) stack.push({ node: child, role: own });
  }
  return roles;
}

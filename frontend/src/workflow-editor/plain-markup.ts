const ALLOWED = new Set(['P', 'BR', 'CODE', 'PRE', 'EM', 'STRONG', 'UL', 'OL', 'LI', 'H1', 'H2', 'H3', 'H4', 'HR', 'BLOCKQUOTE', 'SPAN']);

/** Keeps plain formatting and drops every other element and every attribute but `class`. */
export function plainMarkup(markup: string): string {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  clean(parsed.body);
  return parsed.body.innerHTML;
}

function clean(parent: Element) {
  for (const child of [...parent.children]) {
    clean(child);
    if (!ALLOWED.has(child.tagName)) {
      child.replaceWith(document.createTextNode(child.textContent ?? ''));
      continue;
    }
    for (const attribute of [...child.attributes]) {
      if (attribute.name !== 'class') child.removeAttribute(attribute.name);
    }
  }
}

/**
 * Anki's card templates, as far as text needs them: fields, conditions, clozes; filters such as `type:` and `hint:`
 * show their field. Source: the templates part of Anki's manual, https://docs.ankiweb.net/templates/intro.html
 */

export interface TemplateSide {
  /** The template's text. */
  format: string;
  fields: ReadonlyMap<string, string>;
  /** What `{{FrontSide}}` stands for. */
  front: string;
  /** The number of the cloze that is asked, from 1. */
  cloze: number;
  /** Whether the asked cloze is shown. */
  reveal: boolean;
}

/** One side of a card as HTML. Unknown fields are left out. */
export function renderSide(side: TemplateSide): string {
  return fill(conditions(side.format, side), side);
}

const condition = /\{\{([#^])\s*([^}]+?)\s*\}\}([\s\S]*?)\{\{\/\s*\2\s*\}\}/;

/** From the inside out would need a tree; conditions of one name do not nest, so outside in does. */
function conditions(format: string, side: TemplateSide): string {
  let rest = format;
  for (;;) {
    const found = condition.exec(rest);
    if (found === null) return rest;
    const [whole, sign, name = '', inside = ''] = found;
    const filled = (side.fields.get(name) ?? '').trim() !== '';
    const kept = filled === (sign === '#') ? inside : '';
    rest = rest.slice(0, found.index) + kept + rest.slice(found.index + whole.length);
  }
}

function fill(format: string, side: TemplateSide): string {
  return format.replace(/\{\{([^{}]+)\}\}/g, (_, said: string) => {
    const parts = said.trim().split(':');
    const name = parts.at(-1)?.trim() ?? '';
    if (name === 'FrontSide') return side.front;
    const value = side.fields.get(name) ?? '';
    return parts.slice(0, -1).some((filter) => filter.trim() === 'cloze')
      ? clozed(value, side)
      : value;
  });
}

const cloze = /\{\{c(\d+)::((?:(?!\{\{c\d+::)[\s\S])*?)\}\}/;

/** Hides the cloze that is asked, shows the others. Inner clozes are resolved first. */
export function clozed(text: string, { cloze: asked, reveal }: TemplateSide): string {
  let rest = text;
  for (;;) {
    const found = cloze.exec(rest);
    if (found === null) return rest;
    const [whole, number, inside = ''] = found;
    const [shown = '', hint = '…'] = inside.split('::');
    const put = Number(number) === asked && !reveal ? `[${hint}]` : shown;
    rest = rest.slice(0, found.index) + put + rest.slice(found.index + whole.length);
  }
}

/** The part of an answer's template that comes after the question, which is shown already. */
export function withoutFront(format: string): string {
  return format.replace(/\{\{FrontSide\}\}\s*(<hr[^>]*>)?/i, '');
}

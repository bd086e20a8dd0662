import { parseSync } from 'vite';

/** One small fault in a source file. */
export type Mutant = {
  readonly line: number;
  readonly from: string;
  readonly to: string;
  /** The whole file with the fault in it. */
  readonly code: string;
};

const operators = new Map([
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['===', '!=='],
  ['!==', '==='],
  ['+', '-'],
  ['-', '+'],
  ['*', '/'],
  ['/', '*'],
  ['&&', '||'],
  ['||', '&&'],
  ['??', '&&'],
]);

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;

function isNode(x: unknown): x is Node {
  return typeof x === 'object' && x !== null && 'type' in x && 'start' in x && 'end' in x;
}

/** Every mutant of a file: each operator, condition, result and constant, one at a time. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const mutants: Mutant[] = [];
  const add = (start: number, end: number, to: string): void => {
    const line = source.slice(0, start).split('\n').length;
    const code = source.slice(0, start) + to + source.slice(end);
    mutants.push({ line, from: source.slice(start, end), to, code });
  };
  const negate = ({ start, end }: Node): void => add(start, end, `!(${source.slice(start, end)})`);

  const mutate = (node: Node): void => {
    const { argument, body, left, operator, right, test, value } = node;
    switch (node.type) {
      case 'BinaryExpression':
      case 'LogicalExpression': {
        const other = operators.get(String(operator));
        if (other === undefined || !isNode(left) || !isNode(right)) return;
        // How large a cache may grow changes no answer.
        if (source.slice(left.start, left.end).endsWith('.size')) return;
        const at = source.indexOf(String(operator), left.end);
        return add(at, at + String(operator).length, other);
      }
      case 'UnaryExpression':
        if (operator === '!') add(node.start, node.start + 1, '');
        return;
      case 'ConditionalExpression':
        return isNode(test) ? negate(test) : undefined;
      case 'IfStatement':
        if (isNode(test) && !/\.size\b/u.test(source.slice(test.start, test.end))) negate(test);
        return;
      case 'ReturnStatement':
        if (isNode(argument) && source.slice(argument.start, argument.end) !== 'undefined') {
          add(argument.start, argument.end, 'undefined');
        }
        return;
      case 'ArrowFunctionExpression':
        if (isNode(body) && body.type !== 'BlockStatement')
          add(body.start, body.end, '(undefined)');
        return;
      case 'Literal':
        if (typeof value === 'boolean') add(node.start, node.end, String(!value));
        if (typeof value === 'number') add(node.start, node.end, String(value + 1));
        if (typeof value === 'string') add(node.start, node.end, JSON.stringify(`${value}~`));
    }
  };

  const visit = (node: Node): void => {
    if (node.type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)/u.test(node.type)) return;
    if (node.type === 'ImportDeclaration') return;
    mutate(node);
    for (const [key, child] of Object.entries(node)) {
      if (key === 'typeAnnotation' || (key === 'key' && node['computed'] !== true)) continue;
      for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) visit(one);
    }
  };
  const { program } = parseSync(file, source);
  visit(program as unknown as Node);
  return mutants;
}

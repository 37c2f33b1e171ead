// Two lint rules of the house that no ready-made plugin offers.

const isIntegerLiteral = (node) => node.type === 'Literal' && Number.isInteger(node.value);

/** `a ** b` may differ between engines in its last bit; only powers of whole numbers written out are exact everywhere. */
const noInexactPower = {
  create(context) {
    const report = (node) =>
      context.report({
        node,
        message: '`**` differs between engines in the last bit: multiply, or use elementary.ts.',
      });
    return {
      BinaryExpression(node) {
        if (node.operator !== '**') return;
        if (!isIntegerLiteral(node.left) || !isIntegerLiteral(node.right)) report(node);
      },
      AssignmentExpression(node) {
        if (node.operator === '**=') report(node);
      },
    };
  },
};

/** `x as unknown as T` switches the type checker off. */
const noDoubleAssertion = {
  create(context) {
    return {
      TSAsExpression(node) {
        if (
          node.expression.type === 'TSAsExpression' &&
          node.expression.typeAnnotation.type === 'TSUnknownKeyword'
        ) {
          context.report({
            node,
            message: 'An assertion through `unknown` switches the type checker off: check the value instead.',
          });
        }
      },
    };
  },
};

export default {
  meta: { name: 'meander' },
  rules: { 'no-inexact-power': noInexactPower, 'no-double-assertion': noDoubleAssertion },
};

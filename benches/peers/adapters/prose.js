/** The harness' indicators as a report would write them, a sentence each. */
export const prose = (indicators) => indicators.map(({ name, growth, plan }) => {
  const change = `${growth < 0 ? 'giảm' : 'tăng'} ${decimal(Math.abs(growth))}%`;
  return `${name} đạt ${decimal(plan)}% kế hoạch, ${change} so với cùng kỳ.`;
}).join('\n');

const decimal = (number) => String(number).replace('.', ',');

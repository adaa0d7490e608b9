export const resume = {};

/** YYYY-MM-DD, of a day that there is. */
export const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

export const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

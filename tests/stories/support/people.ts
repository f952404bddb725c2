/** The address of somebody of the same organisation as the calendar's owner. */
export function addressOf(who: string): string {
  return `${who.toLowerCase()}@northwind.example`;
}

/** What stories call somebody of that address. */
export function nameOf(address: string): string {
  const [name = ''] = address.split('@');
  return name === '' ? 'Somebody' : `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

/** A line of work as the taxonomy has it: its id, and its English name. */
export interface Family {
  id: string;
  name: string;
}

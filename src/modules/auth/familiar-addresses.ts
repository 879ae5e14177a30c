const addressesOfOnePerson = 8;

/** From where people have signed in since the server started: the last few addresses of each person. */
export class FamiliarAddresses {
  /** Of people only, so there are never more keys than people. */
  private readonly known = new Map<string, readonly string[]>();

  has({ name, address }: { readonly name: string; readonly address: string }): boolean {
    return this.known.get(name)?.includes(address) ?? false;
  }

  /** After a right password. */
  add({ name, address }: { readonly name: string; readonly address: string }): void {
    const others = (this.known.get(name) ?? []).filter((one) => one !== address);
    this.known.set(name, [address, ...others].slice(0, addressesOfOnePerson));
  }
}

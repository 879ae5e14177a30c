/** The sign of the product. */
export function Mark({ size }: { readonly size: number }) {
  return <img src="/mark.svg" width={size} height={size} alt="" />;
}

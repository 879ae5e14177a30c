/** Sorts behind every due time, so that rows which were given up cost the search for due ones nothing. */
export const never = '9999-12-31T23:59:59.999Z';

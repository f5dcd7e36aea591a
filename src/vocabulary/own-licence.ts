/** The terms for what an archive adds to the reports' words; the code's own licence. */
export const ownLicence = {
  name: 'MIT licence',
  openId: 'MIT',
  address: 'https://opensource.org/license/mit',
} as const;

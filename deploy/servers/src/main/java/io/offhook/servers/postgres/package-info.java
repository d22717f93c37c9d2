/** PostgreSQL 17 from the zonky binaries: laid out once, initialised with initdb, run directly, reached over JDBC. */
@NullMarked
package io.offhook.servers.postgres;

import org.jspecify.annotations.NullMarked;

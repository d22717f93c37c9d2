/** PostgreSQL 17 from the zonky binaries: unpacked once, initialised with initdb, probed over JDBC. */
@NullMarked
package io.offhook.servers.postgres;

import org.jspecify.annotations.NullMarked;

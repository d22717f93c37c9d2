package io.offhook.eventing.sql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a database may take before whoever waits for it is told that it is away. */
@ConfigMapping(prefix = "offhook.database")
interface DatabaseSettings {

    /** For a new connection: TCP's part of it. */
    @WithDefault("PT5S")
    Duration connectTimeout();

    /** For a connection of the pool, while all are in use or not let in yet. */
    @WithDefault("PT5S")
    Duration acquisitionTimeout();

    /** For the answer to one statement. After nine tenths of it the database itself cancels the statement, and the connection stays. */
    @WithDefault("PT10S")
    Duration statementTimeout();
}

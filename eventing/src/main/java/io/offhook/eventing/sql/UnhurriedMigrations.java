package io.offhook.eventing.sql;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A migration of a large database takes as long as it needs: the read time-out of connections is not for it. */
@Singleton
class UnhurriedMigrations implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        var callbacks = Stream.concat(Stream.of(configuration.getCallbacks()), Stream.of(new WithoutReadTimeout()));
        configuration.callbacks(callbacks.toArray(Callback[]::new));
    }

    private static final class WithoutReadTimeout extends BaseCallback {

        private int before;

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            try {
                var connection = context.getConnection();
                if (event == Event.BEFORE_EACH_MIGRATE) {
                    before = connection.getNetworkTimeout();
                    connection.setNetworkTimeout(Runnable::run, 0);
                } else {
                    connection.setNetworkTimeout(Runnable::run, before); // the pool keeps the connection
                }
            } catch (SQLException e) {
                throw new FlywayException("The read time-out of a connection cannot be set", e);
            }
        }
    }
}

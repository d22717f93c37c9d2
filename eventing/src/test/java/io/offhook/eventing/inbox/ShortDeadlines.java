package io.offhook.eventing.inbox;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Deadlines for tests in which they are reached, and a migration that takes longer. */
public final class ShortDeadlines implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.flyway.locations", "db/eventing,db/migration,db/slow",
                "offhook.database.connect-timeout", "PT1S",
                "offhook.database.acquisition-timeout", "PT1S",
                "offhook.database.statement-timeout", "PT2S",
                "quarkus.datasource.jdbc.acquisition-timeout", "2S",
                "quarkus.datasource.jdbc.additional-jdbc-properties.loginTimeout", "1",
                "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "2");
    }
}

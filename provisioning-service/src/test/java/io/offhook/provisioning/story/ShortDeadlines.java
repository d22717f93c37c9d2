package io.offhook.provisioning.story;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Deadlines for tests in which they are reached. The database itself cancels nothing: it executes what it was told before it hung. */
public final class ShortDeadlines implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "offhook.database.connect-timeout", "PT1S",
                "offhook.database.acquisition-timeout", "PT1S",
                "offhook.database.statement-timeout", "PT2S",
                "offhook.provisioning.timeout", "PT3S",
                "offhook.files.max-concurrent", "8",
                "offhook.files.lookup-timeout", "PT2S",
                "quarkus.datasource.reactive.additional-properties.statement_timeout", "0",
                "quarkus.datasource.jdbc.acquisition-timeout", "2S",
                "quarkus.datasource.jdbc.additional-jdbc-properties.loginTimeout", "1",
                "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "2");
    }
}

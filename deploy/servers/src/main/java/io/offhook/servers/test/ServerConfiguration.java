package io.offhook.servers.test;

import java.util.Map;

/** The configuration of an application for each server: keys and values. */
final class ServerConfiguration {
    /** The name of the database and of its owner. */
    static final String DATABASE = "offhook";

    private ServerConfiguration() {}

    static Map<String, String> postgres(String hostAndPort, String password) {
        var path = "postgresql://" + hostAndPort + "/" + DATABASE;
        return Map.of(
                "quarkus.datasource.username", DATABASE,
                "quarkus.datasource.password", password,
                "quarkus.datasource.jdbc.url", "jdbc:" + path,
                "quarkus.datasource.reactive.url", path);
    }

    static Map<String, String> kafka(String bootstrap) {
        return Map.of("kafka.bootstrap.servers", bootstrap);
    }

    static Map<String, String> redis(String hostAndPort) {
        return Map.of("quarkus.redis.hosts", "redis://" + hostAndPort);
    }

    static Map<String, String> mail(String host, int smtpPort, String pagesUrl) {
        return Map.of(
                "offhook.smtp.host", host, "offhook.smtp.port", String.valueOf(smtpPort), "mail.sink.url", pagesUrl);
    }
}

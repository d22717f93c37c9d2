package io.offhook.servers.test;

import io.offhook.servers.kafka.KafkaServer;
import io.offhook.servers.mail.MailServer;
import io.offhook.servers.postgres.PostgresServer;
import io.offhook.servers.redis.RedisServer;
import java.util.Map;

/** The servers as children of this JVM. */
final class ChildServers {
    private static final String LOOPBACK = "127.0.0.1";

    private ChildServers() {}

    static Map<String, String> start(ServerKind kind) {
        return switch (kind) {
            case POSTGRES -> postgres();
            case KAFKA -> Configuration.kafka(KafkaServer.start().bootstrap());
            case REDIS ->
                Configuration.redis(LOOPBACK + ":" + RedisServer.start().port());
            case MAIL -> mail();
        };
    }

    private static Map<String, String> postgres() {
        var server = PostgresServer.start();
        server.createDatabase(Configuration.DATABASE);
        return Configuration.postgres(LOOPBACK + ":" + server.port(), server.password());
    }

    private static Map<String, String> mail() {
        var server = MailServer.start();
        return Configuration.mail(LOOPBACK, server.port(), server.pagesUrl());
    }
}

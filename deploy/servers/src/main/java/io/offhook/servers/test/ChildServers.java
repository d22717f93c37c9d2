package io.offhook.servers.test;

import io.offhook.servers.kafka.KafkaServer;
import io.offhook.servers.mail.MailServer;
import io.offhook.servers.postgres.PostgresServer;
import io.offhook.servers.redis.RedisServer;
import java.util.Map;

/** Starts the servers as child processes of this JVM. */
final class ChildServers {
    private static final String LOOPBACK = "127.0.0.1";

    private ChildServers() {}

    static Map<String, String> start(ServerKind kind) {
        return switch (kind) {
            case POSTGRES -> postgres();
            case KAFKA -> ServerConfiguration.kafka(KafkaServer.start().bootstrap());
            case REDIS ->
                ServerConfiguration.redis(LOOPBACK + ":" + RedisServer.start().port());
            case MAIL -> mail();
        };
    }

    private static Map<String, String> postgres() {
        var server = PostgresServer.start();
        server.createDatabase(ServerConfiguration.DATABASE);
        server.countStatements(ServerConfiguration.DATABASE);
        return ServerConfiguration.postgres(LOOPBACK + ":" + server.port(), server.password());
    }

    private static Map<String, String> mail() {
        var server = MailServer.start();
        return ServerConfiguration.mail(LOOPBACK, server.port(), server.pagesUrl());
    }
}

package io.offhook.activation.code.gate;

import static io.offhook.servers.test.LongWait.await;

import io.offhook.servers.Ports;
import io.offhook.servers.redis.RedisServer;
import io.vertx.core.Vertx;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.RedisRole;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The gate on a master that is killed, with a sentinel that promotes its replica. */
class GateWithSentinelIT {

    @Test
    void after_a_failover_the_gate_holds_on_the_new_master() {
        var vertx = Vertx.vertx();
        try (var master = RedisServer.startWith(Ports.free());
                var replica =
                        RedisServer.startWith(Ports.free(), "--replicaof", "127.0.0.1", String.valueOf(master.port()));
                var sentinel = RedisServer.sentinel("offhook", master.port())) {
            var redis = Gates.client(
                    vertx,
                    new RedisOptions()
                            .setType(RedisClientType.SENTINEL)
                            .setRole(RedisRole.MASTER)
                            .setMasterName("offhook")
                            .setConnectionString(
                                    "redis://127.0.0.1:" + sentinel.program().port()));
            Gates.holds(redis, Gates.anyFingerprint());
            // The sentinel learns of replicas from their master every ten seconds.
            await().until(() -> replica.process().isAlive()
                    && knowsReplica(sentinel.program().port()));

            master.process().destroyForcibly();

            await().ignoreExceptions().untilAsserted(() -> Gates.holds(redis, Gates.anyFingerprint()));
        } finally {
            vertx.close();
        }
    }

    private static boolean knowsReplica(int sentinelPort) {
        try (var socket = new Socket("127.0.0.1", sentinelPort)) {
            socket.getOutputStream().write("SENTINEL replicas offhook\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(1_000);
            var answer = new byte[4_096];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, length, StandardCharsets.US_ASCII).contains("slave");
        } catch (IOException notYet) {
            return false;
        }
    }
}

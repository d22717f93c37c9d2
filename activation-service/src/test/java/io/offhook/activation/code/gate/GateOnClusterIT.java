package io.offhook.activation.code.gate;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.servers.Ports;
import io.offhook.servers.redis.RedisServer;
import io.vertx.core.Vertx;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gate and the throttle on a Redis Cluster of three nodes: no script crosses a slot. */
class GateOnClusterIT {

    private static final int SLOTS = 16_384;
    private static final int NODES = 3;
    /** A node talks to the others at its port plus ten thousand. */
    private static final int HIGHEST_PORT = 55_535;

    private static final Vertx VERTX = Vertx.vertx();
    private static final List<RedisServer> NODES_UP = new ArrayList<>();

    @BeforeAll
    static void form() {
        for (int i = 0; i < NODES; i++) {
            NODES_UP.add(RedisServer.startWith(port(), "--cluster-enabled", "yes"));
        }
        for (int i = 0; i < NODES; i++) {
            var slots = Request.cmd(Command.CLUSTER).arg("ADDSLOTS");
            IntStream.range(SLOTS * i / NODES, SLOTS * (i + 1) / NODES).forEach(slots::arg);
            ask(i, slots);
            ask(
                    i,
                    Request.cmd(Command.CLUSTER)
                            .arg("MEET")
                            .arg("127.0.0.1")
                            .arg(NODES_UP.get(0).port()));
        }
        for (int i = 0; i < NODES; i++) {
            int node = i;
            await().until(() ->
                    ask(node, Request.cmd(Command.CLUSTER).arg("INFO")).contains("cluster_state:ok"));
        }
    }

    @AfterAll
    static void end() {
        VERTX.close();
        NODES_UP.forEach(RedisServer::close);
    }

    @Test
    void codes_of_every_slot_pass_the_gate() {
        var redis = cluster();
        for (int i = 0; i < 30; i++) {
            Gates.holds(redis, Gates.anyFingerprint());
        }
    }

    @Test
    void codes_of_many_slots_are_closed_by_one_call() {
        Gates.closes(
                cluster(), Stream.generate(Gates::anyFingerprint).limit(500).toList());
    }

    @Test
    void the_throttle_sees_all_its_keys_at_once() {
        Gates.throttles(cluster());
    }

    private static Redis cluster() {
        var options = new RedisOptions().setType(RedisClientType.CLUSTER);
        NODES_UP.forEach(node -> options.addConnectionString(node.url()));
        return Gates.client(VERTX, options);
    }

    private static String ask(int node, Request request) {
        var client = Gates.client(
                VERTX, new RedisOptions().setConnectionString(NODES_UP.get(node).url()));
        try {
            var answer = Gates.done(client.send(request));
            assertThat(answer).isNotNull();
            return String.valueOf(answer);
        } finally {
            client.close();
        }
    }

    private static int port() {
        int port = Ports.free();
        return port <= HIGHEST_PORT ? port : port();
    }
}

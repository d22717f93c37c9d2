package io.offhook.chart;

import static org.awaitility.Awaitility.await;

import io.offhook.servers.Ports;
import io.offhook.servers.redis.RedisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;

/** Three nodes with TLS and a password. The ports without TLS are for this class alone. */
final class RedisCluster implements AutoCloseable {

    private static final int SLOTS = 16_384;
    private static final int NODES = 3;
    /** A node talks to the others at its port plus ten thousand. */
    private static final int HIGHEST_PORT = 55_535;

    private final String password;
    private final List<RedisServer> nodes = new ArrayList<>();
    private final List<Integer> tlsPorts = new ArrayList<>();

    RedisCluster(ServerTls tls, String password) {
        this.password = password;
        for (int i = 0; i < NODES; i++) {
            int port = port();
            tlsPorts.add(port);
            nodes.add(RedisServer.startWith(
                    Ports.free(), tls.redis(port, password, "--cluster-enabled", "yes", "--tls-cluster", "yes")));
        }
        for (int i = 0; i < NODES; i++) {
            try (var node = client(i)) {
                node.clusterAddSlots(IntStream.range(SLOTS * i / NODES, SLOTS * (i + 1) / NODES)
                        .toArray());
                node.clusterMeet("127.0.0.1", tlsPorts.getFirst());
            }
        }
        for (int i = 0; i < NODES; i++) {
            try (var node = client(i)) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> node.clusterInfo().contains("cluster_state:ok"));
            }
        }
    }

    /** The nodes as a list in YAML. */
    List<String> hosts() {
        return tlsPorts.stream().map(port -> "\"127.0.0.1:" + port + "\"").toList();
    }

    private Jedis client(int node) {
        return new Jedis(
                new HostAndPort("127.0.0.1", nodes.get(node).port()),
                DefaultJedisClientConfig.builder().password(password).build());
    }

    private static int port() {
        int port = Ports.free();
        return port <= HIGHEST_PORT ? port : port();
    }

    @Override
    public void close() {
        nodes.forEach(RedisServer::close);
    }
}

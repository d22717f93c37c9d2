package io.offhook.torture.installation;

import io.offhook.servers.RealServer;
import io.offhook.servers.kafka.KafkaServer;
import io.offhook.servers.postgres.PostgresServer;
import io.offhook.servers.process.TemporaryDirectories;
import io.offhook.servers.redis.RedisServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;

/** The system under test: running servers and replicas. Closing stops them and deletes their data. */
public final class Installation implements AutoCloseable {

    private static final int REDIS_TIMEOUT_MILLIS = 5_000;

    private final PostgresServer postgres;
    private final Optional<TmpfsDisk> disk;
    private final KafkaServer kafka;
    private final RedisServer redis;
    private final Path redisData;
    private final ReplicaSettings settings;
    private final List<Replica> replicas;

    /**
     * Starts all of it.
     *
     * @param jar {@code quarkus-run.jar} of the activation service
     * @param diskMegabytes size of PostgreSQL's disk, if one can be mounted
     * @param always rules installed in both replicas for the whole run
     */
    public Installation(Path jar, int diskMegabytes, List<BytemanRule> always) {
        var ports = new FreePorts();
        var postgresHome = TemporaryDirectories.directory("torture-postgresql");
        this.disk = TmpfsDisk.mount(postgresHome.resolve("data"), diskMegabytes);
        this.postgres = PostgresServer.start(postgresHome, ports.take());
        this.kafka = KafkaServer.start(TemporaryDirectories.directory("torture-kafka"), ports.take());
        var redisHome = TemporaryDirectories.directory("torture-redis");
        this.redisData = redisHome.resolve("data");
        this.redis = RedisServer.start(redisHome, ports.take());
        postgres.createDatabase(ReplicaSettings.DATABASE);
        limitWriteAheadLog();
        TopicSetup.create(kafka.bootstrap());
        this.settings = new ReplicaSettings(jar, postgres, kafka, redis.url());
        this.replicas = Stream.of("a", "b").map(name -> start(name, ports, always)).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private CompletableFuture<Replica> start(String name, FreePorts ports, List<BytemanRule> always) {
        int rest = ports.take();
        int management = ports.take();
        int phones = ports.take();
        int agent = ports.take();
        return CompletableFuture.supplyAsync(
                () -> Replica.start(settings, name, rest, management, phones, agent, always));
    }

    public List<Replica> replicas() {
        return replicas;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    /** The disk of PostgreSQL, if it could be mounted. */
    public Optional<TmpfsDisk> disk() {
        return disk;
    }

    public KafkaServer kafka() {
        return kafka;
    }

    public RedisServer redis() {
        return redis;
    }

    /** The append-only file of Redis. */
    public Path redisFile() {
        return redisData.resolve("appendonly.aof");
    }

    public Jedis redisClient() {
        return new Jedis("127.0.0.1", redis.port(), REDIS_TIMEOUT_MILLIS);
    }

    /** The server certificate of the redemption listener. */
    public Path certificate() {
        return settings.certificate();
    }

    /** The password of the account {@code admin}. */
    public String password() {
        return settings.password();
    }

    /** A connection to the service's database. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(ReplicaSettings.DATABASE) + "?connectTimeout=3&socketTimeout=20",
                ReplicaSettings.DATABASE,
                postgres.password());
    }

    /** A connection of the PostgreSQL superuser. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl("postgres") + "?connectTimeout=3&socketTimeout=20", "postgres", postgres.password());
    }

    /** Restarts a server on its data and returns when it answers. */
    public static void restart(RealServer server) {
        StartRetry.of(server::restart);
    }

    public void freezeRedis() {
        Signals.freeze(redis.pid());
    }

    public void thawRedis() {
        Signals.thaw(redis.pid());
    }

    public void freezeKafka() {
        Signals.freeze(kafka.pid());
    }

    public void thawKafka() {
        Signals.thaw(kafka.pid());
    }

    /** The write-ahead log must not fill the small disk. */
    private void limitWriteAheadLog() {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("alter system set max_wal_size = '128MB'");
            statement.execute("alter system set min_wal_size = '48MB'");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot configure PostgreSQL", failure);
        }
    }

    @Override
    public void close() {
        Stream.concat(
                        replicas.stream().<Runnable>map(each -> each::close),
                        Stream.<Runnable>of(redis::close, kafka::close))
                .map(CompletableFuture::runAsync)
                .toList()
                .forEach(CompletableFuture::join);
        postgres.process().stop();
        disk.ifPresent(TmpfsDisk::close);
        postgres.close();
    }
}

package io.offhook.torture.installation;

import io.offhook.servers.RealServer;
import io.offhook.servers.kafka.KafkaCluster;
import io.offhook.servers.kafka.KafkaNode;
import io.offhook.servers.kafka.KafkaServer;
import io.offhook.servers.mail.MailServer;
import io.offhook.servers.postgres.PostgresServer;
import io.offhook.servers.process.TemporaryDirectories;
import io.offhook.servers.redis.RedisServer;
import io.offhook.stack.service.Service;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;

/** The system under test: running servers and replicas. Closing stops them and deletes their data. */
public final class Installation implements AutoCloseable {

    private static final List<String> NAMES = List.of("a", "b");
    private static final int REDIS_TIMEOUT_MILLIS = 5_000;

    private final FreePorts ports = new FreePorts();
    private final PostgresCluster postgres;
    private final KafkaCluster kafka;
    private final RedisServer redis;
    private final Path redisData;
    private final MailServer mail;
    private final ReplicaSettings settings;
    private final Map<Service, LoadBalancer> inFront = new EnumMap<>(Service.class);
    private final Map<Service, List<Replica>> replicas = new EnumMap<>(Service.class);

    /** Starts all of it. */
    public Installation(InstallationPlan plan) {
        this.postgres = new PostgresCluster(ports, plan.diskMegabytes());
        this.kafka = KafkaCluster.start(TemporaryDirectories.directory("torture-kafka"), nodes(plan.brokers()));
        var redisHome = TemporaryDirectories.directory("torture-redis");
        this.redisData = redisHome.resolve("data");
        this.redis = RedisServer.start(redisHome, ports.take());
        this.mail = MailServer.start(TemporaryDirectories.directory("torture-mail"), ports.take(), ports.take());
        TopicSetup.create(kafka.bootstrap(), plan.brokers());
        for (var service : plan.services()) {
            postgres().createDatabase(service.lowerName());
            inFront.put(service, new LoadBalancer(ports.take()));
        }
        this.settings = new ReplicaSettings(
                postgres(),
                kafka,
                redis.url(),
                mail.port(),
                inFront.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> each.getKey().lowerName(),
                                each -> each.getValue().port())),
                ports);
        plan.services().forEach(service -> start(service, plan));
    }

    /** The older version starts first and makes the tables, as before an upgrade. */
    private void start(Service service, InstallationPlan plan) {
        var jar = InstallationPlan.jar(plan.build(), service);
        var old = plan.oldBuild().map(build -> InstallationPlan.jar(build, service));
        var second = start(service, NAMES.getLast(), new ServiceVersions(old.orElse(jar), jar), plan);
        old.ifPresent(any -> second.join());
        var first = start(service, NAMES.getFirst(), new ServiceVersions(jar, old.orElse(jar)), plan);
        var both = List.of(first.join(), second.join());
        replicas.put(service, both);
        balancer(service).leadTo(both.stream().map(Replica::restPort).toList());
    }

    private CompletableFuture<Replica> start(
            Service service, String name, ServiceVersions versions, InstallationPlan plan) {
        var own = settings.of(service);
        int agent = ports.take();
        var fullName = service == Service.ACTIVATION ? name : service.lowerName() + "-" + name;
        return CompletableFuture.supplyAsync(() -> Replica.start(fullName, versions, own, agent, plan.always(service)));
    }

    /** Of activation, which the phones call. */
    public List<Replica> replicas() {
        return replicas(Service.ACTIVATION);
    }

    public List<Replica> replicas(Service service) {
        return replicas.getOrDefault(service, List.of());
    }

    public Set<Service> services() {
        return replicas.keySet();
    }

    public List<Replica> allReplicas() {
        return replicas.values().stream().flatMap(List::stream).toList();
    }

    /** The port in front of the replicas of a service. */
    public int portInFrontOf(Service service) {
        return balancer(service).port();
    }

    private LoadBalancer balancer(Service service) {
        return Objects.requireNonNull(inFront.get(service));
    }

    /** The primary. */
    public PostgresServer postgres() {
        return postgres.primary();
    }

    public PostgresCluster postgresCluster() {
        return postgres;
    }

    public KafkaCluster kafka() {
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

    /** A connection to the database of activation. */
    public Connection database() throws SQLException {
        return database(Service.ACTIVATION);
    }

    public Connection database(Service service) throws SQLException {
        return postgres.connection(service.lowerName(), service.lowerName());
    }

    /** A connection of the PostgreSQL superuser. */
    public Connection superuser() throws SQLException {
        return postgres.connection("postgres", "postgres");
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
        kafka.brokers().forEach(KafkaServer::freeze);
    }

    public void thawKafka() {
        kafka.brokers().forEach(KafkaServer::thaw);
    }

    /** Restarts all brokers on their data and returns when they answer. */
    public void restartKafka() {
        StartRetry.of(kafka::restart);
    }

    private List<KafkaNode> nodes(int brokers) {
        return IntStream.rangeClosed(1, brokers)
                .mapToObj(id -> new KafkaNode(id, ports.take(), ports.take()))
                .toList();
    }

    @Override
    public void close() {
        Stream.concat(
                        allReplicas().stream().<Runnable>map(each -> each::close),
                        Stream.<Runnable>of(redis::close, kafka::close, mail::close))
                .map(CompletableFuture::runAsync)
                .toList()
                .forEach(CompletableFuture::join);
        inFront.values().forEach(LoadBalancer::close);
        postgres.close();
    }
}

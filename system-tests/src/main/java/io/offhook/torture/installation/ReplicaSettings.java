package io.offhook.torture.installation;

import io.offhook.servers.kafka.KafkaCluster;
import io.offhook.servers.postgres.PostgresServer;
import io.offhook.servers.process.TemporaryDirectories;
import io.offhook.stack.home.Addresses;
import io.offhook.stack.home.Passwords;
import io.offhook.stack.home.StackLayout;
import io.offhook.stack.pki.KeyMaterial;
import io.offhook.stack.service.BuiltInAccounts;
import io.offhook.stack.service.Service;
import io.offhook.stack.service.ServiceSettings;
import io.offhook.stackclient.stack.StackAccount;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The configuration of replicas: that of the local stack, with the servers of this run and with ports of their own. */
final class ReplicaSettings {

    private static final Pattern LISTENS = Pattern.compile(
            "quarkus\\.(http|management)\\.port|offhook\\.listener\\.[a-z-]+\\.port|offhook\\.tftp\\.port");
    private static final Pattern ASKS = Pattern.compile("quarkus\\.rest-client\\.([a-z]+)\\.url");

    /** Of the 200 that PostgreSQL takes. */
    private static final String CONNECTIONS_OF_TEN = "10";

    private final StackLayout layout = StackLayout.in(TemporaryDirectories.directory("torture-keys"));
    private final Passwords passwords = Passwords.in(layout.passwords());
    private final ServiceSettings stack =
            new ServiceSettings(layout, new Addresses(0), passwords, new BuiltInAccounts(passwords));
    private final PostgresServer postgres;
    private final Map<String, String> servers;
    private final Map<String, Integer> inFront;
    private final FreePorts ports;

    /**
     * @param inFront the port in front of the replicas of each service, by its name
     * @param smtpPort of the server that takes the mails
     */
    ReplicaSettings(
            PostgresServer postgres,
            KafkaCluster kafka,
            String redisUrl,
            int smtpPort,
            Map<String, Integer> inFront,
            FreePorts ports) {
        this.postgres = postgres;
        this.servers = Map.of(
                "kafka.bootstrap.servers", kafka.bootstrap(),
                "quarkus.datasource.password", postgres.password(),
                "quarkus.redis.hosts", redisUrl,
                "offhook.smtp.port", String.valueOf(smtpPort));
        this.inFront = Map.copyOf(inFront);
        this.ports = ports;
        new KeyMaterial(layout).ensure();
    }

    /** The server certificate of the redemption listener. */
    Path certificate() {
        return layout.phoneSideCertificate();
    }

    /** The password of the administrator. */
    String password() {
        return passwords.account(StackAccount.ADMIN.userName());
    }

    /** The configuration of one more replica, as Quarkus reads it. Takes free ports for everything that it listens on. */
    Map<String, String> of(Service service) {
        var settings = new TreeMap<>(stack.of(service));
        settings.replaceAll((key, value) -> {
            var asks = ASKS.matcher(key);
            if (asks.matches() && inFront.containsKey(asks.group(1))) {
                return "http://127.0.0.1:" + inFront.get(asks.group(1));
            }
            return listens(key) ? String.valueOf(ports.take()) : servers.getOrDefault(key, value);
        });
        if (inFront.size() > 1) {
            settings.put("quarkus.datasource.reactive.max-size", CONNECTIONS_OF_TEN);
        }
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(service.lowerName()));
        settings.put("quarkus.datasource.reactive.url", postgres.reactiveUrl(service.lowerName()));
        return settings;
    }

    /** Whether the value of this key is a port that the service listens on. */
    static boolean listens(String key) {
        return LISTENS.matcher(key).matches();
    }
}

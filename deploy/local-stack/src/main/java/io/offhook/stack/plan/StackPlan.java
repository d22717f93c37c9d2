package io.offhook.stack.plan;

import io.offhook.servers.kafka.KafkaProgram;
import io.offhook.servers.mail.MailProgram;
import io.offhook.servers.postgres.PostgresProgram;
import io.offhook.servers.process.BinaryCache;
import io.offhook.servers.redis.RedisProgram;
import io.offhook.stack.home.Addresses;
import io.offhook.stack.home.Passwords;
import io.offhook.stack.home.Port;
import io.offhook.stack.home.Port.Transport;
import io.offhook.stack.home.StackLayout;
import io.offhook.stack.keycloak.KeycloakProgram;
import io.offhook.stack.keycloak.KeycloakSignIn;
import io.offhook.stack.registrar.KamailioProgram;
import io.offhook.stack.service.BuiltInAccounts;
import io.offhook.stack.service.Service;
import io.offhook.stack.service.ServiceProgram;
import io.offhook.stack.service.ServiceSettings;
import io.offhook.stack.service.SignIn;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All parts of a stack with their ports and directories.
 *
 * @param build the directory with the packaged services, in the directories of the build
 */
public record StackPlan(
        Path build,
        StackLayout layout,
        Addresses at,
        Passwords passwords,
        boolean withKeycloak,
        boolean withRegistrar) {
    /** The directory in the cache where the script {@code offhook} unpacks it. */
    private static final String KEYCLOAK = "keycloak-26.7.3";

    private static final List<String> KAFKA_OPTIONS = List.of("-Xmx384m");

    /** Without a SIP registrar. */
    public StackPlan(Path build, StackLayout layout, Addresses at, Passwords passwords, boolean withKeycloak) {
        this(build, layout, at, passwords, withKeycloak, false);
    }

    public PostgresProgram postgres() {
        return new PostgresProgram(
                cache(), layout.data("postgresql"), at.port(Port.POSTGRES), passwords.database("postgres"), true);
    }

    public KafkaProgram kafka() {
        return new KafkaProgram(cache(), layout.data("kafka").resolve("log"), at.port(Port.KAFKA), KAFKA_OPTIONS);
    }

    /** Empty if users sign in with the built-in accounts. */
    public Optional<KeycloakProgram> keycloak() {
        return withKeycloak
                ? Optional.of(new KeycloakProgram(
                        layout.cache().resolve(KEYCLOAK),
                        at.port(Port.KEYCLOAK),
                        passwords.key("keycloak-administrator")))
                : Optional.empty();
    }

    public SignIn signIn() {
        return keycloak()
                .<SignIn>map(program -> new KeycloakSignIn(program, passwords))
                .orElseGet(() -> new BuiltInAccounts(passwords));
    }

    public List<StackPart> servers() {
        var redis = new RedisProgram(cache(), layout.data("redis"), at.port(Port.REDIS));
        var mail = new MailProgram(cache(), layout.data("mail"), at.port(Port.SMTP), at.port(Port.MAIL));
        var always = List.of(
                StackPart.server("postgresql", postgres(), "postgresql://" + at.hostAndPort(Port.POSTGRES)),
                StackPart.server("kafka", kafka(), at.hostAndPort(Port.KAFKA)),
                StackPart.server("redis", redis, "redis://" + at.hostAndPort(Port.REDIS)),
                StackPart.server("mail", mail, mail.pagesUrl()));
        return Stream.concat(always.stream(), keycloak().map(StackPart::keycloak).stream())
                .toList();
    }

    public List<StackPart> services() {
        return Arrays.stream(Service.values())
                .map(this::program)
                .map(StackPart::service)
                .toList();
    }

    /** The SIP registrar, which starts after the services. */
    public Optional<StackPart> registrar() {
        return withRegistrar
                ? Optional.of(StackPart.server(
                        "kamailio",
                        new KamailioProgram(layout.state().resolve("configuration"), at, passwords),
                        "sip:" + at.toldHostAndPort(Port.SIP)))
                : Optional.empty();
    }

    /** Servers, services and the registrar, in the order of their start. */
    public List<StackPart> all() {
        return Stream.of(servers(), services(), registrar().stream().toList())
                .flatMap(List::stream)
                .toList();
    }

    private ServiceProgram program(Service service) {
        var name = service.lowerName();
        return new ServiceProgram(
                name,
                build.resolve(name + "-service/target/quarkus-app/quarkus-run.jar"),
                layout.configuration(name),
                new ServiceSettings(layout, at, passwords, signIn(), withRegistrar).of(service),
                at.port(service.management()),
                ports(service, Transport.TCP),
                ports(service, Transport.UDP));
    }

    private List<Integer> ports(Service service, Transport transport) {
        return service.ports().stream()
                .filter(port -> port.transport() == transport)
                .map(at::port)
                .toList();
    }

    private BinaryCache cache() {
        return new BinaryCache(layout.cache());
    }
}

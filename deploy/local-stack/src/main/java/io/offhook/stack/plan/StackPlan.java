package io.offhook.stack.plan;

import io.offhook.servers.BinaryCache;
import io.offhook.servers.kafka.KafkaProgram;
import io.offhook.servers.mail.MailProgram;
import io.offhook.servers.postgres.PostgresProgram;
import io.offhook.servers.redis.RedisProgram;
import io.offhook.stack.home.Passwords;
import io.offhook.stack.home.StackHome;
import io.offhook.stack.keycloak.KeycloakProgram;
import io.offhook.stack.keycloak.KeycloakSignIn;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All parts of a stack, on its ports and in its home.
 *
 * @param checkout the repository, where the build leaves the services
 */
public record StackPlan(Path checkout, StackHome home, Addresses at, Passwords passwords, boolean withKeycloak) {
    /** Where the script lays it out, inside the cache. */
    private static final String KEYCLOAK = "keycloak-26.7.3";

    private static final List<String> KAFKA_OPTIONS = List.of("-Xmx384m");

    public PostgresProgram postgres() {
        return new PostgresProgram(
                cache(), home.data("postgresql"), at.port(Port.POSTGRES), passwords.database("postgres"), true);
    }

    public KafkaProgram kafka() {
        return new KafkaProgram(cache(), home.data("kafka").resolve("log"), at.port(Port.KAFKA), KAFKA_OPTIONS);
    }

    /** Empty where people sign in with the built-in accounts. */
    public Optional<KeycloakProgram> keycloak() {
        return withKeycloak
                ? Optional.of(new KeycloakProgram(
                        home.cache().resolve(KEYCLOAK),
                        at.port(Port.KEYCLOAK),
                        passwords.key("keycloak-administrator")))
                : Optional.empty();
    }

    public SignIn signIn() {
        return keycloak()
                .<SignIn>map(program -> new KeycloakSignIn(program, passwords))
                .orElseGet(() -> new BuiltInAccounts(passwords));
    }

    public List<Part> servers() {
        var redis = new RedisProgram(cache(), home.data("redis"), at.port(Port.REDIS));
        var mail = new MailProgram(cache(), home.data("mail"), at.port(Port.SMTP), at.port(Port.MAIL));
        var always = List.of(
                Part.server("postgresql", postgres(), "postgresql://" + at.hostAndPort(Port.POSTGRES)),
                Part.server("kafka", kafka(), at.hostAndPort(Port.KAFKA)),
                Part.server("redis", redis, "redis://" + at.hostAndPort(Port.REDIS)),
                Part.server("mail", mail, mail.pagesUrl()));
        return Stream.concat(always.stream(), keycloak().map(Part::keycloak).stream())
                .toList();
    }

    public List<Part> services() {
        return Arrays.stream(Service.values())
                .map(this::program)
                .map(Part::service)
                .toList();
    }

    private ServiceProgram program(Service service) {
        var name = service.lowerName();
        return new ServiceProgram(
                name,
                checkout.resolve(name + "-service/target/quarkus-app/quarkus-run.jar"),
                home.configuration(name),
                new ServiceSettings(home, at, passwords, signIn()).of(service),
                service.ports().stream().map(at::port).toList());
    }

    private BinaryCache cache() {
        return new BinaryCache(home.cache());
    }
}

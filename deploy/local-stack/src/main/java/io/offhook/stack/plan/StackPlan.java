package io.offhook.stack.plan;

import io.offhook.servers.BinaryCache;
import io.offhook.servers.kafka.KafkaProgram;
import io.offhook.servers.mail.MailProgram;
import io.offhook.servers.postgres.PostgresProgram;
import io.offhook.servers.redis.RedisProgram;
import io.offhook.stack.home.Passwords;
import io.offhook.stack.home.StackHome;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * All parts of a stack, on its ports and in its home.
 *
 * @param checkout the repository, where the build leaves the services
 */
public record StackPlan(Path checkout, StackHome home, Addresses at, Passwords passwords, SignIn signIn) {
    private static final List<String> KAFKA_OPTIONS = List.of("-Xmx384m");
    private static final List<String> SERVICE_OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");

    public PostgresProgram postgres() {
        return new PostgresProgram(
                cache(), home.data("postgresql"), at.port(Port.POSTGRES), passwords.database("postgres"), true);
    }

    public KafkaProgram kafka() {
        return new KafkaProgram(cache(), home.data("kafka").resolve("log"), at.port(Port.KAFKA), KAFKA_OPTIONS);
    }

    public List<Part> servers() {
        var redis = new RedisProgram(cache(), home.data("redis"), at.port(Port.REDIS));
        var mail = new MailProgram(cache(), home.data("mail"), at.port(Port.SMTP), at.port(Port.MAIL));
        return List.of(
                Part.server("postgresql", postgres(), "postgresql://" + at.hostAndPort(Port.POSTGRES)),
                Part.server("kafka", kafka(), at.hostAndPort(Port.KAFKA)),
                Part.server("redis", redis, "redis://" + at.hostAndPort(Port.REDIS)),
                Part.server("mail", mail, mail.pagesUrl()));
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
                new ServiceSettings(home, at, passwords, signIn).of(service),
                service.ports().stream().map(at::port).toList(),
                SERVICE_OPTIONS);
    }

    private BinaryCache cache() {
        return new BinaryCache(home.cache());
    }
}

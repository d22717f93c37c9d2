package io.offhook.stack.run;

import io.offhook.servers.Ports;
import io.offhook.servers.kafka.KafkaProgram;
import io.offhook.servers.postgres.PostgresDatabases;
import io.offhook.servers.postgres.PostgresProgram;
import io.offhook.stack.cds.StartupCaches;
import io.offhook.stack.home.PartProcess;
import io.offhook.stack.home.RunState;
import io.offhook.stack.keycloak.KeycloakProgram;
import io.offhook.stack.keycloak.KeycloakRealm;
import io.offhook.stack.pki.KeyMaterial;
import io.offhook.stack.plan.StackPart;
import io.offhook.stack.plan.StackPlan;
import io.offhook.stack.registrar.KamailioProgram;
import io.offhook.stack.seed.ServiceDatabases;
import io.offhook.stack.seed.StackSeed;
import io.offhook.stack.seed.StackTopics;
import io.offhook.stack.service.Service;
import io.offhook.stack.service.ServiceProgram;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/** Starts the parts that do not run: servers, then databases and topics, then services, then their first data. */
public final class StackStart {
    private final StackPlan plan;
    private final RunState state;
    private final ProgressLines progress;
    private final PartStart starting;

    public StackStart(StackPlan plan, StartupCaches caches, RunState state, ProgressLines progress) {
        this.plan = plan;
        this.state = state;
        this.progress = progress;
        this.starting = new PartStart(plan.layout(), caches, state, progress);
    }

    /** The parts that do not run. */
    public List<StackPart> missing() {
        return plan.all().stream().filter(part -> !runs(part)).toList();
    }

    /**
     * Starts these parts. If one fails, stops those that this call started.
     *
     * @throws StackFailed with the reason and what to do; checks the ports before it starts a process
     */
    public void start(List<StackPart> missing) {
        requireBuilt(missing);
        requireFreePorts(missing);
        new KeyMaterial(plan.layout(), plan.at()).ensure();
        try {
            startAll(missing);
        } catch (RuntimeException failed) {
            progress.say("Stopping the parts that were started.");
            new StackStop(state, progress).stop(part -> isAmong(missing, part.name()));
            throw failed;
        }
    }

    private void startAll(List<StackPart> missing) {
        Parallel.run(plan.servers().stream()
                .<Runnable>map(server -> () -> startAndPrepare(server, missing))
                .toList());
        Parallel.run(missing.stream()
                .filter(StackPart::service)
                .<Runnable>map(part -> () -> starting.start(part))
                .toList());
        new StackSeed(plan).ensure();
        plan.registrar().filter(part -> isAmong(missing, part.name())).ifPresent(this::startRegistrar);
    }

    /** The view that it reads is there once provisioning has started. */
    private void startRegistrar(StackPart registrar) {
        new PostgresDatabases(plan.postgres())
                .ensureReader(
                        KamailioProgram.DATABASE_ROLE,
                        plan.passwords().database(KamailioProgram.DATABASE_ROLE),
                        Service.PROVISIONING.lowerName(),
                        "registrar_subscriber");
        starting.start(registrar);
    }

    /** What services need in a server is made as soon as it answers, while others still start. */
    private void startAndPrepare(StackPart server, List<StackPart> missing) {
        if (isAmong(missing, server.name())) {
            starting.start(server);
        }
        switch (server.program()) {
            case PostgresProgram postgres -> new ServiceDatabases(plan).ensure();
            case KafkaProgram kafka -> new StackTopics(kafka).ensure();
            case KeycloakProgram keycloak -> ensureRealm(keycloak);
            default -> {}
        }
    }

    private void ensureRealm(KeycloakProgram keycloak) {
        new KeycloakRealm(keycloak, plan.passwords(), plan.at()).ensure();
    }

    private boolean runs(StackPart part) {
        return state.part(part.name()).map(PartProcess::isAlive).orElse(false);
    }

    private static boolean isAmong(List<StackPart> parts, String name) {
        return parts.stream().anyMatch(part -> part.name().equals(name));
    }

    private static void requireBuilt(List<StackPart> parts) {
        for (var part : parts) {
            if (part.program() instanceof ServiceProgram service && !Files.exists(service.jar())) {
                throw new StackFailed(service.jar()
                        + " is missing. Build it with ./mvnw package -DskipTests, or start this with ./offhook up");
            }
        }
    }

    private static void requireFreePorts(List<StackPart> parts) {
        var taken = parts.stream()
                .map(StackPart::program)
                .flatMap(program -> Ports.taken(program).stream())
                .map(problem -> problem + ".")
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new StackFailed(taken + "\nStop that process, or use other ports: ./offhook up --port-offset 10000");
        }
    }
}

package io.offhook.stack.run;

import io.offhook.servers.Ports;
import io.offhook.stack.home.KeyMaterial;
import io.offhook.stack.home.RunState;
import io.offhook.stack.home.RunningPart;
import io.offhook.stack.keycloak.KeycloakProgram;
import io.offhook.stack.keycloak.KeycloakRealm;
import io.offhook.stack.plan.Part;
import io.offhook.stack.plan.Port;
import io.offhook.stack.plan.ServiceProgram;
import io.offhook.stack.plan.StackPlan;
import io.offhook.stack.seed.Databases;
import io.offhook.stack.seed.Seeding;
import io.offhook.stack.seed.Topics;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts every part that does not run yet: servers, what they must hold, services, what those must know. */
public final class BringingUp {
    private final StackPlan plan;
    private final RunState state;
    private final Progress progress;
    private final Starting starting;

    public BringingUp(StackPlan plan, RunState state, Progress progress) {
        this.plan = plan;
        this.state = state;
        this.progress = progress;
        this.starting = new Starting(plan.home(), state, progress);
    }

    /** The parts that do not run. */
    public List<Part> missing() {
        return Stream.concat(plan.servers().stream(), plan.services().stream())
                .filter(part -> !runs(part))
                .toList();
    }

    /**
     * Starts these parts. Where one fails, those this call started are stopped again.
     *
     * @throws StackFailed with a reason and what to do; ports are checked before anything is started
     */
    public void start(List<Part> missing) {
        requireBuilt(missing);
        requireFreePorts(missing);
        new KeyMaterial(plan.home()).ensure();
        try {
            startAll(missing);
        } catch (RuntimeException failed) {
            progress.say("Stopping what was started.");
            new TakingDown(state, progress).stop(part -> isAmong(missing, part));
            throw failed;
        }
    }

    private void startAll(List<Part> missing) {
        Together.run(tasks(missing, false));
        new Databases(plan).ensure();
        new Topics(plan.kafka()).ensure();
        plan.keycloak().ifPresent(this::ensureRealm);
        Together.run(tasks(missing, true));
        new Seeding(plan).ensure();
    }

    private void ensureRealm(KeycloakProgram keycloak) {
        new KeycloakRealm(keycloak, plan.passwords(), plan.at().http(Port.SELFCARE)).ensure();
    }

    private List<Runnable> tasks(List<Part> parts, boolean services) {
        return parts.stream()
                .filter(part -> part.service() == services)
                .<Runnable>map(part -> () -> starting.start(part))
                .toList();
    }

    private boolean runs(Part part) {
        return state.part(part.name()).map(RunningPart::isAlive).orElse(false);
    }

    private static boolean isAmong(List<Part> parts, RunningPart running) {
        return parts.stream().anyMatch(part -> part.name().equals(running.name()));
    }

    private static void requireBuilt(List<Part> parts) {
        for (var part : parts) {
            if (part.program() instanceof ServiceProgram service && !Files.exists(service.jar())) {
                throw new StackFailed(service.jar()
                        + " is missing. Build it with ./mvnw package -DskipTests, or start this with ./offhook up");
            }
        }
    }

    private static void requireFreePorts(List<Part> parts) {
        var taken = parts.stream()
                .map(Part::program)
                .flatMap(program -> program.ports().stream()
                        .filter(port -> !Ports.isFree(port))
                        .map(port -> "Port %d is in use, and %s wants it.".formatted(port, program.name())))
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new StackFailed(
                    taken + "\nFree it, or move every port of the stack: ./offhook up --port-offset 10000");
        }
    }
}

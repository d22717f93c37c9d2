package io.offhook.stack.run;

import io.offhook.stack.home.Json;
import io.offhook.stack.home.Passwords;
import io.offhook.stack.home.PrivateFiles;
import io.offhook.stack.home.RunState;
import io.offhook.stack.home.RunningPart;
import io.offhook.stack.home.StackHome;
import io.offhook.stack.home.UpOptions;
import io.offhook.stack.plan.Addresses;
import io.offhook.stack.plan.StackPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** The stack of this home: what of it runs, how it was brought up, and its plan. */
public final class Stack {
    private final Path checkout;
    private final StackHome home;
    private final RunState state;

    public Stack(Path checkout, StackHome home) {
        this.checkout = checkout;
        this.home = home;
        this.state = new RunState(home.run());
    }

    /** That of {@code $OFFHOOK_HOME}, run from the build in {@code $OFFHOOK_CHECKOUT} or where we stand. */
    public static Stack usual() {
        var checkout =
                Path.of(Optional.ofNullable(System.getenv("OFFHOOK_CHECKOUT")).orElse("."));
        return new Stack(checkout.toAbsolutePath().normalize(), StackHome.usual());
    }

    public StackHome home() {
        return home;
    }

    public RunState state() {
        return state;
    }

    /** How it was brought up, if anything of it still runs. */
    public Optional<UpOptions> standing() {
        return state.options().filter(any -> state.parts().stream().anyMatch(RunningPart::isAlive));
    }

    /** Where it listens, if anything of it still runs. */
    public Optional<Addresses> at() {
        return standing().map(options -> new Addresses(options.portOffset()));
    }

    public StackPlan plan(UpOptions options) {
        var itsHome = home.withState(Path.of(options.state()));
        var passwords = Passwords.in(itsHome.passwords());
        return new StackPlan(checkout, itsHome, new Addresses(options.portOffset()), passwords, options.keycloak());
    }

    public void describe(StackPlan plan) {
        PrivateFiles.write(home.description(), Json.text(Describing.describe(plan)));
    }

    /** Stops all of it, and forgets it. What an ephemeral one held is removed. */
    public void takeDown(Progress progress) {
        new TakingDown(state, progress).stopAll();
        var passing = state.options()
                .map(options -> home.withState(Path.of(options.state())))
                .filter(StackHome::isEphemeral);
        passing.map(StackHome::state).ifPresent(Stack::remove);
        try {
            Files.deleteIfExists(home.description());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot remove " + home.description(), failure);
        }
        state.forgetOptions();
    }

    private static void remove(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot remove " + directory, failure);
        }
    }
}

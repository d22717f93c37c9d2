package io.offhook.stack.run;

import io.offhook.stack.cds.StartupCaches;
import io.offhook.stack.home.Addresses;
import io.offhook.stack.home.PartProcess;
import io.offhook.stack.home.Passwords;
import io.offhook.stack.home.PrivateFiles;
import io.offhook.stack.home.RunState;
import io.offhook.stack.home.StackLayout;
import io.offhook.stack.home.UpOptions;
import io.offhook.stack.plan.StackDescriptions;
import io.offhook.stack.plan.StackPlan;
import io.offhook.stackclient.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/** The stack in one home directory: its run state, options and plan. */
public final class Stack {
    private final Path build;
    private final StackLayout layout;
    private final StartupCaches caches;
    private final RunState state;

    /** Without caches. */
    public Stack(Path build, StackLayout layout) {
        this(build, layout, StartupCaches.none());
    }

    private Stack(Path build, StackLayout layout, StartupCaches caches) {
        this.build = build;
        this.layout = layout;
        this.caches = caches;
        this.state = new RunState(layout.home());
    }

    /**
     * The stack in {@code $OFFHOOK_HOME}, with the packaged services in {@code $OFFHOOK_BUILD}, a copy that no build changes and that has
     * its caches, or in the working directory.
     */
    public static Stack usual() {
        return Optional.ofNullable(System.getenv("OFFHOOK_BUILD"))
                .map(Path::of)
                .map(copy -> new Stack(copy, StackLayout.usual(), StartupCaches.in(copy.resolve("cds"))))
                .orElseGet(() -> new Stack(Path.of("").toAbsolutePath(), StackLayout.usual()));
    }

    public StackLayout layout() {
        return layout;
    }

    public StartupCaches caches() {
        return caches;
    }

    public RunState state() {
        return state;
    }

    /** The options of {@code up}; empty if no part runs. */
    public Optional<UpOptions> options() {
        return state.options().filter(any -> state.parts().stream().anyMatch(PartProcess::isAlive));
    }

    /** Its addresses; empty if no part runs. */
    public Optional<Addresses> at() {
        return options().map(UpOptions::addresses);
    }

    public StackPlan plan(UpOptions options) {
        var itsLayout = layout.withState(Path.of(options.state()));
        var passwords = Passwords.in(itsLayout.passwords());
        return new StackPlan(build, itsLayout, options.addresses(), passwords, options.keycloak(), options.registrar());
    }

    /** @param start how long it took until every part was ready */
    public void describe(StackPlan plan, Duration start) {
        PrivateFiles.write(layout.home().descriptionFile(), Json.text(StackDescriptions.of(plan, start)) + "\n");
    }

    /** Stops all parts and deletes the run state. Deletes the data of an ephemeral stack. */
    public void takeDown(ProgressLines progress) {
        new StackStop(state, progress).stopAll();
        var ephemeral = state.options()
                .map(options -> layout.withState(Path.of(options.state())))
                .filter(StackLayout::isEphemeral);
        ephemeral.map(StackLayout::state).ifPresent(Stack::remove);
        try {
            Files.deleteIfExists(layout.home().descriptionFile());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot remove " + layout.home().descriptionFile(), failure);
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

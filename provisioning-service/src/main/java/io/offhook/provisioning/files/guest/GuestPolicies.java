package io.offhook.provisioning.files.guest;

import io.offhook.provisioning.files.content.GuestData;
import io.offhook.provisioning.files.guest.GuestSettings.Policy;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The policies, in the order of their names: the first that is for a phone decides. */
@Startup // a policy that cannot be read stops the service, and not each request
@ApplicationScoped
public class GuestPolicies {

    private final List<GuestPolicy> policies;

    GuestPolicies(GuestSettings settings) {
        this.policies = new TreeMap<>(settings.policies())
                .values().stream().map(GuestPolicies::policy).toList();
    }

    /**
     * What the phone's guest file says; empty: it gets none.
     *
     * @param host its IP address
     * @param model of the record that has its MAC; empty: there is none
     */
    public Optional<GuestData> of(String host, Optional<String> model) {
        return policies.stream()
                .filter(each -> each.isFor(host, model))
                .map(GuestPolicy::data)
                .findFirst();
    }

    private static GuestPolicy policy(Policy it) {
        return new GuestPolicy(
                it.networks().stream().map(GuestPolicy::network).toList(),
                Set.copyOf(it.models().orElse(List.of())),
                new GuestData(
                        it.screensUrl(),
                        it.idleSeconds(),
                        it.line().orElse(null),
                        it.linePasswordFile().map(GuestPolicies::password).orElse(null)));
    }

    private static String password(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("password of a guest line", e);
        }
    }
}

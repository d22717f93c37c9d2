package io.offhook.torture.peers;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.stack.service.Service;
import io.offhook.stackclient.http.Http;
import io.offhook.stackclient.http.HttpCall;
import io.offhook.stackclient.http.Json;
import io.offhook.stackclient.http.ProblemReader;
import io.offhook.stackclient.rest.Credentials;
import io.offhook.stackclient.rest.Poll;
import io.offhook.torture.evidence.ProvisionedPhone;
import io.offhook.torture.installation.Installation;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Adds phones at the provisioning service, over REST. A call without an answer is repeated with the same key until it has one, so a
 * phone that was added twice, or was told to be added and is not, is found.
 */
public final class RestProvisioning implements Provisioning {

    private static final int AT_A_TIME = 16;
    private static final int MAX_BYTES = 1 << 16;
    private static final Duration TIMEOUT = Duration.ofSeconds(6);
    private static final Poll FINISH = new Poll(Duration.ofMinutes(1), Duration.ofMillis(500));

    private final URI phones;
    private final Credentials administrator;
    private final Map<UUID, NewPhone> unknown = new LinkedHashMap<>();
    private final List<ProvisionedPhone> added = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(String model, @Nullable String mac, String description, boolean requiresActivationCode) {}

    record Added(UUID id) {}

    /** An answer, or none. */
    private record Outcome(UUID key, NewPhone phone, Optional<UUID> phoneId, Optional<String> refusal) {}

    public RestProvisioning(Installation installation) {
        this.phones =
                URI.create("http://127.0.0.1:" + installation.portInFrontOf(Service.PROVISIONING) + "/api/v1/phones");
        this.administrator = new Credentials("admin", installation.password());
    }

    @Override
    public synchronized Map<UUID, NewPhone> provision(List<NewPhone> wanted) {
        wanted.forEach(phone -> unknown.put(UUID.randomUUID(), phone));
        var byId = new HashMap<UUID, NewPhone>();
        for (var outcome : addAll()) {
            outcome.phoneId().ifPresent(id -> {
                byId.put(id, outcome.phone());
                added.add(new ProvisionedPhone(id, outcome.phone().mac()));
            });
            outcome.refusal().ifPresent(why -> failures.add("a phone was not added: " + why));
            if (outcome.phoneId().isPresent() || outcome.refusal().isPresent()) {
                unknown.remove(outcome.key());
            }
        }
        return byId;
    }

    private List<Outcome> addAll() {
        try (var threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            return unknown.entrySet().stream()
                    .map(each -> CompletableFuture.supplyAsync(() -> add(each.getKey(), each.getValue()), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private Outcome add(UUID key, NewPhone phone) {
        var body = Json.compact(new Body(phone.model(), phone.mac(), "torture", true));
        var call = HttpCall.send("POST", phones, "application/json", body)
                .header("Authorization", administrator.authorization())
                .header("Idempotency-Key", key.toString())
                .bounded(TIMEOUT, MAX_BYTES);
        try {
            var answer = Http.send(call);
            if (answer.isSuccess()) {
                return new Outcome(
                        key,
                        phone,
                        Optional.of(Json.parse(answer.text(), Added.class).id()),
                        Optional.empty());
            }
            var problem = ProblemReader.read(answer);
            return new Outcome(
                    key,
                    phone,
                    Optional.empty(),
                    problem.passes() ? Optional.empty() : Optional.of(problem.toString()));
        } catch (IOException noAnswer) {
            return new Outcome(key, phone, Optional.empty(), Optional.empty());
        }
    }

    @Override
    public synchronized int unknown() {
        return unknown.size();
    }

    @Override
    public void finish() throws InterruptedException {
        FINISH.until(() -> {
            provision(List.of());
            return unknown() == 0;
        });
    }

    @Override
    public synchronized List<ProvisionedPhone> provisioned() {
        return List.copyOf(added);
    }

    @Override
    public synchronized List<String> failures() {
        return List.copyOf(failures);
    }
}

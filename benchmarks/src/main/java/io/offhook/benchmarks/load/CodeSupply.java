package io.offhook.benchmarks.load;

import io.offhook.benchmarks.report.Latencies;
import io.offhook.benchmarks.report.PhoneOutcome;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.benchmarks.work.Workers;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.stackclient.api.ActivationApi;
import io.offhook.stackclient.rest.Eventually;
import io.offhook.stackclient.topic.TopicWatch;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gets live codes for the phones of a fleet: provisions the phones, waits for their codes, reveals the codes. */
public final class CodeSupply {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final String kafka;
    private final ActivationApi activation;
    private final Workers workers;
    private final ProgressBars progress;

    /** @param failures one for each phone without a code */
    public record Supplied(List<CodeDigits> codes, List<PhoneOutcome> failures, Latencies provisionToCode) {}

    private sealed interface Reveal {
        record Code(CodeDigits digits) implements Reveal {}

        record Failure(PhoneOutcome outcome) implements Reveal {}
    }

    public CodeSupply(String kafka, ActivationApi activation, Workers workers, ProgressBars progress) {
        this.kafka = kafka;
        this.activation = activation;
        this.workers = workers;
        this.progress = progress;
    }

    public Supplied supply(Fleet fleet, int phones) throws IOException, InterruptedException {
        var issued = new IssuedCodes();
        try (var watch = TopicWatch.from(kafka, List.of(TopicWatch.PHONES, TopicWatch.ACTIVATIONS), issued)) {
            var phoneIds = Set.copyOf(fleet.provision(phones, progress.start("phones provisioned", phones)));
            var codeIds = issued.await(phoneIds, TIMEOUT, progress.start("codes issued", phoneIds.size()));
            var failures = new ArrayList<PhoneOutcome>();
            failures.addAll(missing(phones - phoneIds.size(), "not provisioned"));
            failures.addAll(missing(phoneIds.size() - codeIds.size(), "no code issued"));
            return new Supplied(reveal(codeIds, failures), failures, issued.latencies(phoneIds));
        }
    }

    private List<CodeDigits> reveal(Map<String, String> codeIds, List<PhoneOutcome> failures)
            throws InterruptedException {
        var codes = new ArrayList<CodeDigits>();
        for (var reveal : workers.each(
                List.copyOf(codeIds.values()), progress.start("codes revealed", codeIds.size()), this::reveal)) {
            switch (reveal) {
                case Reveal.Code(var digits) -> codes.add(digits);
                case Reveal.Failure(var outcome) -> failures.add(outcome);
            }
        }
        return codes;
    }

    private Reveal reveal(String codeId) {
        try {
            return new Reveal.Code(CodeDigits.parse(
                    Eventually.found(() -> activation.reveal(codeId)).code()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reveal.Failure(new PhoneOutcome.Failed("interrupted"));
        } catch (IOException e) {
            // Without the code id, equal failures have equal messages and are counted together.
            return new Reveal.Failure(new PhoneOutcome.Failed(
                    "reveal: " + String.valueOf(e.getMessage()).replace(codeId, "...")));
        }
    }

    private static List<PhoneOutcome> missing(int count, String reason) {
        return Collections.nCopies(count, new PhoneOutcome.Failed(reason));
    }
}

package io.offhook.torture.run;

import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.torture.check.Checker;
import io.offhook.torture.check.Violation;
import io.offhook.torture.collect.EvidenceCollector;
import io.offhook.torture.collect.TopicReader;
import io.offhook.torture.evidence.Evidence;
import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.history.History;
import io.offhook.torture.installation.BytemanRule;
import io.offhook.torture.installation.Installation;
import io.offhook.torture.peers.AdministratorClient;
import io.offhook.torture.peers.CodeSupply;
import io.offhook.torture.peers.EventPublisher;
import io.offhook.torture.peers.PhoneManufacturer;
import io.offhook.torture.workload.FinalRequests;
import io.offhook.torture.workload.PhoneFactory;
import io.offhook.torture.workload.Workload;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** One run, from start to report. */
public final class TortureRun {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration BRIEF = Duration.ofMinutes(3);
    private static final int PAUSE_MILLIS = 1_500;
    private static final int DISK_MEGABYTES = 700;
    private static final int DISK_MEGABYTES_A_MINUTE = 30;
    private static final int CLOSED_CASES = 60;
    private static final int CLOSED_CASES_A_MINUTE = 20;

    private final TortureOptions options;
    private final ProgressLines progress;
    private final FaultCounts counts = new FaultCounts();
    private final History history = new History();
    private final List<Violation> violations = new ArrayList<>();

    public TortureRun(TortureOptions options, ProgressLines progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Throws if the harness fails. Violations by the service are in the report. */
    public TortureReport run() throws Exception {
        var faults = FaultCatalogue.chosen(options.faults(), options.breakJudge());
        progress.plan(options, FaultPlan.firstCycle(faults, options.seed()));
        var always = options.breakJudge() ? List.of(BytemanRule.of("broken-judge", Map.of())) : List.<BytemanRule>of();
        int minutes = Math.toIntExact(options.length().toMinutes());
        try (var installation =
                        new Installation(options.jar(), DISK_MEGABYTES + minutes * DISK_MEGABYTES_A_MINUTE, always);
                var publisher = new EventPublisher(installation.kafka().bootstrap())) {
            progress.say("two replicas, PostgreSQL, Kafka and Redis are up");
            try {
                return torture(installation, publisher, faults, minutes);
            } catch (Exception failure) {
                RunArtifacts.save(options.artifacts(), installation, history);
                throw failure;
            }
        }
    }

    private TortureReport torture(Installation installation, EventPublisher publisher, List<Fault> faults, int minutes)
            throws Exception {
        var manufacturer = new PhoneManufacturer();
        var phones = new PhoneFactory(manufacturer, history, installation.certificate());
        publishAnchor(publisher, manufacturer);
        new TrustReadiness(phones, installation).await();
        var supervisor = new ReplicaSupervisor(installation);
        try (var supply = new CodeSupply(installation, publisher, options.seed())) {
            var workload = new Workload(
                    phones,
                    supply,
                    installation.replicas(),
                    new AdministratorClient(installation),
                    options.seed(),
                    options.concurrency());
            injectFaults(
                    new FaultContext(
                            installation,
                            workload,
                            supply,
                            phones,
                            options.length().compareTo(BRIEF) < 0),
                    supervisor,
                    faults);
            progress.say("no more faults; waiting for phones and events");
            supply.stop();
            workload.stop(STOP_TIMEOUT);
            return check(installation, supply, workload, supervisor, minutes);
        }
    }

    private void injectFaults(FaultContext context, ReplicaSupervisor supervisor, List<Fault> faults) throws Exception {
        var plan = new FaultPlan(faults, options.seed());
        var end = System.nanoTime() + options.length().toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
            var planned = plan.next();
            var fault = planned.fault();
            var outcome = fault.inject(context, planned.random());
            counts.add(fault, outcome);
            outcome.violations().forEach(what -> violations.add(new Violation("fault " + fault.number(), what)));
            progress.fault(fault, outcome, history);
            supervisor.recover(fault.title());
        }
    }

    private TortureReport check(
            Installation installation, CodeSupply supply, Workload workload, ReplicaSupervisor supervisor, int minutes)
            throws Exception {
        try (var topic = new TopicReader(installation.kafka().bootstrap())) {
            var converging = new Convergence(installation, topic, supply);
            var convergence = converging.await();
            progress.say("converged after %.1f s; the final requests".formatted(convergence.toMillis() / 1_000.0));
            FinalRequests.send(
                    workload.cases(),
                    installation.replicas(),
                    options.seed(),
                    CLOSED_CASES + minutes * CLOSED_CASES_A_MINUTE);
            converging.await();
            var evidence = EvidenceCollector.of(
                    installation, topic, history.attempts(), supply.provisioned(), supply.digits(), convergence);
            var report = report(evidence, workload, supply, supervisor);
            if (!report.isProof()) {
                RunArtifacts.save(options.artifacts(), installation, history);
            }
            return report;
        }
    }

    private TortureReport report(
            Evidence evidence, Workload workload, CodeSupply supply, ReplicaSupervisor supervisor) {
        var all = new ArrayList<>(violations);
        all.addAll(Checker.check(evidence));
        workload.failures().forEach(what -> all.add(new Violation("harness", what)));
        supply.failures().forEach(what -> all.add(new Violation("harness", what)));
        return new TortureReport(
                options,
                counts.injected(),
                evidence.stored().stream()
                        .filter(event -> event.type().equals("CodeRedeemed"))
                        .count(),
                evidence.attempts().size(),
                history.refusals(),
                all,
                evidence.deadLetters(),
                counts.neverFired(),
                counts.skipped(),
                supervisor.notes(),
                evidence.convergence());
    }

    private static void publishAnchor(EventPublisher publisher, PhoneManufacturer manufacturer) throws Exception {
        var stream = "anchor/" + PhoneManufacturer.fingerprint(manufacturer.anchor());
        publisher
                .publish(Topic.TRUST, stream, 1, added(manufacturer))
                .toCompletableFuture()
                .get();
    }

    private static TrustAnchorAdded added(PhoneManufacturer manufacturer) throws CertificateEncodingException {
        var certificate = manufacturer.anchor();
        return new TrustAnchorAdded(
                PhoneManufacturer.fingerprint(certificate),
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                Base64.getEncoder().encodeToString(certificate.getEncoded()));
    }
}

package io.offhook.torture.run;

import io.offhook.contracts.Topic;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.torture.check.Checker;
import io.offhook.torture.check.Evidence;
import io.offhook.torture.check.Violation;
import io.offhook.torture.evidence.EvidenceCollector;
import io.offhook.torture.evidence.TopicReader;
import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultCatalogue;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.history.History;
import io.offhook.torture.installation.Installation;
import io.offhook.torture.installation.BytemanRule;
import io.offhook.torture.peers.AdministratorClient;
import io.offhook.torture.peers.CodeSupply;
import io.offhook.torture.peers.PhoneManufacturer;
import io.offhook.torture.peers.EventPublisher;
import io.offhook.torture.workload.FinalRequests;
import io.offhook.torture.workload.PhoneFactory;
import io.offhook.torture.workload.Workload;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** One run from start to verdict. */
public final class TortureRun {

    private static final Duration CALM = Duration.ofSeconds(60);
    private static final Duration BRIEF = Duration.ofMinutes(3);
    private static final int PAUSE_MILLIS = 1_500;
    private static final int DISK_MEGABYTES = 700;
    private static final int DISK_MEGABYTES_A_MINUTE = 30;
    private static final int CLOSED_CASES = 60;
    private static final int CLOSED_CASES_A_MINUTE = 20;

    private final TortureOptions order;
    private final ProgressLines progress;
    private final FaultTally tally = new FaultTally();
    private final History history = new History();
    private final List<Violation> violations = new ArrayList<>();

    public TortureRun(TortureOptions order, ProgressLines progress) {
        this.order = order;
        this.progress = progress;
    }

    /** Fails with whatever keeps the harness itself from working; what is wrong with the service is in the report. */
    public TortureReport run() throws Exception {
        var faults = FaultCatalogue.chosen(order.faults(), order.breakJudge());
        progress.plan(order, FaultPlan.firstCycle(faults, order.seed()));
        var always = order.breakJudge() ? List.of(BytemanRule.of("broken-judge", Map.of())) : List.<BytemanRule>of();
        int minutes = Math.toIntExact(order.length().toMinutes());
        try (var installation =
                        new Installation(order.jar(), DISK_MEGABYTES + minutes * DISK_MEGABYTES_A_MINUTE, always);
                var publisher = new EventPublisher(installation.kafka().bootstrap())) {
            progress.say("two replicas, PostgreSQL, Kafka and Redis are up");
            try {
                return torture(installation, publisher, faults, minutes);
            } catch (Exception failure) {
                RunArtifacts.keep(order.keep(), installation, history);
                throw failure;
            }
        }
    }

    private TortureReport torture(Installation installation, EventPublisher publisher, List<Fault> faults, int minutes)
            throws Exception {
        var manufacturer = new PhoneManufacturer();
        var phones = new PhoneFactory(manufacturer, history, installation.certificate());
        publisher.tell(
                Topic.TRUST, "anchor/" + PhoneManufacturer.fingerprint(manufacturer.anchor()), 1, added(manufacturer));
        new TrustReadiness(phones, installation).await();
        var mending = new ReplicaSupervisor(installation);
        try (var supply = new CodeSupply(installation, publisher, order.seed())) {
            var workload = new Workload(
                    phones,
                    supply,
                    installation.replicas(),
                    new AdministratorClient(installation),
                    order.seed(),
                    order.hands());
            strike(
                    new FaultContext(
                            installation, workload, supply, phones, order.length().compareTo(BRIEF) < 0),
                    mending,
                    faults);
            progress.say("no more faults; waiting until all is quiet");
            supply.stop();
            workload.calmDown(CALM);
            return judge(installation, supply, workload, mending, minutes);
        }
    }

    private void strike(FaultContext context, ReplicaSupervisor mending, List<Fault> faults) throws Exception {
        var plan = new FaultPlan(faults, order.seed());
        var end = System.nanoTime() + order.length().toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
            var planned = plan.next();
            var fault = planned.fault();
            var outcome = fault.strike(context, planned.random());
            tally.add(fault, outcome);
            outcome.violations().forEach(what -> violations.add(new Violation("fault " + fault.number(), what)));
            progress.fault(fault, outcome, history);
            mending.mend(fault.title());
        }
    }

    private TortureReport judge(Installation installation, CodeSupply supply, Workload workload, ReplicaSupervisor mending, int minutes)
            throws Exception {
        try (var topic = new TopicReader(installation.kafka().bootstrap())) {
            var converging = new Convergence(installation, topic, supply);
            var convergence = converging.await();
            progress.say("quiet after %.1f s; the closing questions".formatted(convergence.toMillis() / 1_000.0));
            FinalRequests.ask(
                    workload.cases(),
                    installation.replicas(),
                    order.seed(),
                    CLOSED_CASES + minutes * CLOSED_CASES_A_MINUTE);
            converging.await();
            var evidence = EvidenceCollector.of(
                    installation, topic, history.attempts(), supply.provisioned(), supply.digits(), convergence);
            var report = report(evidence, workload, mending);
            if (!report.isProof()) {
                RunArtifacts.keep(order.keep(), installation, history);
            }
            return report;
        }
    }

    private TortureReport report(Evidence evidence, Workload workload, ReplicaSupervisor mending) {
        var violations = new ArrayList<>(violations);
        violations.addAll(Checker.judge(evidence));
        workload.failures().forEach(what -> violations.add(new Violation("harness", what)));
        return new TortureReport(
                order,
                tally.struck(),
                evidence.stored().stream()
                        .filter(event -> event.type().equals("CodeRedeemed"))
                        .count(),
                evidence.attempts().size(),
                history.refusals(),
                violations,
                tally.neverFired(),
                tally.skipped(),
                mending.notes(),
                evidence.convergence());
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

package io.offhook.torture.run;

import io.offhook.torture.check.Checker;
import io.offhook.torture.check.Violation;
import io.offhook.torture.collect.EvidenceCollector;
import io.offhook.torture.collect.ServiceTopics;
import io.offhook.torture.evidence.Evidence;
import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.history.History;
import io.offhook.torture.installation.BytemanRule;
import io.offhook.torture.installation.Installation;
import io.offhook.torture.installation.InstallationPlan;
import io.offhook.torture.peers.AdministratorClient;
import io.offhook.torture.peers.CodeSupply;
import io.offhook.torture.peers.DeviceDenials;
import io.offhook.torture.peers.EventPublisher;
import io.offhook.torture.peers.ManufacturerTrust;
import io.offhook.torture.peers.PhoneManufacturer;
import io.offhook.torture.peers.RestProvisioning;
import io.offhook.torture.peers.TopicProvisioning;
import io.offhook.torture.workload.FinalRequests;
import io.offhook.torture.workload.PhoneFactory;
import io.offhook.torture.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run, from start to report. */
public final class TortureRun {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration BRIEF = Duration.ofMinutes(3);
    private static final int PAUSE_MILLIS = 1_500;
    private static final int DISK_MEGABYTES = 900;
    private static final int REDEMPTIONS_IN_A_MEGABYTE = 100;
    private static final int CLOSED_CASES = 60;
    private static final int CLOSED_CASES_A_MINUTE = 20;

    private final TortureOptions options;
    private final ProgressLines progress;
    private final FaultCounts counts = new FaultCounts();
    private final History history = new History();
    private final List<Violation> violations = new ArrayList<>();
    private Duration storm = Duration.ZERO;

    public TortureRun(TortureOptions options, ProgressLines progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Throws if the harness fails. Violations by the service are in the report. */
    public TortureReport run() throws Exception {
        var faults =
                FaultCatalogue.chosen(options.faults(), options.breakJudge(), options.services(), options.brokers());
        progress.plan(options, FaultPlan.firstCycle(faults, options.seed()));
        var always = options.breakJudge() ? List.of(BytemanRule.of("broken-judge", Map.of())) : List.<BytemanRule>of();
        int minutes = Math.toIntExact(options.length().toMinutes());
        int disk = Math.toIntExact(
                DISK_MEGABYTES + options.length().toSeconds() * options.rate() / REDEMPTIONS_IN_A_MEGABYTE);
        var plan = new InstallationPlan(
                options.build(), options.oldBuild(), options.services(), options.brokers(), disk, always);
        try (var installation = new Installation(plan);
                var topics = new ServiceTopics(installation);
                var publisher = new EventPublisher(installation.kafka().bootstrap())) {
            progress.say("two replicas of %s, PostgreSQL, Kafka and Redis are up".formatted(options.services()));
            try {
                return torture(installation, topics, publisher, faults, minutes);
            } catch (Exception failure) {
                RunArtifacts.save(options.artifacts(), installation, history);
                throw failure;
            }
        }
    }

    private TortureReport torture(
            Installation installation, ServiceTopics topics, EventPublisher publisher, List<Fault> faults, int minutes)
            throws Exception {
        var manufacturer = new PhoneManufacturer();
        var phones = new PhoneFactory(manufacturer, history, installation.certificate());
        var trust = new ManufacturerTrust(installation, publisher, manufacturer);
        trust.add();
        new TrustReadiness(phones, installation).await();
        var supervisor = new ReplicaSupervisor(installation);
        boolean all = installation.services().size() > 1;
        var provisioning = all ? new RestProvisioning(installation) : new TopicProvisioning(publisher, options.seed());
        try (var supply = new CodeSupply(installation, provisioning, options.seed(), options.rate());
                var denials = new DeviceDenials(installation, options.seed())) {
            long begun = System.nanoTime();
            var workload = new Workload(
                    phones,
                    supply,
                    installation.replicas(),
                    new AdministratorClient(installation),
                    options.seed(),
                    options.rate(),
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
            storm = Duration.ofNanos(System.nanoTime() - begun);
            return check(installation, topics, supply, denials.finish(), workload, supervisor, minutes);
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
            Installation installation,
            ServiceTopics topics,
            CodeSupply supply,
            List<String> deniedDevices,
            Workload workload,
            ReplicaSupervisor supervisor,
            int minutes)
            throws Exception {
        var converging = new Convergence(installation, topics, supply);
        var convergence = converging.await();
        progress.say("converged after %.1f s; the final requests".formatted(convergence.toMillis() / 1_000.0));
        FinalRequests.send(
                workload.cases(),
                installation.replicas(),
                options.seed(),
                CLOSED_CASES + minutes * CLOSED_CASES_A_MINUTE);
        converging.await();
        progress.say("collecting the evidence");
        var evidence = EvidenceCollector.of(
                installation,
                topics,
                history.attempts(),
                supply.provisioned(),
                deniedDevices,
                supply.digits(),
                convergence);
        progress.say("checking %d events and %d attempts"
                .formatted(evidence.stored().size(), evidence.attempts().size()));
        var report = report(evidence, workload, supply, supervisor);
        if (!report.isProof()) {
            RunArtifacts.save(options.artifacts(), installation, history);
        }
        return report;
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
                storm,
                evidence.attempts().size(),
                workload.times().all(),
                history.refusals(),
                all,
                evidence.deadLetters(),
                counts.neverFired(),
                counts.skipped(),
                supervisor.notes(),
                evidence.convergence());
    }
}

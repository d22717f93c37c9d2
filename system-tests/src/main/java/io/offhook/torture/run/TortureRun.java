package io.offhook.torture.run;

import io.offhook.contracts.Topic;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.torture.check.Checker;
import io.offhook.torture.check.Evidence;
import io.offhook.torture.check.Violation;
import io.offhook.torture.evidence.Gathering;
import io.offhook.torture.evidence.TopicReader;
import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.Faults;
import io.offhook.torture.fault.Stage;
import io.offhook.torture.history.History;
import io.offhook.torture.installation.Installation;
import io.offhook.torture.installation.RuleText;
import io.offhook.torture.outside.Administrator;
import io.offhook.torture.outside.CodeSupply;
import io.offhook.torture.outside.Manufacturer;
import io.offhook.torture.outside.Neighbours;
import io.offhook.torture.storm.ClosingQuestions;
import io.offhook.torture.storm.Phones;
import io.offhook.torture.storm.Storm;
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
    private static final int BREATH_MILLIS = 1_500;
    private static final int DISK_MEGABYTES = 700;
    private static final int DISK_MEGABYTES_A_MINUTE = 30;
    private static final int CLOSED_CASES = 60;
    private static final int CLOSED_CASES_A_MINUTE = 20;

    private final Order order;
    private final ProgressLines progress;
    private final Tally tally = new Tally();
    private final History history = new History();
    private final List<Violation> complaints = new ArrayList<>();

    public TortureRun(Order order, ProgressLines progress) {
        this.order = order;
        this.progress = progress;
    }

    /** Fails with whatever keeps the harness itself from working; what is wrong with the service is in the report. */
    public Report run() throws Exception {
        var faults = Faults.chosen(order.faults(), order.breakJudge());
        progress.plan(order, FaultPlan.firstCycle(faults, order.seed()));
        var always = order.breakJudge() ? List.of(RuleText.of("broken-judge", Map.of())) : List.<RuleText>of();
        int minutes = Math.toIntExact(order.length().toMinutes());
        try (var installation =
                        new Installation(order.jar(), DISK_MEGABYTES + minutes * DISK_MEGABYTES_A_MINUTE, always);
                var neighbours = new Neighbours(installation.kafka().bootstrap())) {
            progress.say("two replicas, PostgreSQL, Kafka and Redis are up");
            try {
                return torture(installation, neighbours, faults, minutes);
            } catch (Exception failure) {
                Keeping.keep(order.keep(), installation, history);
                throw failure;
            }
        }
    }

    private Report torture(Installation installation, Neighbours neighbours, List<Fault> faults, int minutes)
            throws Exception {
        var manufacturer = new Manufacturer();
        var phones = new Phones(manufacturer, history, installation.certificate());
        neighbours.tell(
                Topic.TRUST, "anchor/" + Manufacturer.fingerprint(manufacturer.anchor()), 1, added(manufacturer));
        new FirstContact(phones, installation).await();
        var mending = new Mending(installation);
        try (var supply = new CodeSupply(installation, neighbours, order.seed())) {
            var storm = new Storm(
                    phones,
                    supply,
                    installation.replicas(),
                    new Administrator(installation),
                    order.seed(),
                    order.hands());
            strike(
                    new Stage(
                            installation, storm, supply, phones, order.length().compareTo(BRIEF) < 0),
                    mending,
                    faults);
            progress.say("no more faults; waiting until all is quiet");
            supply.stop();
            storm.calmDown(CALM);
            return judge(installation, supply, storm, mending, minutes);
        }
    }

    private void strike(Stage stage, Mending mending, List<Fault> faults) throws Exception {
        var plan = new FaultPlan(faults, order.seed());
        var end = System.nanoTime() + order.length().toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(BREATH_MILLIS);
            var planned = plan.next();
            var fault = planned.fault();
            var outcome = fault.strike(stage, planned.random());
            tally.add(fault, outcome);
            outcome.complaints().forEach(what -> complaints.add(new Violation("fault " + fault.number(), what)));
            progress.fault(fault, outcome, history);
            mending.mend(fault.title());
        }
    }

    private Report judge(Installation installation, CodeSupply supply, Storm storm, Mending mending, int minutes)
            throws Exception {
        try (var topic = new TopicReader(installation.kafka().bootstrap())) {
            var converging = new Converging(installation, topic, supply);
            var convergence = converging.await();
            progress.say("quiet after %.1f s; the closing questions".formatted(convergence.toMillis() / 1_000.0));
            ClosingQuestions.ask(
                    storm.cases(),
                    installation.replicas(),
                    order.seed(),
                    CLOSED_CASES + minutes * CLOSED_CASES_A_MINUTE);
            converging.await();
            var evidence = Gathering.of(
                    installation, topic, history.attempts(), supply.planted(), supply.digits(), convergence);
            var report = report(evidence, storm, mending);
            if (!report.isProof()) {
                Keeping.keep(order.keep(), installation, history);
            }
            return report;
        }
    }

    private Report report(Evidence evidence, Storm storm, Mending mending) {
        var violations = new ArrayList<>(complaints);
        violations.addAll(Checker.judge(evidence));
        storm.failures().forEach(what -> violations.add(new Violation("harness", what)));
        return new Report(
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

    private static TrustAnchorAdded added(Manufacturer manufacturer) throws CertificateEncodingException {
        var certificate = manufacturer.anchor();
        return new TrustAnchorAdded(
                Manufacturer.fingerprint(certificate),
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                Base64.getEncoder().encodeToString(certificate.getEncoded()));
    }
}

package io.offhook.benchmarks.scenario;

import io.offhook.benchmarks.measure.CpuCost;
import io.offhook.benchmarks.measure.CurveStep;
import io.offhook.benchmarks.measure.Decimals;
import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.MeasurementDetails;
import io.offhook.benchmarks.measure.MeasurementDetails.Times;
import io.offhook.benchmarks.measure.MeasurementSettings;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.phone.AddedPhones;
import io.offhook.benchmarks.phone.PhoneFactory;
import io.offhook.benchmarks.phone.ReadyPhone;
import io.offhook.benchmarks.phone.RedemptionCall;
import io.offhook.benchmarks.phone.TopicSignals;
import io.offhook.benchmarks.report.Latencies;
import io.offhook.benchmarks.wire.PhoneConnection;
import io.offhook.benchmarks.wire.RestConnections;
import io.offhook.benchmarks.work.OpenLoop;
import io.offhook.benchmarks.work.Workload;
import io.offhook.benchmarks.work.Workloads;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.topic.TopicWatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * CURVE: CPU time per phone at rising rates. At each arrival one phone is added over REST, and another redeems its code on a
 * connection that is open. Ends where the answers take many times as long as before.
 */
record CostCurve(
        MeasurementSettings settings, StackDescription stack, String run, PhoneFactory factory, Workloads workloads) {

    /** With the handshakes before, shorter than the time after which a service closes a connection without a request. */
    private static final double STEP_SECONDS = 6;

    private static final int MOST_PHONES = 400;

    Measurement measure() throws IOException, InterruptedException {
        var topic = new TopicSignals();
        try (var provisioning = new RestConnections(stack.provisioning(), stack.account(StackAccount.ADMIN));
                var watch = TopicWatch.from(stack.kafka(), List.of(TopicWatch.ACTIVATIONS), topic)) {
            var phones = AddedPhones.in(provisioning, topic, settings.load().model(), run);
            var service = new RedemptionCall(factory.wire(), stack.redemption());
            var maximum = maximum(phones, service);
            var steps = new ArrayList<CurveStep>();
            for (double rate : CurveStep.rates()) {
                steps.add(step(rate, phones, service));
                if (CurveStep.isOverloaded(steps)) {
                    break;
                }
            }
            return measured(maximum, steps);
        }
    }

    private record Connected(ReadyPhone phone, PhoneConnection connection) {}

    /** Warms up, and tells the rate of a closed loop. */
    private double maximum(AddedPhones phones, RedemptionCall service) throws IOException, InterruptedException {
        var count = Math.clamp(settings.warmUp(), 2, 2 * MOST_PHONES);
        Workload.Task<Connected> both = each -> {
            phones.addAndAwaitCode();
            service.on(each.connection(), each.phone());
        };
        var round = 0.0;
        for (int half = 0; half < 2; half++) {
            var connected = connected(count / 2, service);
            round = workloads.stack().run("CURVE closed loop", connected, both).perSecond();
            connected.forEach(each -> each.connection().close());
        }
        return round;
    }

    private List<Connected> connected(int count, RedemptionCall service) throws IOException, InterruptedException {
        var connected = new ArrayList<Connected>();
        workloads.stack().run("CURVE handshakes", factory.phones(count), phone -> {
            var connection = service.open(phone);
            synchronized (connected) {
                connected.add(new Connected(phone, connection));
            }
        });
        return connected;
    }

    private CurveStep step(double rate, AddedPhones phones, RedemptionCall service)
            throws IOException, InterruptedException {
        var connected = connected(CurveStep.phones(rate, STEP_SECONDS, MOST_PHONES), service);
        var meter = workloads.stack().meter();
        meter.untilQuiet();
        var adding = new Latencies();
        var redeeming = new Latencies();
        Map<String, Long> failed = new ConcurrentHashMap<>();
        var round = new OpenLoop(rate, meter, workloads.progress())
                .run("CURVE at " + Math.round(rate) + "/s", connected, each -> {
                    var adds = Thread.ofVirtual()
                            .start(() -> Workload.timed(phones, AddedPhones::addAndAwaitCode, adding, failed));
                    Workload.timed(each, it -> service.on(it.connection(), it.phone()), redeeming, failed);
                    adds.join();
                });
        connected.forEach(each -> each.connection().close());
        return new CurveStep(
                rate, CpuCost.of(round.cost()), Times.of(adding.summary()), Times.of(redeeming.summary()), failed);
    }

    /** The figure is the cost at the highest rate that was not too much. */
    private static Measurement measured(double maximum, List<CurveStep> steps) {
        var sustained =
                steps.size() > 1 && CurveStep.isOverloaded(steps) ? steps.get(steps.size() - 2) : steps.getLast();
        return Measurement.alone(
                SpeedTarget.CURVE,
                "CPU per phone at " + Math.round(sustained.arrivalsPerSecond()) + "/s",
                sustained.cost().cpuMillisTotal(),
                "ms",
                new MeasurementDetails.Curve(Decimals.one(maximum), steps));
    }
}

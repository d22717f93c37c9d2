package io.offhook.benchmarks.load;

import io.offhook.benchmarks.report.Latencies;
import io.offhook.benchmarks.report.LoadReport;
import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.benchmarks.report.LoadStage;
import io.offhook.benchmarks.report.PhoneOutcome;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.benchmarks.work.Workers;
import io.offhook.phone.boot.BootPlan;
import io.offhook.phone.boot.BootRunner;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootTimeouts;
import io.offhook.phone.boot.FetchFile;
import io.offhook.phone.boot.StopReason;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.trust.PhoneMemory;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.phone.wire.StackServers;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.stackclient.api.ActivationApi;
import io.offhook.stackclient.api.ProvisioningApi;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs one load: creates certificates, provisions phones, boots them, reports times and outcomes. */
public final class LoadRun {

    private final StackDescription stack;
    private final LoadSettings settings;
    private final ProgressBars progress;
    private final Workers workers;
    private final BootTimes boots = new BootTimes();
    private final Random random = new Random();

    /** A phone with its code. */
    private record Ready(VirtualPhone phone, CodeDigits code) {}

    public LoadRun(StackDescription stack, LoadSettings settings, ProgressBars progress) {
        this.stack = stack;
        this.settings = settings;
        this.progress = progress;
        this.workers = new Workers(settings.concurrency());
    }

    public LoadReport run() throws IOException, InterruptedException {
        var administrator = stack.account(StackAccount.ADMIN);
        var fleet = Fleet.unique(new ProvisioningApi(stack.provisioning(), administrator), settings.model(), random);
        var activation = new ActivationApi(stack.activation(), administrator);
        var phones = manufactured();
        var supplied = new CodeSupply(stack.kafka(), activation, workers, progress).supply(fleet, settings.phones());
        var outcomes = new ArrayList<>(supplied.failures());
        outcomes.addAll(boot(phones, supplied.codes()));
        var figures = new EnumMap<LoadStage, Latencies.Summary>(LoadStage.class);
        figures.put(LoadStage.PROVISION_TO_CODE, supplied.provisionToCode().summary());
        figures.put(LoadStage.REDEMPTION, boots.redemption().summary());
        figures.put(LoadStage.REDEMPTION_TO_CONFIGURATION, boots.configuration().summary());
        return LoadReport.of(settings, figures, outcomes, boots.busy());
    }

    /** Issues all certificates before the measurement starts. */
    private List<VirtualPhone> manufactured() throws IOException, InterruptedException {
        var manufacturer = ManufacturerCa.load(stack.manufacturerCa());
        var tls = PhoneTls.trusting(PemFile.readCertificates(stack.phoneSideCertificate()));
        var macs = Stream.generate(() -> MacAddress.random(random))
                .distinct()
                .limit(settings.phones())
                .toList();
        return workers.each(macs, progress.start("phones manufactured", settings.phones()), mac -> {
            var device = new Device(settings.model(), mac);
            return new VirtualPhone(device, manufacturer.issue(MicRequest.of(device, settings.keyType())), tls);
        });
    }

    private List<PhoneOutcome> boot(List<VirtualPhone> phones, List<CodeDigits> codes) throws InterruptedException {
        var ready = IntStream.range(0, codes.size())
                .mapToObj(index -> new Ready(phones.get(index), codes.get(index)))
                .toList();
        var started = System.nanoTime();
        var outcomes = workers.each(ready, progress.start("phones booted", ready.size()), this::boot);
        var wall = Duration.ofNanos(System.nanoTime() - started);
        boots.redemption().over(wall);
        boots.configuration().over(wall);
        return outcomes;
    }

    private PhoneOutcome boot(Ready ready) {
        var plan = new BootPlan(
                ready.phone().device(),
                stack.phoneFiles(),
                Optional.empty(),
                Optional.of(ready.code()),
                BootTimeouts.USUAL);
        try {
            return outcome(
                    new BootRunner(plan, filesOf(ready.phone()), ready.phone().activation(), boots).boot(),
                    ready.phone().device());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PhoneOutcome.Failed("interrupted");
        }
    }

    /** With an empty memory, as a new phone. */
    private FetchFile filesOf(VirtualPhone phone) {
        return phone.files(StackServers.of(stack.phoneSide()), new PhoneMemory());
    }

    private static PhoneOutcome outcome(BootState end, Device device) {
        if (end instanceof BootState.Configured) {
            return new PhoneOutcome.Configured();
        }
        if (end instanceof BootState.Stopped(StopReason.Refused(var problem))) {
            return new PhoneOutcome.Refused(problem.reason().isEmpty() ? problem.title() : problem.reason());
        }
        var message = end instanceof BootState.Stopped(var reason) ? reason.message() : end.toString();
        return new PhoneOutcome.Failed(message.replace(device.name(), "SEP..."));
    }
}

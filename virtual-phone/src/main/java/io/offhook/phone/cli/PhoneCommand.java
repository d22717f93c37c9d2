package io.offhook.phone.cli;

import io.offhook.phone.boot.BootAction;
import io.offhook.phone.boot.BootPlan;
import io.offhook.phone.boot.BootRunner;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootTimeouts;
import io.offhook.phone.boot.ReportingFiles;
import io.offhook.phone.file.ConfigurationFile;
import io.offhook.phone.report.JsonBootOutput;
import io.offhook.phone.report.TextBootOutput;
import io.offhook.phone.sip.SipOutcome;
import io.offhook.phone.sip.SipRegistration;
import io.offhook.phone.sip.SipTransport;
import io.offhook.phone.trust.PhoneServers;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.phone.wire.StackServers;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.cli.OutputOptions;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.stack.StackHome;
import io.offhook.testpki.Identity;
import io.offhook.testpki.PemFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code ./offhook phone}: one virtual phone that boots, redeems a code and fetches its files. */
@Command(
        name = "phone",
        description = {
            "Boots one virtual phone at an Offhook installation and prints every step.",
            "Values that no option gives come from the stack that ./offhook up has started."
        },
        sortOptions = false)
final class PhoneCommand implements Callable<Integer> {

    private static final Duration REGISTERED_FOR = Duration.ofMinutes(10);

    @Option(names = "--model", required = true, description = "Its model, such as 8845 or 8851NR.")
    PhoneModel model = new PhoneModel("8845");

    @Option(names = "--mac", required = true, description = "Its MAC address, in any usual notation.")
    @Nullable
    MacAddress mac;

    @Mixin
    CodeOption code = new CodeOption();

    @Mixin
    KeepOption keep = new KeepOption();

    @Mixin
    FileOptions files = new FileOptions();

    @Option(
            names = "--redemption",
            paramLabel = "URL",
            description = "The activation service, such as https://host:8443. Default: the URL in XMLDefault.cnf.xml.")
    @Nullable
    URI redemption;

    @Option(
            names = "--server-trust",
            paramLabel = "PEM",
            description = "Certificate of the activation service or of its issuer. Default: that of the running stack;"
                    + " without a stack, the authorities of this JDK.")
    @Nullable
    Path serverTrust;

    @Option(
            names = "--no-reports",
            description = "Do not tell the activation service which files the phone took and refused.")
    boolean silent;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Language of its display, such as de: refusals come in it.")
    @Nullable
    String language;

    @Option(
            names = "--sip",
            paramLabel = "TRANSPORT",
            arity = "0..1",
            fallbackValue = "UDP",
            description = "Register by SIP with what the configuration says, over UDP (default) or TCP. A registrar"
                    + " forgets a phone over TCP when its connection ends, and so when this command does.")
    @Nullable
    SipTransport sip;

    @Mixin
    CertificateOptions certificate = new CertificateOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var device = new Device(model, Objects.requireNonNull(mac));
        try {
            return boot(device, StackHome.usual().description());
        } catch (TypeConversionException e) {
            throw output.usageError(Objects.requireNonNull(e.getMessage()));
        }
    }

    private int boot(Device device, Optional<StackDescription> stack) throws IOException, InterruptedException {
        var servers = files.servers(servers(stack));
        var phone = new VirtualPhone(device, identity(device, stack), tls(stack), Optional.ofNullable(language));
        var digits = code.read(System.in, output.err());
        var plan = new BootPlan(device, servers.files(), Optional.ofNullable(redemption), digits, BootTimeouts.USUAL);
        var memory = keep.memory();
        var report = output.json()
                ? new JsonBootOutput(output.out(), device)
                : new TextBootOutput(output.out(), device, servers.files());
        var fetch = phone.files(servers, memory);
        var reports = new ReportingFiles(plan, fetch, phone.activation());
        var redeemed = new AtomicBoolean();
        var end = new BootRunner(plan, fetch, phone.activation(), step -> {
                    report.accept(step);
                    reports.accept(step);
                    redeemed.compareAndSet(false, step.action() instanceof BootAction.Redeem);
                })
                .boot();
        report.end(end);
        keep.save(memory);
        if (!silent) {
            reports.end();
        }
        if (!(end instanceof BootState.Configured(var configuration))) {
            return ExitCode.SOFTWARE;
        }
        int booted = configured(digits.isPresent() && !redeemed.get());
        return sip == null || booted != ExitCode.OK ? booted : register(device, configuration, sip);
    }

    private int register(Device device, ConfigurationFile configuration, SipTransport transport)
            throws InterruptedException {
        var account = configuration.sip();
        if (account.isEmpty()) {
            output.err().println("The configuration says nothing to register with: it has no line with a password.");
            return ExitCode.SOFTWARE;
        }
        var outcome = new SipRegistration(device, account.get(), transport).register(REGISTERED_FOR);
        var line = switch (outcome) {
            case SipOutcome.Registered it ->
                "registered as " + account.get() + " for " + it.expires().toSeconds() + " s";
            case SipOutcome.Refused it -> "not registered: " + it.status() + " " + it.phrase();
            case SipOutcome.NoAnswer it -> "not registered: " + it.message();
        };
        (output.json() ? output.err() : output.out()).println(line);
        return outcome instanceof SipOutcome.Registered ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** A phone that has its configuration asks nobody for a code, but whoever gave one expects that it is used. */
    private int configured(boolean codeLeft) {
        if (!codeLeft) {
            return ExitCode.OK;
        }
        output.err().println("The phone has its configuration already: the code was not redeemed.");
        return ExitCode.SOFTWARE;
    }

    /** If an option gives the file server, the defaults of the other servers are on that host, not those of the stack. */
    private PhoneServers servers(Optional<StackDescription> stack) {
        return Optional.ofNullable(files.files)
                .map(PhoneServers::at)
                .or(() -> stack.map(StackDescription::phoneSide).map(StackServers::of))
                .orElseThrow(() ->
                        output.usageError("no stack runs here: give the URL of the phone file server with --files"));
    }

    private Identity identity(Device device, Optional<StackDescription> stack) throws IOException {
        return certificate
                .identity(device, keep.saved(), stack.map(StackDescription::manufacturerCa))
                .orElseThrow(() ->
                        output.usageError("no stack runs here: give a certificate with --certificate and --key, or"
                                + " a --manufacturer that issues one"));
    }

    private PhoneTls tls(Optional<StackDescription> stack) throws IOException {
        var trusted = Optional.ofNullable(serverTrust).or(() -> stack.map(StackDescription::phoneSideCertificate));
        return trusted.isPresent()
                ? PhoneTls.trusting(PemFile.readCertificates(trusted.get()))
                : PhoneTls.trustingPublicAuthorities();
    }
}

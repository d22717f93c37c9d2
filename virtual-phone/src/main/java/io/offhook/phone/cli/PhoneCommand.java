package io.offhook.phone.cli;

import io.offhook.phone.boot.BootPlan;
import io.offhook.phone.boot.BootRunner;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootTimeouts;
import io.offhook.phone.report.JsonBootOutput;
import io.offhook.phone.report.TextBootOutput;
import io.offhook.phone.trust.PhoneServers;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.phone.wire.StackServers;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.stack.StackHome;
import io.offhook.testpki.Identity;
import io.offhook.testpki.PemFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "phone",
        description = {
            "Boots one virtual phone against an Offhook installation and shows every step.",
            "What no option says is taken from the stack that ./offhook up has started."
        },
        sortOptions = false)
final class PhoneCommand implements Callable<Integer> {

    @Option(names = "--model", required = true, description = "Its model, like 8845 or 8851NR.")
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
            description = "The activation service, like https://host:8443. Default: what XMLDefault.cnf.xml says.")
    @Nullable
    URI redemption;

    @Option(
            names = "--server-trust",
            paramLabel = "PEM",
            description = "The activation service's certificate or its issuer's. Default: the running stack's, else"
                    + " the authorities this JDK trusts.")
    @Nullable
    Path serverTrust;

    @Mixin
    CertificateOptions certificate = new CertificateOptions();

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    boolean json;

    @Mixin
    HelpOption help = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var device = new Device(model, Objects.requireNonNull(mac));
        try {
            return boot(device, StackHome.usual().description());
        } catch (TypeConversionException e) {
            throw usage(Objects.requireNonNull(e.getMessage()));
        }
    }

    private int boot(Device device, Optional<StackDescription> stack) throws IOException, InterruptedException {
        var servers = files.servers(servers(stack));
        var phone = new VirtualPhone(device, identity(device, stack), tls(stack));
        var digits = code.read(System.in, line().getErr());
        var plan = new BootPlan(device, servers.files(), Optional.ofNullable(redemption), digits, BootTimeouts.USUAL);
        var memory = keep.memory();
        var output = json ? new JsonBootOutput(out(), device) : new TextBootOutput(out(), device, servers.files());
        var end = new BootRunner(plan, phone.files(servers, memory), phone.activation(), output).boot();
        output.end(end);
        keep.save(memory);
        return end instanceof BootState.Configured ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** A file server named by an option is not the stack's, nor are its neighbours. */
    private PhoneServers servers(Optional<StackDescription> stack) {
        return Optional.ofNullable(files.files)
                .map(PhoneServers::at)
                .or(() -> stack.map(StackDescription::phoneSide).map(StackServers::of))
                .orElseThrow(() -> usage("no stack runs here: say with --files where the phone's files are served"));
    }

    private Identity identity(Device device, Optional<StackDescription> stack) throws IOException {
        return certificate
                .identity(device, keep.saved(), stack.map(StackDescription::manufacturerCa))
                .orElseThrow(() -> usage("no stack runs here: give the phone a certificate with --certificate and"
                        + " --key, or a --manufacturer that makes one"));
    }

    private PhoneTls tls(Optional<StackDescription> stack) throws IOException {
        var trusted = Optional.ofNullable(serverTrust).or(() -> stack.map(StackDescription::phoneSideCertificate));
        return trusted.isPresent()
                ? PhoneTls.trusting(PemFile.readCertificates(trusted.get()))
                : PhoneTls.trustingPublicAuthorities();
    }

    private PrintWriter out() {
        return line().getOut();
    }

    private picocli.CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private ParameterException usage(String message) {
        return new ParameterException(line(), message);
    }
}

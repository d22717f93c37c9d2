package io.offhook.phone.cli;

import io.offhook.phone.boot.BootPatience;
import io.offhook.phone.boot.BootPlan;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.Booting;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.trust.PhoneServers;
import io.offhook.phone.wire.PhoneTls;
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

@Command(
        name = "phone",
        description = {
            "Boots one virtual phone against an Offhook installation and shows every step.",
            "What is not said by a flag is taken from the stack that ./offhook up has started."
        },
        sortOptions = false)
final class PhoneCommand implements Callable<Integer> {

    @Option(names = "--model", required = true, description = "Its model, like 8845 or 8851NR.")
    PhoneModel model = new PhoneModel("8845");

    @Option(names = "--mac", required = true, description = "Its MAC address, in any usual notation.")
    @Nullable
    MacAddress mac;

    @Option(
            names = "--code",
            required = true,
            description = "The activation code, 16 digits, blanks allowed. On the command line other users of this"
                    + " machine can see it (ps); - reads it from standard input.")
    String code = "";

    @Option(names = "--files", paramLabel = "URL", description = "The phone file server, like http://host:6970.")
    @Nullable
    URI files;

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
    PhoneTrust trust = new PhoneTrust();

    @Mixin
    PhoneIdentity identity = new PhoneIdentity();

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
        var stack = StackHome.usual().description();
        var digits = digits();
        var phone = new VirtualPhone(device, identityOf(device, stack), tls(stack));
        var servers = trust.servers(servers(stack));
        var fileServer = servers.files();
        var plan = new BootPlan(device, fileServer, Optional.ofNullable(redemption), BootPatience.USUAL);
        var memory = trust.memory();
        var fetch = phone.files(servers, memory);
        var screen = json ? new JsonScreen(out(), device) : new TextScreen(out(), device, fileServer);
        var end = new Booting(plan, fetch, phone.activation(), screen).boot(digits);
        screen.end(end);
        trust.remember(memory);
        return end instanceof BootState.Configured ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private CodeDigits digits() throws IOException {
        try {
            return CodeDigits.parse(code.equals("-") ? CodeInput.readLine(System.in) : code);
        } catch (IllegalArgumentException e) {
            throw usage("--code: " + e.getMessage());
        }
    }

    /** A file server named by a flag is none of the stack's, nor are its neighbours. */
    private PhoneServers servers(Optional<StackDescription> stack) {
        return Optional.ofNullable(files)
                .map(PhoneServers::at)
                .or(() -> stack.map(StackDescription::phoneServers))
                .orElseThrow(() -> usage("no stack runs here: say with --files where the phone's files are served"));
    }

    private Identity identityOf(Device device, Optional<StackDescription> stack) throws IOException {
        return identity.of(device, stack.map(StackDescription::manufacturerCa))
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
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}

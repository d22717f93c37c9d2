package io.offhook.phone.cli;

import io.offhook.phone.trial.Administrator;
import io.offhook.phone.trial.Trial;
import io.offhook.phone.trust.PhoneServers;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.rest.Credentials;
import io.offhook.testpki.PemFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./offhook trial}: the whole story at an installation that runs, and nothing of it stays. */
@Command(
        name = "trial",
        description = {
            "Adds a manufacturer and a phone at an installation, boots the phone, redeems its code, and removes both.",
            "The key of the manufacturer is made for the trial and forgotten. The account must be an administrator's."
        },
        sortOptions = false)
final class TrialCommand implements Callable<Integer> {

    @Option(names = "--model", defaultValue = "8845", description = "The model of the phone. Default: 8845.")
    PhoneModel model = new PhoneModel("8845");

    @Option(names = "--provisioning", required = true, paramLabel = "URL", description = "REST of provisioning.")
    URI provisioning = URI.create("");

    @Option(names = "--activation", required = true, paramLabel = "URL", description = "REST of activation.")
    URI activation = URI.create("");

    @Option(names = "--tvs-rest", required = true, paramLabel = "URL", description = "REST of tvs.")
    URI tvs = URI.create("");

    @Option(
            names = "--account",
            required = true,
            paramLabel = "DIR",
            description = "A directory with the files username and password.")
    Path account = Path.of("");

    @Option(
            names = "--redemption",
            required = true,
            paramLabel = "URL",
            description = "The activation service for phones.")
    URI redemption = URI.create("");

    @Option(
            names = "--server-certificate",
            required = true,
            paramLabel = "PEM",
            description =
                    "The certificate of the activation service. The phone accepts it, and no other, under any name.")
    Path serverCertificate = Path.of("");

    @Mixin
    FileOptions files = new FileOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (files.files == null) {
            throw new ParameterException(spec.commandLine(), "--files is missing");
        }
        var administrator =
                new Administrator(provisioning, activation, tvs, new Credentials(text("username"), text("password")));
        var servers = files.servers(PhoneServers.at(files.files));
        var tls = PhoneTls.pinning(PemFile.readCertificates(serverCertificate).getFirst());
        PrintWriter out = spec.commandLine().getOut();
        var configured = new Trial(administrator, servers, redemption, tls, model, out).run();
        out.println(configured ? "the installation works" : "the phone is not configured");
        out.flush();
        return configured ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private String text(String file) throws IOException {
        return Files.readString(account.resolve(file)).strip();
    }
}

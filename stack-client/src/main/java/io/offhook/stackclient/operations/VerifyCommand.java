package io.offhook.stackclient.operations;

import io.offhook.stackclient.cli.OutputOptions;
import io.offhook.stackclient.rest.Account;
import io.offhook.stackclient.rest.Credentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify --url}: for services that run somewhere, as in a cluster. */
@Command(
        name = "verify",
        description = {
            "Compares what each service keeps: read models with their events, stores with topics, and Redis.",
            "Names every difference, and changes nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing differs", "1:something differs, or could not be compared"})
public final class VerifyCommand implements Callable<Integer> {

    @Option(
            names = "--url",
            required = true,
            paramLabel = "NAME=URL",
            description = "The address of a service's REST; once for each service.")
    Map<String, URI> urls = new LinkedHashMap<>();

    @Option(
            names = "--account",
            required = true,
            paramLabel = "DIR",
            description = "A directory with the files username and password, of an account with the role operator.")
    @Nullable
    Path account;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        var services = new LinkedHashMap<String, OperationsApi>();
        var caller = account();
        urls.forEach((name, url) -> services.put(name, new OperationsApi(url, caller)));
        return Verifying.run(services, output);
    }

    private Account account() throws IOException {
        if (account == null) {
            throw output.usageError("--account is missing");
        }
        return new Credentials(read(account.resolve("username")), read(account.resolve("password")));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}

package io.offhook.phone.cli;

import io.offhook.phone.screen.ScreenVisit;
import io.offhook.phone.screen.ShownPage;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.cli.OutputOptions;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./offhook screens}: a stock phone at the pages of an installation. It shows no certificate. */
@Command(
        name = "screens",
        description = {
            "Opens the pages of an Offhook installation as a stock phone does, without a certificate, and prints each.",
            "With --code it types the code, with --pair it waits for its owner, else it asks which phone it is."
        },
        sortOptions = false)
final class ScreensCommand implements Callable<Integer> {

    @Option(names = "--model", required = true, description = "Its model, such as 8845 or 8851NR.")
    PhoneModel model = new PhoneModel("8845");

    @Option(names = "--mac", required = true, description = "Its MAC address, in any usual notation.")
    @Nullable
    MacAddress mac;

    @Mixin
    CodeOption code = new CodeOption();

    @Option(names = "--pair", description = "Show letters, and wait until the owner has typed them in self care.")
    boolean pair;

    @Option(names = "--pages", paramLabel = "URL", description = "The menu. Default: ${DEFAULT-VALUE}.")
    URI pages = URI.create("http://127.0.0.1:8445/screen");

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var visit = new ScreenVisit(new Device(model, Objects.requireNonNull(mac)), pages, this::show);
        var digits = code.read(System.in, output.err());
        if (pair) {
            visit.pair();
        } else if (digits.isPresent()) {
            visit.activate(digits.get());
        } else {
            visit.which();
        }
        return 0;
    }

    private void show(ShownPage page) {
        output.printLine(page, () -> lines(page));
    }

    private static List<String> lines(ShownPage page) {
        return List.of("[" + page.text().getOrDefault("Title", page.object()) + "] "
                + page.text()
                        .getOrDefault(
                                "Text",
                                page.items().isEmpty()
                                        ? ""
                                        : String.join(" | ", page.items().keySet())));
    }
}

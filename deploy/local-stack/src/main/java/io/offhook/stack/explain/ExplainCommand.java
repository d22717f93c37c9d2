package io.offhook.stack.explain;

import io.offhook.stackclient.api.ConsoleApi;
import io.offhook.stackclient.api.Explanations;
import io.offhook.stackclient.api.Timeline;
import io.offhook.stackclient.cli.OutputOptions;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackHome;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./offhook explain}: why a phone did not come up, what to do next, and what happened last. */
@Command(
        name = "explain",
        description = {
            "Says why a phone did not come up, and what to do next.",
            "With --json: {explanations: [{subject, finding, sentence, remedy, ...}], timeline: [...]}."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:something is known", "1:nothing is known, or no stack runs", "2:the handle is none"})
public final class ExplainCommand implements Callable<Integer> {

    private static final int LINES = 10;
    private static final int NOTHING_KNOWN = 1;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** An activation code, with blanks or dashes between its digits, or without its check digit. */
    private static final Pattern CODE = Pattern.compile("(?:[0-9][\\s\\p{Z}\\p{Pd}._]*){15,16}");

    @Parameters(
            paramLabel = "HANDLE",
            description =
                    "A MAC, device name, id, certificate fingerprint, IP address, directory number, user id, serial number, or the"
                            + " beginning of a name or mail address. Never an activation code.")
    String handle = "";

    @Mixin
    OutputOptions output = new OutputOptions();

    private final StackHome home;

    private ExplainCommand(StackHome home) {
        this.home = home;
    }

    public static CommandLine in(StackHome home) {
        return new CommandLine(new ExplainCommand(home));
    }

    /** What one call says. */
    record Answer(List<Explanations.Explanation> explanations, List<Timeline.Entry> timeline) {}

    @Override
    public Integer call() throws IOException {
        if (CODE.matcher(handle.strip()).matches()) {
            throw output.usageError("That looks like an activation code. Search by its code id, or by the phone.");
        }
        var stack = home.description()
                .orElseThrow(() -> new IOException("no stack runs here; start one with ./offhook up"));
        var console = new ConsoleApi(stack.console(), stack.account(StackAccount.ADMIN));
        var answer = new Answer(
                console.explain(handle).items(), console.timeline(handle, LINES).items());
        output.print(answer, () -> lines(answer));
        return answer.explanations().stream().anyMatch(Explanations.Explanation::isKnown) ? 0 : NOTHING_KNOWN;
    }

    private static List<String> lines(Answer answer) {
        var lines = new ArrayList<String>();
        if (answer.explanations().isEmpty()) {
            lines.add("Nothing is known by this name.");
        }
        answer.explanations().forEach(each -> {
            lines.add(plain(each.sentence()));
            lines.add("  Next: " + plain(each.remedy().text()));
        });
        if (!answer.timeline().isEmpty()) {
            lines.add("");
        }
        boolean several = answer.explanations().size() > 1;
        answer.timeline().forEach(each -> lines.add(text(each, several)));
        return lines;
    }

    /** @param several whether it must be said of which device it is */
    private static String text(Timeline.Entry entry, boolean several) {
        var device = entry.deviceName();
        return "  %s  %s%s%s"
                .formatted(
                        SECOND.format(entry.at()),
                        several && device != null && !entry.sentence().contains(device) ? plain(device) + ": " : "",
                        plain(entry.sentence()),
                        entry.actor() == null ? "" : " (" + plain(entry.actor()) + ")");
    }

    /** A certificate says what its maker chose, and a terminal obeys control characters. */
    private static String plain(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }
}

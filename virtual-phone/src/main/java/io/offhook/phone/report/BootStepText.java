package io.offhook.phone.report;

import io.offhook.phone.boot.BootAction;
import io.offhook.phone.boot.BootOutcome;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.boot.Provenance;
import io.offhook.phone.file.ConfigurationFile;
import io.offhook.stackclient.cli.Millis;
import java.net.URI;

/** One line of text for each step of a boot. */
public final class BootStepText {

    private BootStepText() {}

    /** A line for a terminal. */
    public static String line(BootStep step) {
        return "%-27s %s  %s".formatted(subject(step), Millis.column(step.took()), outcome(step));
    }

    public static String subject(BootStep step) {
        return switch (step.action()) {
            case BootAction.Fetch(var file) -> fileName(file);
            case BootAction.Await(var file, var timeout) -> fileName(file);
            case BootAction.Redeem redeem -> "redeem";
            case BootAction.Register register -> "register";
        };
    }

    public static String outcome(BootStep step) {
        return switch (step.after()) {
            case BootState.SeekingTrustLists seeking -> trustList(step.outcome());
            case BootState.SeekingConfiguration seeking -> trustList(step.outcome());
            case BootState.SeekingDefaults seeking -> "none: this phone has no configuration yet";
            case BootState.Activating(var service, var code, var attempt, var pause) ->
                attempt == 1
                        ? "a code is needed, to redeem at " + service
                        : "no answer, next request in " + pause.toSeconds() + " s";
            case BootState.Registering(var service, var attempt, var pause) ->
                attempt == 1
                        ? "no code is needed; it asks " + service + " for a record"
                        : "no answer, next request in " + pause.toSeconds() + " s";
            case BootState.AwaitingConfiguration(var redemption) ->
                "accepted: it is " + redemption.deviceName() + " now";
            case BootState.Configured(var configuration) -> configured(step.outcome(), configuration);
            case BootState.Stopped(var reason) -> reason.message();
        };
    }

    private static String trustList(BootOutcome outcome) {
        return switch (outcome) {
            case BootOutcome.OfFile(FileAnswer.Found(var content, var provenance)) -> provenance.message();
            case BootOutcome.OfFile(FileAnswer.Refused(var fault, var message, var kept)) -> "refused: " + message;
            case BootOutcome.OfFile(FileAnswer.Missing missing) -> "none, which is harmless";
            case BootOutcome.OfFile(FileAnswer.Failing(var message)) -> message;
            case BootOutcome.OfFile(FileAnswer.NoAnswer(var message)) -> message;
            case BootOutcome.OfRedemption redemption -> "";
        };
    }

    private static String configured(BootOutcome outcome, ConfigurationFile configuration) {
        var lines = configuration.directoryNumbers().isEmpty()
                ? "configured, without a line"
                : "configured with " + String.join(", ", configuration.directoryNumbers());
        return switch (outcome) {
            case BootOutcome.OfFile(FileAnswer.Found(var content, var provenance)) -> lines + protection(provenance);
            case BootOutcome.OfFile(FileAnswer.Refused(var fault, var message, var kept)) ->
                lines + " as before, the new configuration is refused: " + message;
            case BootOutcome.OfFile(FileAnswer.Missing missing) -> lines;
            case BootOutcome.OfFile(FileAnswer.Failing failing) -> lines;
            case BootOutcome.OfFile(FileAnswer.NoAnswer none) -> lines;
            case BootOutcome.OfRedemption redemption -> lines;
        };
    }

    private static String protection(Provenance provenance) {
        return switch (provenance.kind()) {
            case UNSIGNED, SIGNED, HTTPS -> ", " + provenance.message();
            case ENCRYPTED -> ", encrypted, " + provenance.message();
        };
    }

    private static String fileName(URI file) {
        var path = file.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

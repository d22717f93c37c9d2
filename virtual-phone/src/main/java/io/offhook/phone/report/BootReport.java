package io.offhook.phone.report;

import io.offhook.phone.boot.BootAction;
import io.offhook.phone.boot.BootOutcome;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.boot.Provenance;
import io.offhook.phone.boot.StopReason;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.pki.device.Device;
import io.offhook.stackclient.cli.Millis;
import java.util.List;
import java.util.Optional;

/** The JSON document of one boot. The field names are part of the interface. */
public record BootReport(String device, String model, List<Step> steps, Result result) {

    /**
     * @param action {@code FETCH}, {@code AWAIT}, {@code REDEEM} or {@code REGISTER}
     * @param subject the file's name, {@code redeem} or {@code register}
     * @param protection of a file that was found
     */
    public record Step(
            String action,
            String subject,
            String outcome,
            String detail,
            Optional<Provenance.Kind> protection,
            double ms) {

        static Step of(BootStep step) {
            return new Step(
                    actionName(step.action()),
                    BootStepText.subject(step),
                    outcomeName(step.outcome()),
                    BootStepText.outcome(step),
                    protectionOf(step.outcome()),
                    Millis.of(step.took()));
        }
    }

    /**
     * @param directoryNumbers if the phone is configured
     * @param message if it is not
     * @param problem if the service refused the code
     */
    public record Result(
            boolean configured,
            Optional<List<String>> directoryNumbers,
            Optional<String> message,
            Optional<ProblemView> problem) {

        static Result of(BootState end) {
            return switch (end) {
                case BootState.Configured(var configuration) ->
                    new Result(true, Optional.of(configuration.directoryNumbers()), Optional.empty(), Optional.empty());
                case BootState.Stopped(var reason) ->
                    new Result(false, Optional.empty(), Optional.of(reason.message()), problem(reason));
                case BootState.SeekingTrustLists seeking -> unfinished();
                case BootState.SeekingConfiguration seeking -> unfinished();
                case BootState.SeekingDefaults seeking -> unfinished();
                case BootState.Activating activating -> unfinished();
                case BootState.Registering registering -> unfinished();
                case BootState.AwaitingConfiguration awaiting -> unfinished();
            };
        }

        private static Result unfinished() {
            return new Result(false, Optional.empty(), Optional.empty(), Optional.empty());
        }

        private static Optional<ProblemView> problem(StopReason reason) {
            return reason instanceof StopReason.Refused(var problem)
                    ? Optional.of(
                            new ProblemView(problem.status(), problem.title(), problem.detail(), problem.reason()))
                    : Optional.empty();
        }
    }

    /** The problem as the service sent it. */
    public record ProblemView(int status, String title, String detail, String reason) {}

    public static BootReport of(Device device, List<BootStep> steps, BootState end) {
        return new BootReport(
                device.name(),
                device.model().name(),
                steps.stream().map(Step::of).toList(),
                Result.of(end));
    }

    private static Optional<Provenance.Kind> protectionOf(BootOutcome outcome) {
        return outcome instanceof BootOutcome.OfFile(FileAnswer.Found(var content, var provenance))
                ? Optional.of(provenance.kind())
                : Optional.empty();
    }

    private static String actionName(BootAction action) {
        return switch (action) {
            case BootAction.Fetch fetch -> "FETCH";
            case BootAction.Await await -> "AWAIT";
            case BootAction.Redeem redeem -> "REDEEM";
            case BootAction.Register register -> "REGISTER";
        };
    }

    private static String outcomeName(BootOutcome outcome) {
        return switch (outcome) {
            case BootOutcome.OfFile(FileAnswer.Found found) -> "FOUND";
            case BootOutcome.OfFile(FileAnswer.Missing missing) -> "MISSING";
            case BootOutcome.OfFile(FileAnswer.Refused refused) -> "REFUSED";
            case BootOutcome.OfFile(FileAnswer.Failing failing) -> "FAILING";
            case BootOutcome.OfFile(FileAnswer.NoAnswer none) -> "NO_ANSWER";
            case BootOutcome.OfRedemption(RedemptionAnswer.Redeemed redeemed) -> "REDEEMED";
            case BootOutcome.OfRedemption(RedemptionAnswer.Refused refused) -> "REFUSED";
            case BootOutcome.OfRedemption(RedemptionAnswer.NoAnswer none) -> "NO_ANSWER";
            case BootOutcome.OfRedemption(RedemptionAnswer.HandshakeRefused refused) -> "HANDSHAKE_REFUSED";
        };
    }
}

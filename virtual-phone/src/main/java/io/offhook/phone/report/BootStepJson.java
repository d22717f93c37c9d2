package io.offhook.phone.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.offhook.phone.boot.BootAction;
import io.offhook.phone.boot.BootOutcome;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.boot.StopReason;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.stackclient.Millis;
import io.offhook.stackclient.http.Problem;

/** A step for programs: what was asked, the kind of outcome, the text, the time. */
public final class BootStepJson {

    private BootStepJson() {}

    public static ObjectNode of(BootStep step) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("action", action(step.action()));
        json.put("subject", BootStepText.subject(step));
        json.put("outcome", outcome(step.outcome()));
        json.put("detail", BootStepText.outcome(step));
        if (step.outcome() instanceof BootOutcome.OfFile(FileAnswer.Found(var content, var provenance))) {
            json.put("protection", provenance.kind().name());
        }
        json.put("ms", Millis.of(step.took()));
        return json;
    }

    /** The end of a boot: configured with which lines, or stopped and why. */
    public static ObjectNode end(BootState state) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("configured", state instanceof BootState.Configured);
        if (state instanceof BootState.Configured(var configuration)) {
            var numbers = json.putArray("directoryNumbers");
            configuration.directoryNumbers().forEach(numbers::add);
        }
        if (state instanceof BootState.Stopped(var reason)) {
            json.put("message", reason.message());
            if (reason instanceof StopReason.Refused(var problem)) {
                json.set("problem", problem(problem));
            }
        }
        return json;
    }

    private static ObjectNode problem(Problem problem) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("status", problem.status())
                .put("title", problem.title())
                .put("detail", problem.detail())
                .put("reason", problem.reason());
    }

    private static String action(BootAction action) {
        return switch (action) {
            case BootAction.Fetch fetch -> "FETCH";
            case BootAction.Await await -> "AWAIT";
            case BootAction.Redeem redeem -> "REDEEM";
        };
    }

    private static String outcome(BootOutcome outcome) {
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

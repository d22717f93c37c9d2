package io.offhook.phone.demo;

import io.offhook.phone.demo.stage.Patience;
import io.offhook.phone.demo.stage.Surprise;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.Problem;
import io.offhook.phone.redemption.Redemption;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.phone.wire.VirtualPhone;
import java.net.URI;

/** One phone at the activation service, and what must come of it. */
final class Redeeming {

    private final URI service;

    Redeeming(URI service) {
        this.service = service;
    }

    Redemption success(VirtualPhone phone, CodeDigits code) throws Exception {
        var answer = redeem(phone, code);
        if (answer instanceof RedemptionAnswer.Redeemed(var redemption)) {
            return redemption;
        }
        throw new Surprise("the code to be accepted", answer.toString());
    }

    Problem refusal(VirtualPhone phone, CodeDigits code, String reason) throws Exception {
        var answer = redeem(phone, code);
        if (answer instanceof RedemptionAnswer.Refused(var problem)
                && problem.reason().equals(reason)) {
            return problem;
        }
        throw new Surprise("a refusal with reason " + reason, answer.toString());
    }

    private RedemptionAnswer redeem(VirtualPhone phone, CodeDigits code) throws Exception {
        return Patience.ask(() -> phone.activation().redeem(service, code), Redeeming::isSettled);
    }

    private static boolean isSettled(RedemptionAnswer answer) {
        return switch (answer) {
            case RedemptionAnswer.NoAnswer none -> false;
            case RedemptionAnswer.Refused(var problem) -> !problem.passes();
            case RedemptionAnswer.Redeemed redeemed -> true;
            case RedemptionAnswer.HandshakeRefused refused -> true;
        };
    }
}

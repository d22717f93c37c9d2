package io.offhook.phone.demo;

import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.Problem;
import io.offhook.phone.redemption.Redemption;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.phone.wire.VirtualPhone;
import java.net.URI;

/** One phone at the activation service, and what must come of it. */
final class Redeeming {

    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 2000;

    private final URI service;

    Redeeming(URI service) {
        this.service = service;
    }

    Redemption success(VirtualPhone phone, CodeDigits code) throws InterruptedException, Surprise {
        var answer = redeem(phone, code);
        if (answer instanceof RedemptionAnswer.Redeemed(var redemption)) {
            return redemption;
        }
        throw new Surprise("the code to be accepted", answer.toString());
    }

    Problem refusal(VirtualPhone phone, CodeDigits code, String reason) throws InterruptedException, Surprise {
        var answer = redeem(phone, code);
        if (answer instanceof RedemptionAnswer.Refused(var problem)
                && problem.reason().equals(reason)) {
            return problem;
        }
        throw new Surprise("a refusal with reason " + reason, answer.toString());
    }

    /** As patient as a phone: a service that is busy or restarting is asked again. */
    private RedemptionAnswer redeem(VirtualPhone phone, CodeDigits code) throws InterruptedException {
        var answer = phone.activation().redeem(service, code);
        for (var attempt = 1; attempt < ATTEMPTS && passes(answer); attempt++) {
            Thread.sleep(PAUSE_MILLIS);
            answer = phone.activation().redeem(service, code);
        }
        return answer;
    }

    private static boolean passes(RedemptionAnswer answer) {
        return switch (answer) {
            case RedemptionAnswer.NoAnswer none -> true;
            case RedemptionAnswer.Refused(var problem) -> problem.passes();
            case RedemptionAnswer.Redeemed redeemed -> false;
            case RedemptionAnswer.HandshakeRefused refused -> false;
        };
    }
}
